import type { Metadata } from "../../../model/index.ts";

/** The front matter of a text with what is known of it; "" when that is nothing. */
export function frontMatter(metadata: Metadata): string {
  const lines = Object.entries(metadata).flatMap(([key, value]) => linesOf(key, value));
  return lines.length === 0 ? "" : `---\n${lines.join("\n")}\n---\n\n`;
}

function linesOf(key: string, value: unknown): readonly string[] {
  if (value === undefined) return [];
  if (key !== "changes") return [`${key}: ${scalar(value)}`];
  const rows = Object.entries(value as NonNullable<Metadata["changes"]>).map(([name, who]) => {
    const fields = Object.entries(who).map(([field, words]) => `${field}: ${scalar(words)}`);
    return `  ${name}: { ${fields.join(", ")} }`;
  });
  return [`${key}:`, ...rows];
}

/** Words that YAML could read as something else stand in quotation marks. */
function scalar(value: unknown): string {
  // JSON is YAML, too.
  if (typeof value === "number" || typeof value === "object") return JSON.stringify(value);
  const words = String(value);
  return /^[A-Za-z][\w /-]*$/.test(words) && !/^(?:true|false|yes|no|null|on|off)$/i.test(words)
    ? words
    : JSON.stringify(words);
}
