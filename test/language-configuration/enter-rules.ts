import { letterOf, romanOf } from "../../src/index.ts";

/** What Enter does behind a line; the names are those of VS Code's language-configuration.json. */
export interface EnterRule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly previousLineText?: string;
  readonly action: { readonly indent: "none"; readonly appendText?: string; readonly removeText?: number };
}

const end = "^\\s*$";
const label = "(?:[a-z]{1,2}\\)|\\d{1,2}|[ivx]{1,5}\\)|[–—•-])";
const listed = "(?:[a-z]{1,2}\\)|\\d{1,2})";

/**
 * The rules for Enter, first match first. In the tidy form an empty line stands between paragraphs, so a new label
 * comes with one; where the line above shows that the author writes without them, it comes without.
 *
 * `i)` under a call is the ninth letter, indented it is the first Roman number: which is meant cannot be seen from
 * one line. An item that ends with `,` or `.` ends its clause, one that ends with `:` opens a list below it.
 */
export function enterRules(): readonly EnterRule[] {
  return [
    { beforeText: `^[ \\t]*${label}[ \\t]*$`, afterText: end, action: action("") },
    ...inBothForms({ beforeText: `^[ \\t]*${label}[ \\t].*[,.][ \\t]*$`, afterText: end }, ""),
    ...inBothForms({ beforeText: `^${listed}[ \\t].*:[ \\t]*$`, afterText: end }, "  i)\t"),
    ...inBothForms({ beforeText: `^[ \\t]+${listed}[ \\t].*:[ \\t]*$`, afterText: end }, "   –\t"),
    ...upTo(19).flatMap((place) => next("[ \\t]+", `${romanOf(place)})`, `  ${romanOf(place + 1)})`)),
    ...upTo(30).flatMap((place) => next("", `${letterOf(place)})`, `${letterOf(place + 1)})`)),
    ...upTo(26).flatMap((place) => next("[ \\t]+", `${letterOf(place)})`, `  ${letterOf(place + 1)})`)),
    ...upTo(40).flatMap((place) => next("", String(place), String(place + 1))),
    ...["–", "—", "•"].flatMap((sign) => [
      ...next("", sign, sign),
      ...next("(?: {2}|\\t)", sign, `  ${sign}`),
      ...next("[ \\t]{2,}", sign, `   ${sign}`),
    ]),
    // With a blank behind it, it may be a list of the front matter.
    ...inBothForms({ beforeText: "^-\\t+\\S" }, "-\t"),
    // Heading, history, enacting line and call of the tidy form are paragraphs of their own.
    tidyParagraph("^#{1,6} .*\\S[ \\t]*$"),
    tidyParagraph("^\\([^()]*\\d{4}\\)[ \\t]*$"),
    tidyParagraph("^The .*\\),[ \\t]*$"),
    tidyParagraph("^\\*[^*]+\\*[ \\t]*$"),
  ];
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** One more item of the same kind. */
function next(indentation: string, before: string, following: string): readonly EnterRule[] {
  const escaped = before.replace(/[)-]/g, "\\$&");
  return inBothForms({ beforeText: `^${indentation}${escaped}[ \\t]+\\S` }, `${following}\t`);
}

/** Below an empty line the new paragraph is parted from this one, else it is not. */
function inBothForms(where: Pick<EnterRule, "beforeText" | "afterText">, paragraph: string): readonly EnterRule[] {
  return [
    { previousLineText: "^\\s*$", ...where, action: action(`\n${paragraph}`) },
    { previousLineText: "\\S", ...where, action: action(paragraph) },
  ];
}

function tidyParagraph(beforeText: string): EnterRule {
  return { previousLineText: "^\\s*$", beforeText, afterText: end, action: action("\n") };
}

/** The line's indentation, however long, is taken away: the new one stands in the text that is put in. */
function action(appendText: string): EnterRule["action"] {
  return { indent: "none", removeText: 99, ...(appendText && { appendText }) };
}
