import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  type FileChild,
  FootnoteReferenceRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";

const by = { id: 1, author: "Ada Delegate", date: "2024-09-01T10:00:00Z" };
const item = (text: string, level = 0) => new Paragraph({ text, numbering: { reference: "items", level } });
const cell = (text: string, options: { readonly columnSpan?: number } = {}) =>
  new TableCell({ children: [new Paragraph(text)], ...options });

/** Word files that another program writes: `docx` from npm, which knows nothing of ours. */
export const foreign = {
  lists: [
    new Paragraph("considering"),
    item("that one"),
    item("that two"),
    item("first of two", 1),
    item("second of two", 1),
    item("that three"),
    new Paragraph({ text: "a point", bullet: { level: 0 } }),
  ],
  notes: [
    new Paragraph({ children: [new TextRun("A text"), new FootnoteReferenceRun(1), new TextRun(" with notes")] }),
    new Paragraph({ children: [new TextRun("Another"), new FootnoteReferenceRun(2)] }),
  ],
  comments: [
    new Paragraph({
      children: [
        new CommentRangeStart(0),
        new TextRun("commented"),
        new CommentRangeEnd(0),
        new TextRun({ children: [new CommentReference(0)] }),
        new TextRun(" words"),
      ],
    }),
  ],
  changes: [
    new Paragraph({
      children: [
        new TextRun("to study "),
        new DeletedTextRun({ ...by, text: "sirens" }),
        new InsertedTextRun({ ...by, text: "mobile networks" }),
        new TextRun(" and "),
        new InsertedTextRun({ ...by, text: "fast ", bold: true }),
        new TextRun("warnings"),
      ],
    }),
    new Paragraph({ children: [new InsertedTextRun({ ...by, text: "a new paragraph" })], run: { insertion: by } }),
    new Paragraph("the last one"),
  ],
  links: [
    new Paragraph({
      children: [
        new TextRun("see "),
        new ExternalHyperlink({ link: "https://www.itu.int/wtsa", children: [new TextRun("the page")] }),
      ],
    }),
  ],
  tables: [
    new Table({ rows: [row("A", "B"), row("1", "2")] }),
    new Paragraph("between"),
    new Table({ rows: [new TableRow({ children: [cell("wide", { columnSpan: 2 })] }), row("1", "2")] }),
  ],
  looks: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [
        new TextRun({ text: "italic", italics: true }),
        new TextRun(" "),
        new TextRun({ text: "bold", bold: true }),
        new TextRun({ text: "2", superScript: true }),
        new TextRun({ text: " a\tb" }),
        new TextRun({ break: 1, text: "below" }),
      ],
    }),
  ],
  arabic: [
    new Paragraph({ bidirectional: true, children: [new TextRun({ text: "إذ تضع في اعتبارها", rightToLeft: true })] }),
  ],
} as const satisfies Readonly<Record<string, readonly FileChild[]>>;

function row(...words: readonly string[]): TableRow {
  return new TableRow({ children: words.map((text) => cell(text)) });
}

/** The bytes of such a file. */
export async function foreignWord(children: readonly FileChild[]): Promise<Uint8Array> {
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
    alignment: AlignmentType.START,
  });
  const document = new Document({
    comments: { children: [{ id: 0, author: "APT", date: new Date(0), children: [new Paragraph("is that so?")] }] },
    footnotes: {
      1: { children: [new Paragraph("The first note.")] },
      2: { children: [new Paragraph("The second note.")] },
    },
    numbering: {
      config: [
        {
          reference: "items",
          levels: [level(0, LevelFormat.LOWER_LETTER, "%1)"), level(1, LevelFormat.LOWER_ROMAN, "%2)")],
        },
      ],
    },
    sections: [{ children: [...children] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
