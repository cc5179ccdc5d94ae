import { type Lexicon, lexicons } from "../../src/lexicon/index.ts";
import type { Part } from "../../src/model/index.ts";

/** A rule of a TextMate grammar, as far as this project uses them. */
export interface GrammarRule {
  readonly comment?: string;
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Readonly<Record<string, GrammarRule>>;
  readonly beginCaptures?: Readonly<Record<string, GrammarRule>>;
  readonly endCaptures?: Readonly<Record<string, GrammarRule>>;
  readonly patterns?: readonly GrammarRule[];
  readonly include?: string;
  /** 1: the inner patterns are tried before the end. */
  readonly applyEndPatternLast?: 1;
}

/** The entries of the grammar's repository that list words of the lexicon. All other entries are written by hand. */
export function lexiconPatterns(): Readonly<Record<string, GrammarRule>> {
  const comment = "Made from src/lexicon by test/grammar/generated.test.ts; npx vitest run test/grammar -u";
  const entries: Record<string, GrammarRule> = {
    call: { patterns: [...tidyCalls("^[ \\t]{0,3}(?:#{1,6}[ \\t]+)?"), ...plainCalls()] },
    "call-in-mark": { patterns: tidyCalls("\\G") },
    "call-rest": callRest(),
    "text-heading": textHeading(),
    enacting: enacting(),
    reasons: reasons(),
    "annex-heading": annexHeading(),
    "named-section": namedSection(),
    "cover-label": coverLabel(),
    "organ-of-reference": organOfReference(),
    "internal-reference": internalReference(),
  };
  return Object.fromEntries(Object.entries(entries).map(([name, rule]) => [name, { comment, ...rule }]));
}

const gap = "[ \\u00a0]";
const all: readonly Lexicon[] = Object.values(lexicons);
const wordsOf = (of: (lexicon: Lexicon) => readonly string[]) => [...new Set(all.flatMap(of))].filter((word) => word);
const repeater = `(?i:${alternatives(wordsOf(({ repeaters }) => repeaters))})`;
const withWord = `(?i:${alternatives(wordsOf((lexicon) => [lexicon.withWord]))})`;
const opener = `(?:${alternatives(wordsOf(({ openers }) => openers))})`;

/** `considering e)`, `resolves 1 to 3`: labels behind a call word make it a reference, not a call. */
const label = "[*_]?(?:[a-z]{1,3}\\)(?: ?(?:bis|ter))?|\\d{1,2}(?:\\.\\d{1,2})*(?:bis|ter)?(?: ?[a-z]\\))?)[*_]?";
const separator = "(?:, (?:and |or )?| and | or | to |/)";
const labels = `${label}(?:${separator}${label}){0,30}`;
const citedLabel = "punctuation.definition.label.contribution constant.numeric.label.contribution";
const place = "(?:above|below|thereof|of (?:this|that) (?:resolution|decision|recommendation|opinion))";
const cited = `${gap}*(?:${labels}(?:[,;.)]|${gap}+(?:above|below|thereof|of|and|or)\\b|[ \\t]*$)|(?:above|below)\\b|of (?:this|that|Resolution)\\b)`;

/** `*recognizing further*`, `*instructs the Director …*`. */
function tidyCalls(start: string): readonly GrammarRule[] {
  return (["preamble", "operative"] as const).map((part) => ({
    name: `meta.call.${part}.contribution`,
    match: `${start}(\\*{1,3}|_{1,3})${verb(part)}((?:(?!\\1)[^\\n]){0,400}?)(\\1)(?!${cited})`,
    captures: {
      "1": { name: "punctuation.definition.call.begin.contribution" },
      ...verbCaptures(part, 2),
      "5": { patterns: [{ include: "#call-rest" }] },
      "6": { name: "punctuation.definition.call.end.contribution" },
    },
  }));
}

/**
 * The same as pasted from Word. A preamble call stands alone, an operative one has no final `;` `.` `:`; whether the
 * paragraph before has ended, which the parser asks too, cannot be seen from one line.
 */
