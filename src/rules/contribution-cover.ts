import { type Catalogue, lookUpConference } from "../catalogue/index.ts";
import { defineRule } from "../lint/index.ts";
import type { Document, Metadata } from "../model/index.ts";
import type { Span } from "../text/index.ts";

/** What cover and front matter both tell is the same. */
export const contributionCover = defineRule({
  id: "contribution-cover",
  title: "Cover and front matter agree",
  why: "The cover is what people read, the front matter what tools go by. Where they differ, the contribution is registered as one thing and checked as another.",
  source: { document: "Covers of conference documents", clause: "document number, as practised" },
  severity: "warning",
  messages: { differs: "The front matter says “{key}: {said}”, the cover “{cover}”; write the same in both" },
  examples: [
    {
      bad: "---\ndocument: 37\n---\n\nDocument 38-E\n\nIntroduction",
      good: "---\ndocument: 37\n---\n\nDocument 37-E\n\nIntroduction",
    },
  ],
  *check({ document, catalogue }) {
    for (const { span, ...data } of differences(document, catalogue)) yield { message: "differs", data, span };
    // The running header names the document too.
    const header = document.furniture.find(({ text }) => documentNumber.test(text));
    if (header === undefined) return;
    for (const { key, said } of numberDifferences(header.text, document.metadata)) {
      yield { message: "differs", data: { key, said, cover: header.text }, span: header.span, in: "source" };
    }
  },
});

interface Difference {
  readonly key: string;
  readonly said: string | number;
  readonly cover: string;
  readonly span: Span;
}

function* differences({ contribution, metadata }: Document, catalogue: Catalogue): Generator<Difference> {
  for (const { name, text: cover, span } of contribution.cover) {
    if (name === "addendum") {
      const found = numberIn(/^Addendum (\d+)/, cover);
      const said = metadata.addendum;
      if (found !== undefined && said !== undefined && found !== said) yield { key: "addendum", said, cover, span };
    }
    if (name === "conference" && metadata.conference !== undefined) {
      const tag = /\(([^()]+)\)$/.exec(cover)?.[1] ?? "";
      const [ours, theirs] = [metadata.conference, tag].map((one) => lookUpConference(catalogue, one));
      if (ours?.status !== "found" || theirs?.status !== "found" || ours.conference === theirs.conference) continue;
      yield { key: "conference", said: metadata.conference, cover, span };
    }
    if (name !== "document") continue;
    for (const { key, said } of numberDifferences(cover, metadata)) yield { key, said, cover, span };
  }
}

/** What a number such as `WTSA24/37(Add.43)(Rev.2)-E` tells otherwise than the front matter. */
function numberDifferences(cover: string, metadata: Metadata): readonly Pick<Difference, "key" | "said">[] {
  const number = numberIn(/(?:\/| )(\d{1,4})(?=\(|-)/, cover);
  // A number with another stuck to it is the matter of text-glued-values.
  const isGlued = number !== undefined && number > 999 && String(number).includes(String(metadata.document));
  const found = {
    document: isGlued ? undefined : number,
    addendum: numberIn(/\(Add\.(\d+)\)/, cover),
    revision: numberIn(/\(Rev\.(\d+)\)/, cover),
    language: versions[/-([AEFSRC])$/.exec(cover)?.[1] ?? ""],
  };
  return (["document", "addendum", "revision", "language"] as const).flatMap((key) => {
    const said = metadata[key];
    return said === undefined || found[key] === undefined || said === found[key] ? [] : [{ key, said }];
  });
}

const documentNumber = /^[A-Z]{2,5}-?\d{2,4}\/\d+(?:\((?:Add|Rev|Corr)\.\d+\))*-[AEFSRC]$/;

/** The letter behind the number of a document, by the language of its version. */
const versions: Readonly<Record<string, string>> = { A: "ar", C: "zh", E: "en", F: "fr", R: "ru", S: "es" };

function numberIn(pattern: RegExp, words: string): number | undefined {
  const digits = pattern.exec(words)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
