import { readXml } from "./xml.ts";

/**
 * The runs of a part that hold pictures, other objects and signs of notes, by the names that the reader gives them:
 * `o1`, `o2` … in their order, `f2` and `e1` for the notes of these numbers.
 */
export function objectRuns(xml: string): ReadonlyMap<string, string> {
  const runs = new Map<string, string>();
  const starts: number[] = [];
  let held: string[] = [];
  let passed = 0;
  let count = 0;
  readXml(xml, {
    open({ name, end, get }) {
      if (passed > 0 || name === "mc:Fallback") passed++;
      else if (name === "w:r") starts.push(xml.lastIndexOf("<", end - 1));
      else if (name in notes) held.push(`${notes[name]}${get("id")}`);
      else if (objects.has(name)) held.push(`o${++count}`);
    },
    close(name, _path, end) {
      if (passed > 0) passed--;
      else if (name === "w:r") {
        const start = starts.pop();
        if (start === undefined || starts.length > 0) return;
        for (const key of held) runs.set(key, xml.slice(start, end));
        held = [];
      }
    },
  });
  return runs;
}

const objects = new Set(["w:drawing", "w:pict", "w:object"]);
const notes: Readonly<Record<string, string>> = { "w:footnoteReference": "f", "w:endnoteReference": "e" };