function plainCalls(): readonly GrammarRule[] {
  const bare = `(${gap}+${withWord}${gap}[^;.,:\\n]{1,80})?[ \\t\\u00a0]*[:,]?[ \\t\\u00a0]*$`;
  const addressed = `(?!${cited})((?:[ \\u00a0][^\\n]{0,299})?[^\\n;.:\\s])?[ \\t\\u00a0]*$`;
  return [
    {
      name: "meta.call.preamble.contribution",
      match: `^[ \\t]{0,3}${verb("preamble")}${bare}`,
      captures: { ...verbCaptures("preamble", 1), "4": { patterns: [{ include: "#call-rest" }] } },
    },
    {
      name: "meta.call.operative.contribution",
      match: `^[ \\t]{0,3}${verb("operative")}${addressed}`,
      captures: { ...verbCaptures("operative", 1), "4": { patterns: [{ include: "#call-rest" }] } },
    },
    {
      match: `^[ \\t]{0,3}${verb("operative")}(?=${gap}+that\\b)`,
      captures: verbCaptures("operative", 1),
    },
  ];
}

/** Three groups: repeater, verb, repeater. */
function verb(part: Part): string {
  return `(?:(${repeater})${gap}+)?(${calls(part)})(?:${gap}+(${repeater})(?![\\p{L}\\d]))?`;
}

function verbCaptures(part: Part, from: number): Readonly<Record<string, GrammarRule>> {
  const keyword = part === "preamble" ? "keyword.other" : "keyword.control";
  const qualifier = { name: "storage.modifier.qualifier.contribution" };
  return { [from]: qualifier, [from + 1]: { name: `${keyword}.call.${part}.contribution` }, [from + 2]: qualifier };
}

/** What stands behind the verb: `with concern`, `to instruct`, the addressee. */
function callRest(): GrammarRule {
  return {
    patterns: [
      { include: "#mark" },
      { match: `${withWord}${gap}[^\\n]+`, name: "storage.modifier.qualifier.contribution" },
      { match: `${opener}(?![\\p{L}])`, name: "keyword.control.call.opener.contribution" },
      { match: "[^\\s{,](?:[^{\\n]|\\{(?!\\+\\+|--|~~|>>|==))*", name: "variable.parameter.addressee.contribution" },
    ],
  };
}

/** `DRAFT NEW RESOLUTION [APT-AI] (New Delhi, 2024)`; with the paragraph behind it, which is the title. */
function textHeading(): GrammarRule {
  const forms = wordsOf(({ forms: table }) => table.flatMap(({ words }) => words));
  const upper = alternatives(forms.map((word) => word.toUpperCase()));
  const before = alternatives(wordsOf(({ draft, announcedNew }) => [...draft, ...announcedNew]));
  const draft = `(?i:(?:(?:${before}|revision of|revised)${gap}+){1,3})`;
  const number =
    "(?:(?:No\\. ?)?(?:ITU-[RTD] )?\\d{1,4}(?:-\\d{1,3})?[A-Z]?|(?:COM|PLEN|WGPL|ADHOC)\\.? ?\\d{0,2}[A-Z]?/\\d{1,3}|X{2,4}|\\[[^\\]\\n]{1,60}\\]|\\{~~[^\\n]{1,60}~~\\})";
  const tail = `(?:${gap}+${number})?(?:${gap}*\\([^()\\n]{2,200}\\))?${gap}?(?:\\[\\^?\\w+\\]|\\d)?[*_]{0,3}[ \\t\\u00a0]*$`;
  const plain = `[*_]{0,3}(?:${draft}(?i:${alternatives(forms)})|${upper})(?=${tail})`;
  const hashed = `#{1,6}[ \\t]+[*_]{0,3}(?:${draft})?(?i:${alternatives(forms)})(?=${gap}+(?:${number}|\\()|[ \\t]*$)`;
  const noTitle =
    "[ \\t]*(?:[a-z#(<|`~>–—•-]|[*_]|\\d|\\[\\^|[^\\n]*[,;:][ \\t]*$|" +
    `(?:${instructionWords})(?:[ \\t]|$)|${reasonsLabel()})`;
  return {
    name: "meta.head.contribution",
    applyEndPatternLast: 1,
    begin: `^(?=[ \\t]{0,3}(?:${plain}|${hashed}))`,
    end: `^(?=${noTitle})|^[ \\t]*(\\S[^\\n]*?)[ \\t]*$`,
    endCaptures: { "1": { name: "markup.heading.title.contribution", patterns: [{ include: "#inline" }] } },
    patterns: [
      {
        name: "markup.heading.text.contribution",
        begin: `^[ \\t]{0,3}(#{1,6}(?=[ \\t]))?[ \\t]*[*_]{0,3}(${draft})?((?i:${alternatives(forms)}))(?=[ \\u00a0\\t]|$)`,
        end: "$",
        beginCaptures: {
          "1": { name: "punctuation.definition.heading.contribution" },
          "2": { name: "storage.modifier.draft.contribution" },
          "3": { name: "entity.name.type.form.contribution" },
        },
        patterns: [{ include: "#heading-rest" }],
      },
      { include: "#comment" },
    ],
  };
}

