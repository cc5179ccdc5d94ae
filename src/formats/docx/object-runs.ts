import { readXml } from "./xml.ts";

/** The runs that hold pictures and other objects, by the names that the reader gives them: `o1`, `o2` … */
export function objectRuns(xml: string): ReadonlyMap<string, string> {
  const runs = new Map<string, string>();
  const starts: number[] = [];
  let held: string[] = [];
  let passed = 0;
  let count = 0;
  readXml(xml, {
    open({ name, end }) {
      if (passed > 0 || name === "mc:Fallback") passed++;
      else if (name === "w:r") starts.push(xml.lastIndexOf("<", end - 1));
      else if (name === "w:drawing" || name === "w:pict" || name === "w:object") {
        count++;
        held.push(`o${count}`);
      }
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
