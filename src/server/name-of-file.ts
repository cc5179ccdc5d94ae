/** The last part of an address, as a person reads it: `my draft.md` of `file:///papers/my%20draft.md`. */
export function nameOfFile(uri: string): string {
  const path = uri.split(/[?#]/, 1)[0] ?? "";
  const last = path.slice(path.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
