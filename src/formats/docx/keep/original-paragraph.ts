import { symbolIn } from "../package/symbol-fonts.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import { equations } from "../read/equation-text.ts";
import { fieldAddress, fieldSymbol, isEquationField } from "../read/fields.ts";
import { revisionKinds } from "../read/read-revision.ts";
import type { Revision } from "../word-model.ts";
import { bareLink, type FieldPlace, type OpenField, standTogether } from "./original-fields.ts";
import {
  type Extra,
  type Holder,
  type OriginalParagraph,
  type OriginalSign,
  type Property,
  type Stretch,
  signLetters,
} from "./original-words.ts";
/** Takes a paragraph apart; `xml` is the stretch in which the element stands. */
export function originalParagraph(element: XmlElement, xml: string): OriginalParagraph {
  const signs: OriginalSign[] = [];
  const extras: Extra[] = [];
  const fields: OpenField[] = [];
  let text = "";
  const sliceOf = ({ start, end }: XmlElement) => xml.slice(start, end);
  const add = (letters: string, sign: OriginalSign) => {
    text += letters;
    for (let count = 0; count < letters.length; count++) signs.push(sign);
  };
  const isInCode = () => fields.some(({ isCode }) => isCode);

  const readAll = (children: readonly XmlElement[], revisions: readonly Revision[], holders: readonly Holder[]) => {
    for (const child of children) readOne(child, revisions, holders);
  };

  const readOne = (child: XmlElement, revisions: readonly Revision[], holders: readonly Holder[]): void => {
    const { name } = child;
    if (name === "w:r") readRun(child, revisions, [...holders, ...fields.flatMap(({ link }) => link ?? [])]);
    else if (equations.has(name)) add(signLetters.object, { xml: sliceOf(child), revisions, holders });
    else if (name in revisionKinds) readAll(child.children, [...revisions, revisionOf(child)], holders);
    else if (holderNames.has(name)) readHolder(child, revisions, holders);
    else if (name in halves) {
      const [what, goesWith] = halves[name] as Half;
      extras.push({ at: text.length, xml: sliceOf(child), goesWith, pair: `${what} ${child.get("id")}` });
    } else if (!name.endsWith("Pr") && !dropped.test(name)) readWhole(child, { revisions, holders });
  };

  const readHolder = (child: XmlElement, revisions: readonly Revision[], holders: readonly Holder[]): void => {
    const content = child.children.find(({ name }) => name === "w:sdtContent") ?? child;
    const first = content.children.find(({ name }) => !name.endsWith("Pr"));
    const whole = { start: text.length, end: undefined };
    const holder: Holder = {
      name: child.name,
      open: xml.slice(child.start, first?.start ?? content.innerEnd),
      close: xml.slice(content.innerEnd, child.end),
      ...(child.name === "w:fldSimple" && { whole }),
    };
    readAll(
      content.children.filter(({ name }) => !name.endsWith("Pr")),
      revisions,
      [...holders, holder],
    );
    (whole as Stretch).end = text.length;
    if (whole.start === text.length) extras.push({ at: text.length, xml: sliceOf(child), goesWith: "next" });
  };

  const readRun = (run: XmlElement, revisions: readonly Revision[], holders: readonly Holder[]): void => {
    const properties = run.children.find(({ name }) => name === "w:rPr");
    const look = { tag: xml.slice(run.start, run.inner), properties: propertiesOf(properties) };
    const plain = { look, revisions, holders };
    const isHidden = look.properties.some((one) => one.name === "w:vanish" && !/="(?:0|false|off)"/.test(one.xml));
    let holdsMark = false;
    for (const child of run.children) {
      const element = sliceOf(child);
      const { name } = child;
      const letter = child.name in letters ? letters[child.name] : undefined;
      const extra: AddExtra = (goesWith, field) =>
        extras.push({ at: text.length, xml: element, look, goesWith, ...(field && { field }) });
      if (name === "w:rPr" || name === "w:lastRenderedPageBreak") continue;
      const field = fields.at(-1);
      if (name === "w:fldChar") readField(child, extra, { run, revisions, holders });
      else if (isInCode()) {
        if (field !== undefined) field.code += child.text;
        extra("next", field?.stretch);
      } else if (isHidden && wordsIn(child) !== "") extra("next");
      else if (name === "w:t" || name === "w:delText") {
        const words = child.text.replace(/[\t\r\n]/g, " ");
        // The typed mark of a note, or what is added to its number, is a part of the note.
        if (text.endsWith(signLetters.note) && (holdsMark || /^(?:bis|ter|quater|quinquies)$/.test(words))) {
          if (!holdsMark) extra("last");
        } else add(words, plain);
      } else if (name === "w:footnoteReference" || name === "w:endnoteReference") {
        holdsMark = !/^(?:0|false|off)?$/.test(child.get("customMarkFollows") ?? "0");
        add(signLetters.note, { ...plain, xml: element });
      } else if (name === "w:br" && /^(?:page|column)$/.test(child.get("type") ?? "")) extra("next");
      else if (name === "w:sym") {
        const sign = symbolIn(child.get("font") ?? "", Number.parseInt(child.get("char") ?? "", 16)) ?? "\ufffd";
        const whole = { start: text.length, end: text.length + sign.length };
        add(sign, { ...plain, xml: element, whole });
      } else if (letter === signLetters.comment)
        add(letter, { ...plain, xml: element, pair: `comment ${child.get("id")}` });
      else if (letter !== undefined || isShape(child)) {
        add(letter ?? signLetters.object, { ...plain, xml: element });
      } else readWhole(child, plain);
    }
  };

  const readField = (child: XmlElement, extra: AddExtra, place: FieldPlace): void => {
    const type = child.get("fldCharType");
    const field = fields.at(-1);
    if (type === "begin") {
      const stretch: Stretch = { start: text.length, end: undefined };
      fields.push({ stretch, isCode: true, code: "", place, extras: extras.length });
      extra("next", stretch);
    } else if (type === "end") {
      fields.pop();
      const stretch = field?.stretch ?? { start: undefined, end: text.length };
      stretch.end = text.length;
      if (field !== undefined && readSign(field, place)) return;
      // A field that shows nothing stays in one piece.
      extra(stretch.start === text.length ? "next" : "last", stretch);
    } else {
      if (field !== undefined) {
        field.isCode = false;
        if (fieldAddress(field.code) !== undefined) field.link = { ...bareLink, whole: field.stretch };
      }
      extra("next", field?.stretch);
    }
  };

  /** True for a field that is read as a sign: one that shows nothing else, in runs of its own. */
  const readSign = ({ stretch, code, place, extras: first }: OpenField, end: FieldPlace): boolean => {
    const sign = isEquationField(code) ? signLetters.object : fieldSymbol(code);
    if (sign === undefined || stretch.start !== text.length || isInCode()) return false;
    if (!standTogether(place, end)) return false;
    extras.length = first;
    const { revisions, holders } = end;
    const whole = { start: text.length, end: text.length + sign.length };
    add(sign, { revisions, holders, xml: xml.slice(place.run.start, end.run.end), whole });
    return true;
  };

  /** An element of which only the words are known stays while all of its words do. */
  const readWhole = (child: XmlElement, sign: OriginalSign): void => {
    const words = wordsIn(child);
    const element = { xml: sliceOf(child), ...(sign.look && { look: sign.look }) };
    if (words === "") extras.push({ ...element, at: text.length, goesWith: "next" });
    else add(words, { ...sign, ...element, whole: { start: text.length, end: text.length + words.length } });
  };

  const propertiesOf = (all: XmlElement | undefined) =>
    (all?.children ?? []).map((child): Property => ({ name: child.name, xml: sliceOf(child) }));

  const properties = element.children.find(({ name }) => name === "w:pPr");
  readAll(
    element.children.filter(({ name }) => name !== "w:pPr"),
    [],
    [],
  );
  return {
    // A paragraph without content has a tag that ends at once.
    tag: opening(xml.slice(element.start, element.inner)),
    properties: propertiesOf(properties),
    mark: (properties?.children.find(({ name }) => name === "w:rPr")?.children ?? [])
      .filter(({ name }) => name in revisionKinds)
      .map(revisionOf),
    ...{ text, signs, extras },
  };
}

