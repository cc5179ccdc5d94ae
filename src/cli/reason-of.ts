/** Why the system did not do what it was asked, as the end of a sentence that starts with the file's name. */
export function reasonOf(error: unknown): string {
  return reasons[codeOf(error) ?? ""] ?? `cannot be used (${error instanceof Error ? error.message : String(error)})`;
}

/** The code of an error of the system, such as ENOENT; undefined for an error of another kind. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "does not exist",
  EACCES: "may not be read: permission denied",
  EPERM: "may not be changed: permission denied",
  EROFS: "lies on a disk that cannot be written",
  ENOSPC: "cannot be written: the disk is full",
  EDQUOT: "cannot be written: no more space is allowed to you on this disk",
  EISDIR: "is a folder",
  ENOTDIR: "does not exist",
  ELOOP: "is a link that leads in a circle",
  ENAMETOOLONG: "does not exist: no file has a name as long as this",
  EIO: "cannot be used: the disk does not answer",
};
