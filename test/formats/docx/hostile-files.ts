import { strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import type { Imported } from "../../../src/formats/index.ts";
import { deleted, inserted, mainPart, makeWord, paragraph, run } from "./make-word.ts";

/** A file that somebody has made to do harm, or that is broken, and what becomes of it. */
export interface HostileFile {
  readonly name: string;
  readonly make: () => Uint8Array;
  /** The code of the refusal, or what is looked for in the text. */
  readonly wanted: Extract<Imported, { status: "refused" }>["code"] | RegExp;
  /** True for one that takes a second to make; only the test with a process for each has it. */
  readonly isLarge?: true;
}

const good = () => makeWord(paragraph("fine"));
const withMain = (xml: string | Uint8Array) => makeWord("", { others: { "word/document.xml": xml } });
const doctype = (declaration: string, words = "fine") =>
  withMain(mainPart(paragraph(words)).replace("?>", `?>${declaration}`));
const many = <Piece>(count: number, piece: (index: number) => Piece) =>
  Array.from({ length: count }, (_, at) => piece(at));
const relation = (target: string, kind: string) =>
  `<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}" TargetMode="External"/>`;

/** Every trick that is known to work on some reader of Word files. None of the files is kept. */
export const hostileFiles: readonly HostileFile[] = [
  { name: "empty", make: () => new Uint8Array(), wanted: "not-zip" },
  { name: "a text", make: () => strToU8("Resolution 1"), wanted: "not-zip" },
  { name: "two letters", make: () => strToU8("PK"), wanted: "damaged" },
  {
    name: "old .doc or password",
    make: () => concat(hex("d0cf11e0a1b11ae1"), new Uint8Array(4096)),
    wanted: "old-word",
  },
  { name: "cut in the middle", make: () => good().subarray(0, 900), wanted: "damaged" },
  { name: "macros", make: () => makeWord("", { others: { "word/vbaProject.bin": "x" } }), wanted: "macros" },
  {
    name: "macros that the file says nothing of",
    make: () =>
      makeWord(paragraph("fine"), {
        others: { "word/vbaProject.bin": "x", "word/_rels/document.xml.rels": undefined },
      }),
    wanted: "macros",
  },
  { name: "a program before the file", make: () => concat(strToU8("MZ".repeat(500)), good()), wanted: "not-zip" },
  { name: "words behind the file", make: () => concat(good(), strToU8("X".repeat(1000))), wanted: /^fine$/ },
  {
    name: "a document in another folder of the machine",
    make: () =>
      makeWord("", {
        others: {
          "_rels/.rels": rels(
            relation("../../../../etc/passwd", "officeDocument").replace(' TargetMode="External"', ""),
          ),
        },
      }),
    wanted: "not-word",
  },
  {
    name: "fields that start programs and fetch files",
    make: () =>
      makeWord(
        paragraph(
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("fi")}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="INCLUDETEXT file:///etc/passwd">${run("ne")}</w:fldSimple>`,
        ),
      ),
    wanted: /^fine$/,
  },
  { name: "no document", make: () => makeWord("", { others: { "word/document.xml": undefined } }), wanted: "not-word" },
  { name: "another kind of document", make: () => withMain("<html><body>x</body></html>"), wanted: "not-word" },
  {
    name: "a document outside",
    make: () =>
      makeWord("", { others: { "_rels/.rels": rels(relation("http://127.0.0.1:9/a.xml", "officeDocument")) } }),
    wanted: "not-word",
  },
  { name: "a text of 70 MB", isLarge: true, make: () => bomb(70, "a"), wanted: "too-large" },
  { name: "blanks of 70 MB", isLarge: true, make: () => bomb(70, " "), wanted: "too-large" },
  { name: "a text of 20 MB in 20 KB", make: () => bomb(20, "a"), wanted: "packed-too-tight" },
  { name: "a size that is a lie", make: () => patched(bomb(20, "a"), mainEntry, 24, 1000), wanted: "packed-too-tight" },
  {
    name: "a small size for much",
    make: () => patched(bomb(20, "a"), mainEntry, 24, 1_500_000),
    wanted: "packed-too-tight",
  },
  { name: "a picture of 70 MB", isLarge: true, make: () => bomb(70, "\0", "word/media/image1.emf"), wanted: /^fine$/ },
  {
    name: "5000 parts",
    make: () => makeWord("", { others: Object.fromEntries(many(5000, (at) => [`word/x${at}.xml`, ""])) }),
    wanted: "too-large",
  },
  { name: "a part twice", make: () => twice("word/document.xml"), wanted: "part-twice" },
  { name: "a part twice, in capitals", make: () => twice("WORD/document.xml"), wanted: "part-twice" },
  ...["../../evil.txt", "/etc/evil.txt", "word\\..\\evil.txt", "C:evil.txt", "word/../../evil", "a\0b"].map(
    (part): HostileFile => ({
      name: `a part named ${JSON.stringify(part)}`,
      make: () => makeWord("", { others: { [part]: "x" } }),
      wanted: "part-name",
    }),
  ),
  { name: "a password", make: () => patched(good(), mainEntry, 8, 1, 2), wanted: "encrypted" },
  { name: "parts that overlap", make: () => patched(good(), mainEntry, 42, 0), wanted: "damaged" },
  { name: "a name that disagrees", make: () => renamed(good()), wanted: "damaged" },
  { name: "another way to pack", make: () => patched(good(), mainEntry, 10, 12, 2), wanted: "damaged" },
  { name: "a directory behind the end", make: () => patched(good(), end, 16, 0x7fff_ffff), wanted: "damaged" },
  { name: "more parts than there are", make: () => patched(good(), end, 10, 900, 2), wanted: "damaged" },
  {
    name: "a place that is said to stand elsewhere",
    make: () => patched(good(), end, 16, 0xffff_ffff),
    wanted: "damaged",
  },
  {
    name: "a billion laughs",
    make: () =>
      doctype(
        `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${many(8, (at) => `<!ENTITY ${letter(at + 1)} "${`&${letter(at)};`.repeat(10)}">`).join("")}]>`,
        run("&i;"),
      ),
    wanted: "doctype",
  },
  {
    name: "an entity from a file",
    make: () => doctype('<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'),
    wanted: "doctype",
  },
  {
    name: "a document type from the net",
    make: () => doctype('<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'),
    wanted: "doctype",
  },
  {
    name: "a document type among the styles",
    make: () => makeWord("", { others: { "word/styles.xml": '<!DOCTYPE x><w:styles xmlns:w="x"/>' } }),
    wanted: "doctype",
  },
  { name: "10 000 elements inside each other", make: () => nested("w:smartTag", 10_000), wanted: "too-large" },
  { name: "10 000 insertions inside each other", make: () => nested("w:ins", 10_000), wanted: "too-large" },
  { name: "300 tables inside each other", make: () => nested("w:tbl", 300), wanted: "too-large" },
  { name: "a million runs", make: () => makeWord(paragraph(run("a").repeat(1_000_000))), wanted: "packed-too-tight" },
  {
    name: "100 000 attributes",
    make: () => makeWord(`<w:p ${many(100_000, (at) => `w:a${at}="&gt;"`).join(" ")}/>`),
    wanted: "too-large",
  },
  {
    name: "100 000 attributes behind a bracket",
    make: () => makeWord(`<w:p w:z=">" ${many(100_000, (at) => `w:a${at}="1"`).join(" ")}/>`),
    wanted: "too-large",
  },
  { name: "an element that is not closed", make: () => makeWord("<w:p><w:r>"), wanted: "xml" },
  { name: "an attribute twice", make: () => makeWord('<w:p w:a="1" w:a="2"/>'), wanted: "xml" },
  { name: "a control character", make: () => makeWord(paragraph("a\u0001b")), wanted: "xml" },
  { name: "a zero as a character", make: () => makeWord(paragraph("a&#0;b")), wanted: "xml" },
  { name: "a prefix of nothing", make: () => makeWord("<zz:p/>"), wanted: "xml" },
  {
    name: "letters of an old character set",
    make: () => withMain(latin(mainPart(paragraph("caf\u00e9")).replace("UTF-8", "ISO-8859-1"))),
    wanted: "encoding",
  },
  { name: "half a letter", make: () => withMain(concat(hex("fffe3c"))), wanted: "encoding" },
  {
    name: "UTF-16",
    make: () => withMain(utf16(mainPart(paragraph("fine")).replace("UTF-8", "UTF-16"))),
    wanted: /^fine$/,
  },
  { name: "another file taken in", make: () => makeWord('<w:altChunk r:id="rId7"/>'), wanted: "outside-content" },
  {
    name: "styles based on each other in a circle and in a long chain",
    make: () =>
      makeWord(paragraph("fine", '<w:pStyle w:val="s1"/>'), {
        styles: many(
          5000,
          (at) => `<w:style w:type="paragraph" w:styleId="s${at}"><w:basedOn w:val="s${(at + 1) % 5000}"/></w:style>`,
        ).join(""),
      }),
    wanted: /^fine$/,
  },
  {
    name: "a list that counts from two billions in Roman numbers",
    make: () =>
      makeWord(
        many(2000, () => paragraph("fine", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')).join(""),
        {
          numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="2000000000"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="${"%1".repeat(1000)}"/></w:lvl><w:lvl w:ilvl="4000000000"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
        },
      ),
    wanted: /\tfine$/m,
  },
  {
    name: "one long comment at 20 000 places",
    make: () =>
      makeWord(`${paragraph("fine")}${paragraph('<w:r><w:commentReference w:id="1"/></w:r>'.repeat(20_000))}`, {
        comments: `<w:comment w:id="1" w:author="a">${paragraph(words(200_000))}</w:comment>`,
      }),
    wanted: /^fine$/m,
  },
  {
    name: "a text box of 200 000 paragraphs",
    isLarge: true,
    make: () =>
      makeWord(
        paragraph(
          `<w:r><w:pict><w:txbxContent>${many(200_000, (at) => paragraph(`x${at * 7919}`)).join("")}</w:txbxContent></w:pict></w:r>`,
        ),
      ),
    wanted: "too-large",
  },
  {
    name: "30 000 changes by as many people",
    make: () =>
      makeWord(paragraph(many(30_000, (at) => inserted(`w${at}`, `w:id="${at}" w:author="A${at * 7919}"`)).join(""))),
    wanted: /\{\+\+w0\+\+\}/,
  },
  {
    name: "15 000 paragraphs with two changes each",
    isLarge: true,
    make: () => changed(15_000),
    wanted: /w7\{\+\+7\+\+\}\{--8--\}/,
  },
  { name: "16 000 paragraphs with two changes each", isLarge: true, make: () => changed(16_000), wanted: "too-large" },
  { name: "10 000 notes", make: () => noted(10_000), wanted: /^\[\^9999\]: n9998$/m },
  { name: "20 000 notes", isLarge: true, make: () => noted(20_000), wanted: "too-large" },
  {
    name: "15 000 empty paragraphs behind as many deleted ones",
    isLarge: true,
    make: () =>
      makeWord(
        `${many(15_000, (at) => `<w:p><w:pPr><w:rPr><w:del w:id="${at}" w:author="a"/></w:rPr></w:pPr><w:del w:id="1" w:author="a"><w:r><w:delText>${at * 7919}</w:delText></w:r></w:del></w:p>`).join("")}${many(15_000, (at) => `<w:p w:rsidR="${at * 7919}"/>`).join("")}${paragraph("fine")}`,
      ),
    wanted: /^fine$/m,
  },
  {
    name: "300 000 brackets and blanks",
    make: () => makeWord(`${paragraph(`${"[".repeat(300_000)}a${" ".repeat(300_000)}b`)}${paragraph(words(300_000))}`),
    wanted: /\[\[\[/,
  },
  {
    name: "an id that is a property of every object",
    make: () =>
      makeWord(paragraph("fine", '<w:pStyle w:val="__proto__"/>'), {
        styles: '<w:style w:type="paragraph" w:styleId="__proto__"><w:name w:val="constructor"/></w:style>',
        others: { __proto__x: "x", "constructor/prototype": "x" },
      }),
    wanted: /^fine$/,
  },
  {
    name: "a link that runs a script",
    make: () =>
      makeWord(paragraph(`<w:hyperlink r:id="rId7">${run("fine")}</w:hyperlink>`), {
        relations: relation("javascript:alert(1)", "hyperlink"),
      }),
    wanted: /^fine$/,
  },
  {
    name: "a picture and a template from the net",
    make: () =>
      makeWord(paragraph("fine"), {
        relations: `${relation("http://127.0.0.1:9/track.png", "image")}${relation("http://127.0.0.1:9/evil.dotm", "attachedTemplate").replace("rId7", "rId8")}`,
      }),
    wanted: /^fine$/,
  },
  {
    name: "words that look like markup",
    make: () => makeWord(paragraph("&lt;img src=x onerror=alert(1)&gt; {{7*7}} {++fake++} \u202eevil")),
    wanted: /\\\{\+\+fake/,
  },
];

/** What hostile files are measured by: some thirty pages that were drafted together, with tracked changes. */
export const ordinaryFile = (): Uint8Array => changed(1000);

/** Paragraphs in each of which words came and others went. */
function changed(count: number): Uint8Array {
  const paragraphs = many(count, (at) =>
    paragraph(`${run(`w${at}`)}${inserted(String(at))}${deleted(String(at + 1))}`),
  );
  return makeWord(paragraphs.join(""));
}

/** Paragraphs each of which has a note. */
function noted(count: number): Uint8Array {
  const body = many(count, (at) => paragraph(`${run(`w${at}`)}<w:r><w:footnoteReference w:id="${at}"/></w:r>`));
  const footnotes = many(count, (at) => `<w:footnote w:id="${at}">${paragraph(`n${at}`)}</w:footnote>`);
  return makeWord(body.join(""), { footnotes: footnotes.join("") });
}

function letter(at: number): string {
  return String.fromCharCode(97 + at);
}

/** Words that do not pack too well. */
function words(length: number): string {
  let seed = 1;
  let text = "";
  while (text.length < length) {
    seed = (seed * 48_271) % 2_147_483_647;
    text += `${seed.toString(36)} `;
  }
  return text;
}

function nested(name: string, depth: number): Uint8Array {
  return makeWord(`<w:p>${`<${name} w:id="1">`.repeat(depth)}${`</${name}>`.repeat(depth)}</w:p>`);
}

function rels(children: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${children}</Relationships>`;
}

/** A part that unpacks to very much; the rest of the file is sound. */
function bomb(megabytes: number, letter: string, part = "word/document.xml"): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  const isMain = part === "word/document.xml";
  const [before = "", after = ""] = mainPart(paragraph(run("|"))).split("|");
  const add = (name: string, content: string) => {
    const file = new ZipPassThrough(name);
    zip.add(file);
    file.push(strToU8(content), true);
  };
  if (!isMain) add("word/document.xml", mainPart(paragraph("fine")));
  const file = new ZipDeflate(part, { level: 9 });
  zip.add(file);
  if (isMain) file.push(strToU8(before));
  const block = new Uint8Array(2 ** 20).fill(letter.charCodeAt(0));
  for (let count = 0; count < megabytes; count++) file.push(block);
  file.push(strToU8(isMain ? after : ""), true);
  zip.end();
  return concat(...chunks);
}

function twice(second: string): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const name of ["word/document.xml", second]) {
    const file = new ZipPassThrough(name);
    zip.add(file);
    file.push(strToU8(mainPart(paragraph("fine"))), true);
  }
  zip.end();
  return concat(...chunks);
}

/** Where the entry of the main part, or the end of the directory, stands. */
type Place = (bytes: Uint8Array) => number;
const mainEntry: Place = (bytes) =>
  find(bytes, hex("504b0102"), (at) => nameAt(bytes, at + 46) === "word/document.xml");
const end: Place = (bytes) => find(bytes, hex("504b0506"), () => true);

function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + "word/document.xml".length));
}

function find(bytes: Uint8Array, signature: Uint8Array, fits: (at: number) => boolean): number {
  for (let at = bytes.length - 22; at >= 0; at--) {
    if (signature.every((byte, index) => bytes[at + index] === byte) && fits(at)) return at;
  }
  throw new Error("the file has no such place");
}

function patched(bytes: Uint8Array, place: Place, offset: number, value: number, size: 2 | 4 = 4): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const at = place(copy) + offset;
  if (size === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return copy;
}

/** The part's own head gives it another name than the directory. */
function renamed(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  for (let at = 0; at < copy.length; at++) {
    if (nameAt(copy, at) !== "word/document.xml") continue;
    copy[at] = "W".charCodeAt(0);
    return copy;
  }
  return copy;
}

function hex(digits: string): Uint8Array {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), true);
  return bytes;
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
