import { defineRule } from "../lint/index.ts";
import type { Document, Resolution } from "../model/index.ts";
import { inProse, placesOf } from "../syntax/index.ts";
import { fold, type Span } from "../text/index.ts";
import { compoundsIn, solid } from "./compounds.ts";
import { offer, write } from "./replace.ts";
import { likeCase } from "./words.ts";

/** One thing is written in one way through a text: `SDG 9` and `SDG 17`, not `SDG17`. */
export const textSameForm = defineRule({
  id: "text-same-form",
  title: "One thing is written in one way throughout a text",
  why: "Who searches the text for one form does not find the other, and a reader may wonder whether two things are meant.",
  source: { document: "ITU English language style guide", clause: "consistency, as practised" },
  severity: "information",
  fixes: "automatic",
  messages: { form: "“{said}” stands beside “{other}” in this text; write both in one way: “{expected}”" },
  examples: [
    {
      bad: "recalling\n\na)\tSDG 9, on infrastructure;\n\nb)\tSDG17, on partnership,",
      good: "recalling\n\na)\tSDG 9, on infrastructure;\n\nb)\tSDG 17, on partnership,",
    },
    {
      bad: "resolves\n\n1\tto keep a register by e-mail;\n\n2\tto answer each email.",
      good: "resolves\n\n1\tto keep a register by e-mail;\n\n2\tto answer each e-mail.",
    },
  ],
  *check({ document }) {
    for (const family of families) {
      for (const group of groupsOf(document, family)) {
        const counts = new Map<string, number>();
        for (const { form } of group) counts.set(form, (counts.get(form) ?? 0) + 1);
        if (counts.size < 2) continue;
        // The commonest form holds; of equals the one that the family prefers, then the one that came first.
        const rank = (form: string) => (counts.get(form) ?? 0) + (form === family.prefers ? 0.5 : 0);
        const best = group.reduce((a, b) => (rank(b.form) > rank(a.form) ? b : a));
        for (const { form, said, span } of group) {
          if (form === best.form) continue;
          const expected = family.rewrite(said, best.said);
          const fixes = [family.prefers === best.form ? write(span, expected) : offer(span, expected)];
          yield { message: "form", data: { said, other: best.said, expected }, span, fixes };
        }
      }
    }
  },
});

/** A kind of words that people write in several ways. */
interface Family {
  /** Where such words stand, in order. */
  placesIn(text: string): Iterable<Span>;
  /** What is the same in all forms. */
  keyOf(said: string): string;
  formOf(said: string): string;
  readonly prefers?: string;
  /** The words in the form of a sample. */
  rewrite(said: string, sample: string): string;
}

const families: readonly Family[] = [
  {
    // SDG 9, SDG9, SDG-9.
    placesIn: (text) => placesOf(text, /\b(?<![/.-])[A-Z]{2,6}[ \u00a0\u2011-]?\d{1,3}\b(?!\/|[.-]\d|-[A-Z])/g),
    keyOf: (said) => said.replace(/[^A-Z]/g, ""),
    formOf: (said) => fold(said).replace(/[^ -]/g, ""),
    prefers: " ",
    rewrite: (said, sample) => said.replace(/[^A-Z\d]?(?=\d{1,3}$)/, fold(sample).replace(/[^ -]/g, "")),
  },
  {
    // This resolution, this Resolution.
    placesIn: (text) =>
      placesOf(text, /(?<=\bthis[ \u00a0])(?:[Rr]esolution|[Dd]ecision|[Rr]ecommendation|[Oo]pinion)\b/g),
    keyOf: (said) => said.toLowerCase(),
    formOf: (said) => said.charAt(0),
    rewrite: (_, sample) => sample,
  },
  {
    // E-mail, email.
    placesIn: compoundsIn,
    keyOf: solid,
    formOf: (said) => (/[-\u2011]/.test(said) ? "-" : ""),
    rewrite: likeCase,
  },
];

interface Found {
  readonly said: string;
  readonly form: string;
  readonly span: Span;
}

/** The words of a family by text and by what is the same in all their forms. */
function groupsOf(document: Document, family: Family): readonly (readonly Found[])[] {
  const texts = new Map<Resolution | undefined, Map<string, Found[]>>();
  for (const { said, start, end, resolution } of inProse(document, family.placesIn(document.text))) {
    const groups = texts.get(resolution) ?? new Map<string, Found[]>();
    texts.set(resolution, groups);
    const key = family.keyOf(said);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push({ said, form: family.formOf(said), span: { start, end } });
  }
  return [...texts.values()].flatMap((groups) => [...groups.values()]);
}
