/** Text for XML: escaped, without the signs that XML cannot hold. */
export function escapeXml(text: string): string {
  return withoutIllegal(text).replace(/[&<>"\r]/g, (sign) => entities[sign] ?? sign);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

/** Text without control characters and halves of signs, which XML 1.0 cannot hold in any way. */
export function withoutIllegal(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    "",
  );
}
