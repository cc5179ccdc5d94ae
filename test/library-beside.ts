import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";

/** The base text that stands beside a fixture: `two-marks.md` has its base in `two-marks.base.md`, if it has one. */
export function libraryBeside(fixture: string): Readonly<Record<string, string>> {
  const file = fixture.replace(/\.md$/, ".base.md");
  return existsSync(file) ? { [basename(file)]: readFileSync(file, "utf8") } : {};
}