const instructionWords = "\\(MOD\\)|ADD\\*?|MOD|SUP\\*?|NOC!?|OTHER";

/** `The World Telecommunication Standardization Assembly (New Delhi, 2024),`. */
function enacting(): GrammarRule {
  const known = alternatives(wordsOf(({ organs }) => organs.flatMap(({ names }) => names)));
  const article = "(?i:the|la|le|l['’]|el)";
  return {
    name: "meta.enacting.contribution",
    match: `^[ \\t]*[*_]{0,2}(?:${article}[ \\u00a0]?)?(?:(${known})|(?<=[Tt]he )(\\p{Lu}[^\\n(),;:]{3,160}?)(?=${gap}?\\())${gap}*(\\([^()\\n]{4,160}\\))?[ \\t]*,[*_]{0,2}[ \\t\\u00a0]*$`,
    captures: {
      "1": { name: "support.class.organ.contribution" },
      "2": { name: "support.class.organ.contribution" },
      "3": { patterns: [{ include: "#adoption-words" }] },
    },
  };
}

function reasonsLabel(): string {
  return `[*_]{0,2}(?:${alternatives(wordsOf(({ reasons: words }) => words))})[*_]{0,2}${gap}?:`;
}

function reasons(): GrammarRule {
  return {
    match: `^[ \\t]{0,3}(?:#{1,6}[ \\t]+)?(${reasonsLabel()}[*_]{0,2})`,
    captures: { "1": { name: "keyword.other.reasons.contribution" } },
  };
}

/** `ANNEX 1 (to Resolution …)`, in capitals where no `#` stands before it. */
function annexHeading(): GrammarRule {
  const words = wordsOf(({ annexes }) => annexes);
  const tail =
    "(?:[ \\u00a0](?:\\d{1,2}(?:bis|ter)?|[A-Z]|[IVX]{1,4}))?(?:[ \\u00a0]?\\(?(?i:to|of) [^\\n]{3,120})?(?:[ \\u00a0]?[-–—:] [^\\n]{0,120})?[*_]{0,3}[ \\t]*$";
  const word = `(?:#{1,6}[ \\t]+[*_]{0,3}(?i:${alternatives(words)})|[*_]{0,3}(?:${alternatives(words.map((each) => each.toUpperCase()))}))`;
  return {
    name: "markup.heading.annex.contribution",
    begin: `^[ \\t]{0,3}(?=${word}${tail})(#{1,6})?`,
    end: "$",
    beginCaptures: { "1": { name: "punctuation.definition.heading.contribution" } },
    patterns: [{ include: "#heading-rest" }, { include: "#inline" }],
  };
}

/** `Introduction`, alone on its line, without a `#`. */
function namedSection(): GrammarRule {
  return {
    match: `^[ \\t]{0,3}[*_]{0,3}(?i:${alternatives(wordsOf(({ sections }) => sections))})[*_]{0,3}:?[*_]{0,3}[ \\t\\u00a0]*$`,
    name: "markup.heading.section.contribution",
  };
}