type AddExtra = (goesWith: Extra["goesWith"], field?: Stretch) => void;

type Half = readonly [string, Extra["goesWith"]];

/** Elements that stand in pairs, and which letter each goes with. */
const halves: Readonly<Record<string, Half>> = {
  "w:bookmarkStart": ["bookmark", "next"],
  "w:bookmarkEnd": ["bookmark", "last"],
  "w:permStart": ["permission", "next"],
  "w:permEnd": ["permission", "last"],
  "w:commentRangeStart": ["comment", "next"],
  "w:commentRangeEnd": ["comment", "last"],
};

const holderNames = new Set(["w:hyperlink", "w:smartTag", "w:sdt", "w:customXml", "w:fldSimple", "w:dir", "w:bdo"]);

/** What spelling has found, and where moves and changes begin and end, which is written anew with the marks. */
const dropped = /^w:(?:proofErr|move\w+|customXml\w+)$/;

const letters: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:ptab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "\u2011",
  "w:softHyphen": "\u00ad",
  "w:commentReference": signLetters.comment,
  "w:drawing": signLetters.object,
  "w:pict": signLetters.object,
  "w:object": signLetters.object,
};

/** True for a shape that stands in a choice between two forms, unless it is a box of text. */
function isShape({ name, children }: XmlElement): boolean {
  if (name !== "mc:AlternateContent" && name !== "mc:Choice") return false;
  return children.some((child) => isShape(child) || (/^w:(?:drawing|pict|object)$/.test(child.name) && !isBox(child)));
}

function isBox({ name, children }: XmlElement): boolean {
  return name === "w:txbxContent" || children.some(isBox);
}

function wordsIn({ name, text, children }: XmlElement): string {
  if (/^(?:mc:Fallback|w:txbxContent|w:drawing|w:pict|w:object)$/.test(name)) return "";
  return /^(?:w:t|w:delText|m:t)$/.test(name) ? text : children.map(wordsIn).join("");
}

function revisionOf(element: XmlElement): Revision {
  const date = element.get("date");
  return {
    kind: revisionKinds[element.name] ?? "insertion",
    author: element.get("author") ?? "",
    ...(date !== undefined && { date }),
  };
}

/** The opening tag of an element, also of one that ends at once. */
function opening(tag: string): string {
  return tag.endsWith("/>") ? `${tag.slice(0, -2).trimEnd()}>` : tag;
}
