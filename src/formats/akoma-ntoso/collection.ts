import type { Document } from "../../model/index.ts";
import { escapeXml } from "../docx/package/escape-xml.ts";
import { element } from "./element.ts";
import { metaXml } from "./identification.ts";
import { newIds } from "./ids.ts";
import type { Work } from "./work.ts";

/** One of several texts: the line of its instruction, where it has one, and the text. */
export interface Component {
  readonly heading: string;
  readonly xml: string;
}

/** Several texts as one document, with what the front matter says of it. */
export function collectionXml(components: readonly Component[], work: Work, document: Document): string {
  const ids = newIds("");
  const { title, source, date } = document.metadata;
  const said = [
    ...(title === undefined ? [] : [element("docTitle", {}, escapeXml(title))]),
    ...(source === undefined ? [] : [element("docProponent", {}, escapeXml(source))]),
    ...(date !== work.day.date ? [] : [element("docDate", { date }, escapeXml(date))]),
  ].map((words) => element("p", {}, words));
  const all = components.map(({ heading, xml }, at) =>
    element("component", { eId: `cmp_${at + 1}` }, heading === "" ? "" : element("heading", {}, heading), xml),
  );
  return element(
    "documentCollection",
    { name: work.subtype },
    metaXml(work, { document, ids }),
    said.length === 0 ? "" : element("preface", {}, ...said),
    element("collectionBody", {}, ...all),
  );
}
