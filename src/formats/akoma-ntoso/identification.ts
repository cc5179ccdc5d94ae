import type { Document } from "../../model/index.ts";
import type { Day } from "./day.ts";
import { element } from "./element.ts";
import type { Ids } from "./ids.ts";
import { slug } from "./slug.ts";
import type { Work } from "./work.ts";

/** What stands at the head of each document: what it is on its three levels, what it changes, and who speaks. */
export function metaXml(
  work: Work,
  { document, ids, changes = "" }: { readonly document: Document; readonly ids: Ids; readonly changes?: string },
): string {
  const language = languages[document.language];
  const expression = `${work.uri}/${language}@`;
  const source = `#${ids.only("software")}`;
  const organ = ids.only("organ");
  const named = { FRBRsubtype: work.subtype, FRBRnumber: work.number };
  const facts = Object.entries(named).map(([name, value]) => element(name, { value }));
  const levels = [
    level("Work", [`${work.uri}/!main`, work.uri], work.day, organ, [value("FRBRcountry", "un"), ...facts]),
    level("Expression", [`${expression}/!main`, expression], work.version, organ, [
      element("FRBRlanguage", { language }),
    ]),
    level("Manifestation", [`${expression}/!main.xml`, `${expression}.xml`], work.version, organ, [
      value("FRBRformat", "application/akn+xml"),
    ]),
  ];
  return element(
    "meta",
    {},
    element("identification", { source }, ...levels),
    changes === "" ? "" : element("analysis", { source }, changes),
    element("references", { source }, organization(organ, work.author), software(ids)),
  );
}

function value(name: string, value: string): string {
  return element(name, { value });
}

function level(
  name: string,
  [own, uri]: readonly [string, string],
  { date, name: what }: Day,
  organ: string,
  more: readonly string[],
): string {
  return element(
    `FRBR${name}`,
    {},
    value("FRBRthis", own),
    value("FRBRuri", uri),
    element("FRBRdate", { date, name: what }),
    element("FRBRauthor", { href: `#${organ}` }),
    ...more,
  );
}

function organization(eId: string, author: string): string {
  return element("TLCOrganization", {
    eId,
    href: `/akn/ontology/organization/un/${slug(author) ?? "itu"}`,
    showAs: author,
  });
}

function software(ids: Ids): string {
  return element("TLCObject", {
    eId: ids.only("software"),
    href: "/akn/ontology/object/un/preamble",
    showAs: "Preamble",
  });
}

/** The languages in three letters, as Akoma Ntoso names them. */
const languages = { en: "eng", fr: "fra", es: "spa", ru: "rus", zh: "zho", ar: "ara" } as const;
