import { fold } from "../../text/index.ts";

/** What Akoma Ntoso calls a part of a text: an element of its own, its short name in ids, a name for the general one. */
export interface AnnexName {
  readonly element: "section" | "part" | "chapter" | "article" | "hcontainer";
  readonly short: string;
  readonly name?: string;
}

/** What a heading inside a text is the heading of, by its first word; `fallback` is for one that does not say. */
export function annexNameOf(heading: string, fallback: string): AnnexName {
  const word = fold(/^\p{L}+/u.exec(heading)?.[0] ?? heading.slice(0, 2));
  const kind = Object.entries(words).find(([, known]) => known.includes(word))?.[0];
  switch (kind) {
    case "section":
      return { element: "section", short: "sec" };
    case "part":
      return { element: "part", short: "part" };
    case "chapter":
      return { element: "chapter", short: "chp" };
    case "article":
      return { element: "article", short: "art" };
    default:
      return { element: "hcontainer", short: "hcontainer", name: kind ?? fallback };
  }
}

/** The first words of such headings in the languages of the Union, folded. */
const words: Readonly<Record<string, readonly string[]>> = {
  annex: ["annex", "annexe", "anexo", "приложение", "附件", "ملحق", "الملحق"],
  appendix: ["appendix", "appendice", "apendice", "дополнение", "附录"],
  attachment: ["attachment"],
  section: ["section", "seccion", "раздел", "القسم"],
  part: ["part", "partie", "parte", "часть"],
  chapter: ["chapter", "chapitre", "capitulo", "глава"],
  article: ["article", "articulo", "статья"],
};
