import type { Tag } from "../package/xml.ts";

/** Reads an equation element by element, and tells what it says in one line. */
export interface EquationReader {
  open(tag: Tag): void;
  close(): void;
  text(words: string): void;
  /** `x^2`, `(a+b)/2`, `√(x)`; what was taken away of it is left out. */
  line(): string;
  /** True when something inside was added or taken away. */
  isChanged(): boolean;
}

/** The elements that are equations. One that stands on a line of its own is in a paragraph of equations. */
export const equations: ReadonlySet<string> = new Set(["m:oMath", "m:oMathPara"]);

/** A reader of the equation whose start tag was read. */
export function equationReader(name: string): EquationReader {
  const root: Part = { name, sign: undefined, words: "", parts: [] };
  const open = [root];
  let isChanged = false;
  return {
    open(tag) {
      if (/^w:(?:ins|del|moveFrom|moveTo)$/.test(tag.name)) isChanged = true;
      const part: Part = { name: tag.name, sign: tag.get("val"), words: "", parts: [] };
      open.at(-1)?.parts.push(part);
      open.push(part);
    },
    close() {
      if (open.length > 1) open.pop();
    },
    text(words) {
      const part = open.at(-1);
      if (part?.name === "m:t") part.words += words;
    },
    line: () => lineOf(root).replace(/\s+/g, " ").trim(),
    isChanged: () => isChanged,
  };
}

interface Part {
  readonly name: string;
  readonly sign: string | undefined;
  words: string;
  readonly parts: Part[];
}

function lineOf(part: Part): string {
  const write = Object.hasOwn(writers, part.name) ? writers[part.name] : undefined;
  return write === undefined ? part.words + part.parts.map(lineOf).join("") : write(part);
}

type Write = (part: Part) => string;

const nothing: Write = () => "";

const writers: Readonly<Record<string, Write>> = {
  "m:f": (part) =>
    `${grouped(part, "m:num")}${settingOf(part, "m:type") === "noBar" ? "¦" : "/"}${grouped(part, "m:den")}`,
  "m:sSup": (part) => `${lineIn(part, "m:e")}^${grouped(part, "m:sup")}`,
  "m:sSub": (part) => `${lineIn(part, "m:e")}_${grouped(part, "m:sub")}`,
  "m:sSubSup": (part) => `${lineIn(part, "m:e")}_${grouped(part, "m:sub")}^${grouped(part, "m:sup")}`,
  "m:sPre": (part) => `_${grouped(part, "m:sub")}^${grouped(part, "m:sup")} ${lineIn(part, "m:e")}`,
  "m:rad": (part) => {
    const degree = lineIn(part, "m:deg");
    return `${degree === "" ? "" : `(${degree})`}√(${lineIn(part, "m:e")})`;
  },
  "m:nary": (part) => {
    const [from, to] = [grouped(part, "m:sub"), grouped(part, "m:sup")];
    const sign = settingOf(part, "m:chr") ?? "∫";
    return `${sign}${from && `_${from}`}${to && `^${to}`} ${lineIn(part, "m:e")}`;
  },
  "m:func": (part) => `${lineIn(part, "m:fName")} ${lineIn(part, "m:e")}`,
  "m:limLow": (part) => `${lineIn(part, "m:e")}_${grouped(part, "m:lim")}`,
  "m:limUpp": (part) => `${lineIn(part, "m:e")}^${grouped(part, "m:lim")}`,
  "m:acc": (part) => `${lineIn(part, "m:e")}${settingOf(part, "m:chr") ?? "\u0302"}`,
  "m:d": (part) => {
    const inside = partsOf(part, "m:e")
      .map(lineOf)
      .join(settingOf(part, "m:sepChr") ?? "|");
    return `${settingOf(part, "m:begChr") ?? "("}${inside}${settingOf(part, "m:endChr") ?? ")"}`;
  },
  "m:m": (part) =>
    `(${partsOf(part, "m:mr")
      .map((row) => partsOf(row, "m:e").map(lineOf).join(", "))
      .join("; ")})`,
  "m:eqArr": (part) => partsOf(part, "m:e").map(lineOf).join("; "),
  "m:oMathPara": (part) => partsOf(part, "m:oMath").map(lineOf).join("; "),
  "w:del": nothing,
  "w:moveFrom": nothing,
};

function partsOf({ parts }: Part, name: string): readonly Part[] {
  return parts.filter((one) => one.name === name);
}

function lineIn(part: Part, name: string): string {
  return partsOf(part, name).map(lineOf).join("");
}

/** In brackets where it is more than one number or letter. */
function grouped(part: Part, name: string): string {
  const line = lineIn(part, name).trim();
  return /^(?:[\p{L}\p{N}.,]*|.)$/u.test(line) ? line : `(${line})`;
}

/** What the properties of a part say: which sign it has, of which type it is. */
function settingOf({ parts }: Part, name: string): string | undefined {
  return parts.find((one) => one.name.endsWith("Pr"))?.parts.find((one) => one.name === name)?.sign;
}
