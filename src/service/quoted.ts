/** Words on one line, without signs that Markdown would read. */
export function quoted(text: string, most = 400): string {
  const line = text.replace(/\s+/g, " ").trim();
  const cut = line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
  return cut.replace(/[\\`*_{}[\]<>#|!]/g, "\\$&");
}
