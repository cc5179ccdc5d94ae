import { strToU8, type Zippable, zipSync } from "fflate";

/** The parts of a small Word file beside its body; all may be left out. */
export interface WordParts {
  /** The children of `w:styles`. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  /** The children of the relations of the main part. */
  readonly relations?: string;
  /** Further parts by name, or others in the place of those above; undefined takes a part away. */
  readonly others?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A Word file with these children of the body. */
export function makeWord(body: string, parts: WordParts = {}): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries({ ...partsOf(body, parts), ...parts.others })) {
    if (content !== undefined) files[name] = typeof content === "string" ? strToU8(content) : content;
  }
  return zipSync(files);
}

/** The main part with these children of the body. */
export function mainPart(body: string): string {
  return `${head}<w:document xmlns:w="${main}" xmlns:r="${office}"><w:body>${body}</w:body></w:document>`;
}

function partsOf(body: string, parts: WordParts): Record<string, string> {
  const root = (name: string, children: string | undefined) =>
    children === undefined
      ? {}
      : { [`word/${name}.xml`]: `${head}<w:${name} xmlns:w="${main}">${children}</w:${name}>` };
  return {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": mainPart(body),
    "word/_rels/document.xml.rels": `${head}<Relationships xmlns="${relations}">${parts.relations ?? ""}</Relationships>`,
    ...root("styles", parts.styles),
    ...root("numbering", parts.numbering),
    ...root("footnotes", parts.footnotes),
    ...root("comments", parts.comments),
  };
}

/** A paragraph; `words` are runs or plain text. */
export function paragraph(words: string, properties = ""): string {
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${words.includes("<") ? words : run(words)}</w:p>`;
}

export function run(text: string, properties = ""): string {
  const look = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${look}${text.split("\t").map(words).join("<w:tab/>")}</w:r>`;
}

function words(text: string): string {
  return text === "" ? "" : `<w:t xml:space="preserve">${text}</w:t>`;
}

const who = 'w:id="1" w:author="Ada Delegate" w:date="2024-09-01T10:00:00Z"';

export function inserted(text: string, by = who): string {
  return `<w:ins ${by}>${text.includes("<") ? text : run(text)}</w:ins>`;
}

export function deleted(text: string, by = who): string {
  const runs = text.includes("<") ? text : run(text);
  return `<w:del ${by}>${runs.replace(/<(\/?)w:t(?=[ >])/g, "<$1w:delText")}</w:del>`;
}

/** The property of a paragraph whose end was added or taken away. */
export function changedEnd(kind: "ins" | "del", by = who): string {
  return `<w:rPr><w:${kind} ${by}/></w:rPr>`;
}

/** The property of a paragraph of a style by its id. */
export function style(id: string): string {
  return `<w:pStyle w:val="${id}"/>`;
}

/** Styles with these names; each id is the name without blanks. */
export function styles(...names: readonly string[]): string {
  return names
    .map((name) => `<w:style w:type="paragraph" w:styleId="${idOf(name)}"><w:name w:val="${name}"/></w:style>`)
    .join("");
}

function idOf(name: string): string {
  return name.replace(/[ _]/g, "");
}
