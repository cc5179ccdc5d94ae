/**
 * What a snippet leaves when every field keeps its first word: `${1:word}`, `${1|one,two|}`, `$1`, `$0`, variables
 * and escapes, as VS Code reads them.
 */
export function expand(body: readonly string[]): string {
  const text = body.join("\n");
  const fields = new Map<string, string>();
  // A field may stand before the one that gives it its words.
  expandFields(text, fields);
  return expandFields(text, fields);
}

function expandFields(text: string, fields: Map<string, string>): string {
  let out = "";
  for (let at = 0; at < text.length; ) {
    if (text[at] === "\\" && /[$}\\]/.test(text[at + 1] ?? "")) {
      out += text[at + 1];
      at += 2;
      continue;
    }
    const field = /^\$(?:(\w+)|\{(\w+)(?:([:|])|\}))/.exec(text.slice(at));
    if (field === null) {
      out += text[at];
      at++;
      continue;
    }
    const name = field[1] ?? field[2] ?? "";
    at += field[0].length;
    if (field[3] !== undefined) {
      const end = field[3] === "|" ? text.indexOf("|}", at) : closing(text, at);
      const inside = text.slice(at, end);
      fields.set(name, field[3] === "|" ? firstOf(inside) : expandFields(inside, fields));
      at = end + (field[3] === "|" ? 2 : 1);
    }
    out += fields.get(name) ?? variables[name] ?? "";
  }
  return out;
}

const variables: Readonly<Record<string, string>> = {
  CURRENT_YEAR: "2024",
  CURRENT_MONTH: "10",
  CURRENT_DATE: "15",
};

/** Where the bracket of a field closes. */
function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text.startsWith("${", at)) depth++;
    else if (text[at] === "}" && depth-- === 0) return at;
  }
  throw new Error(`a field is not closed: ${text.slice(from, from + 40)}`);
}

/** The first choice; a comma in it is written with a backslash. */
function firstOf(choices: string): string {
  return (/^(?:[^\\,]|\\.)*/.exec(choices)?.[0] ?? "").replace(/\\(.)/g, "$1");
}
