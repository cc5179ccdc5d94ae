import { readXml } from "../package/xml.ts";
import { equations } from "../read/equation-text.ts";
import { isEquationField } from "../read/fields.ts";

/**
 * The stretches of a part that hold pictures, other objects and signs of notes, by the names that the reader gives
 * them: `o1`, `o2` … in their order, `f2` and `e1` for the notes of these numbers. A stretch is a run, an equation, or
 * the runs of a field that is an equation.
 */
export function objectRuns(xml: string): ReadonlyMap<string, string> {
  return stretchesOf(xml).runs;
}

/** The objects of a part without what stands beside them in their run, by the same names. */
export function objectElements(xml: string): ReadonlyMap<string, string> {
  return stretchesOf(xml).elements;
}

interface Stretches {
  readonly runs: ReadonlyMap<string, string>;
  readonly elements: ReadonlyMap<string, string>;
}

function stretchesOf(xml: string): Stretches {
  const runs = new Map<string, string>();
  const elements = new Map<string, string>();
  const open: { readonly key: string; readonly start: number; readonly depth: number }[] = [];
  const starts: number[] = [];
  const fields: Field[] = [];
  /** The number of each open element. */
  const numbers: number[] = [];
  let held: string[] = [];
  let ended: { readonly key: string; readonly field: Field } | undefined;
  let passed = 0;
  let equation: { readonly start: number; readonly depth: number } | undefined;
  let count = 0;
  let begun = 0;
  const add = (key: string, stretch: string) => {
    runs.set(key, stretch);
    elements.set(key, stretch);
  };
  const startOf = (end: number) => xml.lastIndexOf("<", end - 1);
  readXml(xml, {
    open({ name, end, get }) {
      numbers.push(++begun);
      if (passed > 0 || name === "mc:Fallback") passed++;
      else if (equation !== undefined) return;
      else if (equations.has(name)) equation = { start: startOf(end), depth: numbers.length };
      else if (name === "w:r") starts.push(startOf(end));
      else if (name === "w:fldSimple")
        fields.push({ code: get("instr") ?? "", start: startOf(end), parent: numbers.at(-2) });
      else if (name === "w:fldChar" && get("fldCharType") === "begin")
        fields.push({ code: "", start: starts.at(-1) ?? 0, parent: numbers.at(-3) });
      else if (name === "w:fldChar" && get("fldCharType") === "end") {
        const field = fields.pop();
        if (field !== undefined && isEquationField(field.code)) ended = { key: `o${++count}`, field };
      } else if (name in notes) held.push(`${notes[name]}${get("id")}`);
      else if (objects.has(name)) {
        held.push(`o${++count}`);
        open.push({ key: `o${count}`, start: startOf(end), depth: numbers.length });
      }
    },
    text(words, path) {
      const field = fields.at(-1);
      if (field !== undefined && /^w:(?:instrText|delInstrText)$/.test(path.at(-1) ?? "") && passed === 0)
        field.code += words;
    },
    close(name, _path, end) {
      const parent = numbers.at(-2);
      const depth = numbers.length;
      numbers.pop();
      if (passed > 0) passed--;
      else if (equation !== undefined) {
        if (depth > equation.depth) return;
        const key = `o${++count}`;
        if (starts.length > 0) held.push(key);
        else add(key, xml.slice(equation.start, end));
        equation = undefined;
      } else if (name === "w:fldSimple") {
        const field = fields.pop();
        if (field !== undefined && isEquationField(field.code)) add(`o${++count}`, xml.slice(field.start, end));
      } else if (name === "w:r") {
        const start = starts.pop();
        if (start === undefined || starts.length > 0) return;
        for (const key of held) runs.set(key, xml.slice(start, end));
        held = [];
        // The runs of a field stand side by side; where it begins elsewhere there is no stretch that holds it.
        if (ended?.field.parent === parent) add(ended?.key ?? "", xml.slice(ended?.field.start, end));
        ended = undefined;
      } else if (open.at(-1)?.depth === depth) {
        const object = open.pop();
        if (object !== undefined) elements.set(object.key, xml.slice(object.start, end));
      }
    },
  });
  return { runs, elements };
}

interface Field {
  code: string;
  /** Where the run begins in which it begins, and the number of the element around that run. */
  readonly start: number;
  readonly parent: number | undefined;
}

const objects = new Set(["w:drawing", "w:pict", "w:object"]);
const notes: Readonly<Record<string, string>> = { "w:footnoteReference": "f", "w:endnoteReference": "e" };
