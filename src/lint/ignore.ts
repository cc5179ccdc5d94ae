/**
 * True when a path is meant by one of the patterns. Paths have `/` between their steps. `*` stands for signs of one
 * step, `**` for steps, `?` for one sign, `{a,b}` for one of several; a pattern without `/` is meant in every folder,
 * one that ends with `/` means everything below.
 */
export function isIgnored(path: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => expressionOf(pattern).test(path));
}

function expressionOf(pattern: string): RegExp {
  const isAnchored = pattern.replace(/\/$/, "").includes("/");
  const path = pattern.replace(/^\.?\//, "").replace(/\/$/, "/**");
  const anchored = isAnchored ? path : `**/${path}`;
  let source = "";
  for (let at = 0; at < anchored.length; at++) {
    const sign = anchored.charAt(at);
    if (anchored.startsWith("**/", at)) {
      source += "(?:[^/]+/)*";
      at += 2;
    } else if (anchored.startsWith("**", at)) {
      source += ".*";
      at += 1;
    } else if (sign === "*") source += "[^/]*";
    else if (sign === "?") source += "[^/]";
    else if (sign === "{" && anchored.indexOf("}", at) > at) {
      const end = anchored.indexOf("}", at);
      const choices = anchored.slice(at + 1, end).split(",");
      source += `(?:${choices.map((one) => escaped(one).replace(/\\\*/g, "[^/]*")).join("|")})`;
      at = end;
    } else source += escaped(sign);
  }
  // A pattern that means a folder means what is in it.
  return new RegExp(`^${source}(?:/.*)?$`, "s");
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
