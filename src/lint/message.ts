/** The message with its `{placeholders}` filled in. Long words of the author are cut in the middle of nothing: at the end. */
export function fillTemplate(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = data[name];
    return value === undefined ? whole : quotable(String(value));
  });
}

/** On one line, and short enough for a list of findings. */
function quotable(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}

const longest = 160;
