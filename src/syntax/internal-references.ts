import type { Lexicon } from "../lexicon/index.ts";
import type { CitedLabel, InternalReference } from "../model/index.ts";
import { fold, shortMatch } from "../text/index.ts";

/** A label of two letters is one of letters, though it may be a number as well: no label is matched in two ways. */
const label =
  "(?:[a-z]{1,2}\\)(?: ?[*_]?(?:bis|ter)(?![a-z])[*_]?)?|\\d{1,2}(?:\\.\\d{1,2})*(?:[*_]?(?:bis|ter)(?![a-z])[*_]?)?(?: ?[a-z]\\))?|[ivx]{3,5}\\))";
const labelList = `${label}(?:(?:, |,? and | to |,? or |/)${label})*`;
const place =
  "(?:above|below|thereof|of (?:this|that) (?:resolution|decision|recommendation)|of (?:the )?[A-Z][\\w-]*)";
/** The sign that closes the emphasis in which call words, sometimes with their labels, are set. */
const sign = "[*_]?";
const qualifier = `((?: further| also)?)${sign}`;
/** Labels right behind the verb; a bare number needs something behind it that no item has. */
const direct = new RegExp(
  `^${qualifier}[ \\u00a0](${labelList})${sign}(?:[ \\u00a0](${place})\\b|(?=[,;.)]|[ \\u00a0](?:and|or|with|to \\d)\\b|$))`,
);
const whole = new RegExp(`^${qualifier}[ \\u00a0](above|below)\\b`);
const addressed = new RegExp(
  `^${qualifier}[ \\u00a0]((?:the |all )?[A-Z][^;.()*\\n]{3,90}?)${sign}[ \\u00a0](${labelList})${sign}[ \\u00a0](above|below)\\b`,
);

/** How far behind the verb its labels may stand, in units. */
const furthest = 160;

/** Reads `considering e) and f) above`, `resolves 2`, `instructs the Director 3 above` at a call word; else undefined. */
export function readInternalReference(
  text: string,
  start: number,
  word: string,
  lexicon: Lexicon,
): InternalReference | undefined {
  const from = start + word.length;
  const behind = text.slice(from, from + furthest).replaceAll("\n", " ");
  const repeater = repeaterBefore(text, start, lexicon);
  const base = { kind: "internal", addressee: "", elsewhere: false } as const;
  const named = (qualifier: string | undefined) =>
    fold([word, repeater ?? qualifier?.trim()].filter((each) => each).join(" "));

  const all = whole.exec(behind);
  if (all !== null) {
    const span = { start, end: from + all[0].length };
    return { ...base, span, verb: named(all[1]), labels: [], where: all[2] === "above" ? "above" : "below" };
  }
  const list = direct.exec(behind);
  if (list?.[2] !== undefined) {
    const said = list[3] ?? "";
    const wraps = text.slice(from, from + list[0].length).includes("\n");
    // “considering” and “a)” on the next line are a call and its first item.
    if (wraps && said !== "above" && said !== "below" && /^(?:a\)|1)/.test(list[2])) return undefined;
    if (
      list[3] === undefined &&
      /^[ \u00a0]\d/.test(list[0]) &&
      /^(?:[ \u00a0]to \d)/.test(behind.slice(list[0].length))
    )
      return undefined;
    const labelsAt = from + list[0].indexOf(list[2], (list[1]?.length ?? 0) + 1);
    const span = { start, end: said.startsWith("of ") ? labelsAt + list[2].length : from + list[0].length };
    return {
      ...base,
      span,
      verb: named(list[1]),
      labels: labelsIn(list[2], labelsAt),
      where: said === "above" || said === "below" ? said : said.startsWith("of this") ? "here" : "unsaid",
      elsewhere: said === "thereof" || (said.startsWith("of ") && !said.startsWith("of this")),
    };
  }
  const far = shortMatch(behind, addressed, furthest);
  if (far?.[2] === undefined || far[3] === undefined) return undefined;
  // A label at the start of a line is an item of its own.
  if (/\n(?:\d|[a-z]\))/.test(text.slice(from, from + far[0].length))) return undefined;
  const labelsAt = from + far[0].indexOf(far[3], (far[1]?.length ?? 0) + far[2].length + 1);
  return {
    ...base,
    span: { start, end: from + far[0].length },
    verb: named(far[1]),
    addressee: far[2],
    labels: labelsIn(far[3], labelsAt),
    where: far[4] === "above" ? "above" : "below",
  };
}

/** `1 to 4` is four labels; other ranges are their ends. */
function labelsIn(words: string, at: number): CitedLabel[] {
  const labels: CitedLabel[] = [];
  const pattern = new RegExp(label, "g");
  let previousEnd = 0;
  for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) {
    const span = { start: at + match.index, end: at + match.index + match[0].length };
    const text = match[0].replace(/\)$|[*_]/g, "");
    const last = labels.at(-1);
    if (
      last !== undefined &&
      words.slice(previousEnd, match.index) === " to " &&
      /^\d+$/.test(text) &&
      /^\d+$/.test(last.text)
    ) {
      for (let number = Number(last.text) + 1; number < Number(text) && labels.length < 60; number++) {
        labels.push({ span, text: String(number) });
      }
    }
    labels.push({ span, text });
    previousEnd = match.index + match[0].length;
  }
  return labels;
}

function repeaterBefore(text: string, start: number, lexicon: Lexicon): string | undefined {
  const before = text.slice(Math.max(0, start - 12), start);
  return lexicon.repeaters.find((word) => before.endsWith(`${word} `) || before.endsWith(`${word}\n`));
}
