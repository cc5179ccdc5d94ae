/**
 * What the parameters of a request look like: a word for a simple value, a list in brackets, an object by its names.
 * A name with “?” behind it may be left out.
 */
type Shape = keyof typeof simple | readonly [Shape] | { readonly [name: string]: Shape };

const simple = {
  text: { is: (value: unknown) => typeof value === "string", name: "a string" },
  count: {
    is: (value: unknown) => typeof value === "number" && Number.isInteger(value) && value >= 0,
    name: "a whole number from 0",
  },
  verdict: { is: among("accept", "reject", "clean"), name: "“accept”, “reject” or “clean”" },
  side: { is: among("base", "accepted-base", "accepted"), name: "“base”, “accepted-base” or “accepted”" },
  base: {
    is: (value: unknown) =>
      wrongIn({ library: "text" }, value, "") === undefined || wrongIn(ofFile, value, "") === undefined,
    name: "an object with a “library” or a “uri”",
  },
  flag: { is: (value: unknown) => typeof value === "boolean", name: "true or false" },
};

function among(...values: readonly string[]): (value: unknown) => boolean {
  return (value) => values.some((one) => one === value);
}

const at = { line: "count", character: "count" } as const;
const inDocument = { textDocument: { uri: "text" } } as const;
const atPosition = { ...inDocument, position: at } as const;
const range = { start: at, end: at } as const;
const ofFile = { uri: "text" } as const;
const withText = { uri: "text", text: "text" } as const;
const compared = { uri: "text", "against?": "text" } as const;
const anything = {} as const;

/** The parameters of every request that the server answers. */
const shapes: Readonly<Record<string, Shape>> = {
  "textDocument/codeAction": {
    ...inDocument,
    range,
    context: { diagnostics: [anything], "only?": ["text"] },
  },
  "textDocument/codeLens": inDocument,
  "textDocument/completion": { ...atPosition, "context?": anything },
  "textDocument/definition": atPosition,
  "textDocument/documentHighlight": atPosition,
  "textDocument/documentLink": inDocument,
  "textDocument/documentSymbol": inDocument,
  "textDocument/foldingRange": inDocument,
  "textDocument/formatting": inDocument,
  "textDocument/hover": atPosition,
  "textDocument/inlayHint": { ...inDocument, range },
  "textDocument/prepareRename": atPosition,
  "textDocument/rangeFormatting": { ...inDocument, range },
  "textDocument/references": { ...atPosition, context: { includeDeclaration: "flag" } },
  "textDocument/rename": { ...atPosition, newName: "text" },
  "textDocument/semanticTokens/full": inDocument,
  "workspace/symbol": { query: "text" },
  "preamble/adopted": { uri: "text", "text?": "count", "conference?": "text", "number?": "text" },
  "preamble/changes": compared,
  "preamble/cited": ofFile,
  "preamble/exportWord": { uri: "text", "template?": "text" },
  "preamble/importWord": { uri: "text", bytes: "text", "baseName?": "text" },
  "preamble/insertWord": { uri: "text", bytes: "text" },
  "preamble/lintFile": withText,
  "preamble/markChanges": compared,
  "preamble/markedPlaces": ofFile,
  "preamble/matrix": { proposals: [{ ...withText, name: "text" }], "base?": { ...withText, name: "text" } },
  "preamble/newContribution": {
    conference: "text",
    source: "text",
    instruction: "text",
    "document?": "count",
    "addendum?": "count",
  },
  "preamble/newContributionChoices": anything,
  "preamble/pastedHtml": { uri: "text", html: "text" },
  "preamble/printablePage": ofFile,
  "preamble/rebased": { uri: "text", "text?": "count", "from?": "base", "onto?": "base" },
  "preamble/recordPage": { organ: "text", form: "text", number: "text" },
  "preamble/redline": compared,
  "preamble/resolveMarks": { uri: "text", verdict: "verdict", "places?": [range] },
  "preamble/rulePage": { rule: "text" },
  "preamble/rules": anything,
  "preamble/servePage": { html: "text" },
  "preamble/side": { ...compared, side: "side" },
  "preamble/summary": ofFile,
  "preamble/updateCitations": withText,
  "preamble/wordPage": { bytes: "text" },
};

/** What is wrong with the parameters of a request, in a sentence; undefined when they are as they should be. */
export function wrongParameters(method: string, given: unknown): string | undefined {
  const shape = shapes[method];
  if (shape === undefined) throw new Error(`nothing says what the parameters of ${method} are`);
  const wrong = wrongIn(shape, given, "");
  if (wrong === undefined) return undefined;
  const place = wrong.place === "" ? "what is asked" : `“${wrong.place}”`;
  return `${method}: ${place} is ${described(wrong.value)}; it has to be ${wrong.wanted}.`;
}

interface Wrong {
  readonly place: string;
  readonly wanted: string;
  readonly value: unknown;
}

function wrongIn(shape: Shape, value: unknown, place: string): Wrong | undefined {
  if (typeof shape === "string")
    return simple[shape].is(value) ? undefined : { place, wanted: simple[shape].name, value };
  if (isList(shape)) {
    if (!Array.isArray(value)) return { place, wanted: "a list", value };
    return first(value.entries(), ([index, one]) => wrongIn(shape[0], one, `${place}[${index}]`));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { place, wanted: "an object", value };
  return first(Object.entries(shape), ([key, inner]) => {
    const name = key.replace("?", "");
    const own: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
    if (own === undefined && name !== key) return undefined;
    return wrongIn(inner, own, place === "" ? name : `${place}.${name}`);
  });
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function first<Item, Found>(items: Iterable<Item>, look: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = look(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function described(value: unknown): string {
  if (value === undefined) return "left out";
  const text = JSON.stringify(value);
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}