/** `Abstract: …`, `Source: …`. */
function coverLabel(): GrammarRule {
  const words = wordsOf(({ coverFields }) => coverFields.flatMap(({ labels: each }) => each));
  return {
    match: `^[ \\t]{0,3}([*_]{0,2}(?i:${alternatives(words)})[*_]{0,2}[ \\u00a0]?[:–][*_]{0,2})`,
    captures: { "1": { name: "entity.other.attribute-name.cover.contribution" } },
  };
}

/** `… of the Plenipotentiary Conference`, `WTSA Resolution …`. */
function organOfReference(): GrammarRule {
  const names = alternatives(
    wordsOf(({ organs }) => organs.flatMap(({ names: long, acronyms }) => [...long, ...acronyms])),
  );
  const organ = { name: "support.class.organ.contribution" };
  return {
    patterns: [
      {
        match: `(?<=[)\\d])${gap}+(?:of|adopted by)${gap}+(?:the${gap}+)?((?i:this${gap}+(?:conference|assembly))|(?:${names})(?:${gap}+\\([A-Z]{2,5}\\)|-\\d{2,4})?)(?![\\p{L}\\d])`,
        captures: { "1": organ },
      },
      {
        match: `(?<![\\p{L}\\d-])((?:${names})(?:${gap}+\\([A-Z]{2,5}\\)|-\\d{2,4})?)(?=${gap}+(?:Resolution|Decision|Recommendation|Opinion)s?${gap})`,
        captures: { "1": organ },
      },
    ],
  };
}

/** `*considering* e) and f) above`, `resolves 2`, `instructs the Director 3 above`. */
function internalReference(): GrammarRule {
  const lead = `(?<![\\p{L}\\d])([*_]{0,2})((?:${calls("preamble")}|${calls("operative")})(?:${gap}+${repeater})?)`;
  const tail = `(?:${gap}+${place}\\b|(?=[,;.)]|${gap}+(?:and|or|with|of)\\b|[ \\t]*$))`;
  const rule = (begin: string): GrammarRule => ({
    name: "meta.reference.internal.contribution",
    begin,
    end: `[*_]?${gap}+(${place})\\b|(?!(?:${separator})?${label})`,
    beginCaptures: {
      "2": { name: "entity.name.function.call.contribution" },
      "3": { name: "variable.parameter.addressee.contribution" },
    },
    endCaptures: { "1": { name: "keyword.operator.place.contribution" } },
    patterns: [{ match: `(?:${separator})?(${label})`, captures: { "1": { name: citedLabel } } }],
  });
  return {
    patterns: [
      rule(`${lead}\\1?${gap}+[*_]?(?=${labels}${tail})`),
      rule(`${lead}\\1(?=${gap}+(?:above|below)\\b)`),
      rule(`${lead}${gap}+((?:the |all )?\\p{Lu}[^;.()*_\\n]{3,90}?)\\1${gap}+(?=${labels}${gap}+${place}\\b)`),
    ],
  };
}

/** The confirmed call words of a part in all languages, whole words, with -ise for -ize. */
function calls(part: Part): string {
  const words = wordsOf((lexicon) =>
    lexicon.calls.filter((call) => call.part === part && call.status === "confirmed").map(({ word }) => word),
  );
  const joined = words.filter((word) => isUnspaced(word));
  const spaced = words.filter((word) => !isUnspaced(word));
  return `(?i:(?:${alternatives(spaced)})(?![\\p{L}\\d])|${alternatives(joined)})`;
}

/** Chinese writes no blanks: a word ends where it ends. */
function isUnspaced(word: string): boolean {
  return word.charCodeAt(0) >= 0x2e80;
}

/** The longest first; blanks may be unbreakable, accents may be missing. */
function alternatives(words: readonly string[]): string {
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) =>
      [...word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replaceAll(" ", gap)]
        .map((sign) => {
          const base = sign.normalize("NFD")[0] ?? sign;
          return base !== sign && /\p{Script=Latin}/u.test(sign) ? `[${sign}${base}]` : sign;
        })
        .join("")
        .replace(/(?<=gn|phas|or)iz(?=ing|es)/g, "i[sz]"),
    )
    .join("|");
}
