/** Letters and digits of a name, for an address or an id; `undefined` when it has none. */
export function slug(name: string): string | undefined {
  const plain = name
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return plain === "" ? undefined : plain;
}
