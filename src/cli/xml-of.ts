import { akomaNtoso, type Document } from "../index.ts";
import { Refusal } from "./io.ts";

/** A document in Akoma Ntoso; what cannot be written so is refused with its reason. */
export function xmlOf(document: Document, name: string): string {
  const written = akomaNtoso(document);
  if (written.status === "refused") throw new Refusal(`${name} was not written as XML. ${written.message}`);
  return written.xml;
}
