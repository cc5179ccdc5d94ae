import type { Conference } from "./conference.ts";
import type { TextRecord } from "./text-record.ts";
import { recordsOfFile, type TextFile } from "./text-rows.ts";
import council from "./texts/council.json" with { type: "json" };
import pp from "./texts/pp.json" with { type: "json" };
import ra from "./texts/ra.json" with { type: "json" };
import unga from "./texts/unga.json" with { type: "json" };
import wcit from "./texts/wcit.json" with { type: "json" };
import wrc from "./texts/wrc.json" with { type: "json" };
import wtdc from "./texts/wtdc.json" with { type: "json" };
import wtsa from "./texts/wtsa.json" with { type: "json" };

const files: readonly TextFile[] = [wtsa, pp, wtdc, wrc, ra, council, wcit, unga];

/** The texts that come with the tool. They are checked by a test, not at every start, and decoded when first asked for. */
export function bundledTexts(meetings: ReadonlyMap<string, Conference>): readonly TextRecord[] {
  return files.flatMap((file) => recordsOfFile(file, meetings));
}
