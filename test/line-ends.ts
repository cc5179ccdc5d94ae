import {
  applyEdits,
  cleanMarks,
  fix,
  idleMarks,
  type Linter,
  lineMap,
  lint,
  parse,
  positionAt,
  print,
  resolveMarks,
  type Span,
  sourceSpan,
} from "../src/index.ts";

/** Ways to write the line ends of a text that has line feeds only. */
export const lineEndKinds = ["CR LF", "CR", "mixed"] as const;
export type LineEndKind = (typeof lineEndKinds)[number];

/** The text with other line ends; `mixed` has all three in turn. */
export function withLineEnds(text: string, kind: LineEndKind): string {
  if (kind === "CR LF") return text.replaceAll("\n", "\r\n");
  if (kind === "CR") return text.replaceAll("\n", "\r");
  const inTurn = ["\n", "\r\n", "\r"];
  let count = 0;
  // In an empty line the CR before and the LF would be one line end.
  return text.replace(/\n/g, (_, at: number) => {
    const lineEnd = inTurn[count++ % inTurn.length] ?? "";
    return lineEnd === "\n" && count > 1 && text[at - 1] === "\n" ? "\r\n" : lineEnd;
  });
}

/** What the reader and the rules make of a text: all of it has to be the same whatever its line ends are. */
export function understood(source: string, linter: Linter) {
  const document = parse(source);
  const map = lineMap(source);
  const placed = ({ start, end }: Span) => ({ from: positionAt(map, start), to: positionAt(map, end) });
  const inSource = (span: Span) => placed(sourceSpan(document.reading, span));
  const said = <T extends { readonly span: Span }>({ span, ...rest }: T) => ({ ...rest, ...placed(span) });
  const { text, language, metadata, contribution, resolutions, references, blocks } = document;
  return {
    structure: { text, language, metadata, contribution, resolutions, blocks },
    references: references.map((one) => ({ ...one, ...inSource(one.span) })),
    places: blocks.map(({ span }) => inSource(span)),
    apart: [document.marks, document.comments, document.furniture, document.problems].map((all) => all.map(said)),
    original: document.marks.length === 0 ? text : parse(source, "original").text,
    findings: lint(document, linter).map(({ rule, severity, message, span }) =>
      said({ rule, severity, message, span }),
    ),
  };
}

/** What changes a text and leaves its line ends as they are. */
export const changes = {
  format: (source: string) => print(parse(source)),
  fix: (source: string, linter: Linter) => fix(source, linter).text,
  accept: (source: string) => applyEdits(source, resolveMarks(parse(source), "accept")),
  reject: (source: string) => applyEdits(source, resolveMarks(parse(source), "reject")),
  clean: (source: string) => applyEdits(source, cleanMarks(parse(source))),
  idle: (source: string) =>
    applyEdits(
      source,
      idleMarks(parse(source)).map(({ edit }) => edit),
    ),
} as const;
