import { withoutIllegal } from "../docx/package/escape-xml.ts";

/** An address of the web with all signs escaped that an address cannot hold. */
export function webAddress(address: string): string {
  const [before = "", ...behind] = withoutIllegal(address.replace(/[\u0001-\u0004]/g, "")).split("#");
  const escaped = [before, behind.join("%23")].map((part) =>
    part
      .replace(/%(?![0-9a-f]{2})/gi, "%25")
      .replace(/[^\w\-.~:/?@!$&'()*+,;=%]+/g, (signs) => encodeURIComponent(signs)),
  );
  return behind.length === 0 ? (escaped[0] ?? "") : escaped.join("#");
}
