/** What the text says in the brackets of an object: which kind it is, and in one line what it shows. */
export function objectWords(kind: "equation", line: string): string {
  const words = [...line.replace(/[[\]{}|*\\~`¶<]/g, (sign) => substitutes[sign] ?? "")].slice(0, longest).join("");
  return `${kind} ${words}`.replace(/\s+/g, " ").trim();
}

/** Signs that look alike and are never markup. */
const substitutes: Readonly<Record<string, string>> = {
  "[": "(",
  "]": ")",
  "{": "(",
  "}": ")",
  "|": "∣",
  "*": "∗",
  "\\": "∖",
  "~": "∼",
  "`": "′",
  "<": " < ",
};

/** Characters; a text is to be read, and longer equations are not. */
const longest = 120;
