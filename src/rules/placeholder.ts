/** True for an identifier with a gap still to be filled in: `APT/XXA43/1`, `APT/[37]/1`, `APT/nn/1`, `APT/…/1`. */
export function isPlaceholder(identifier: string): boolean {
  if (/[[\]…?#_]|\.\./.test(identifier)) return true;
  return identifier.split("/").some((part) => held.test(part));
}

const held = /^(?:[A-Z]{2,5}-)?\d*(?:[xX]{1,4}|n{1,4}|N{2,4})(?:A.*|R\d+)?$|^\d+A(?:[xX]{1,3}|n{1,3}|N{2,3})(?:R\d*)?$/;
