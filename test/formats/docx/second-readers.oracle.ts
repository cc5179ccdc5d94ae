import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { canonical } from "../../../src/formats/docx/canonical.ts";
import { parse } from "../../../src/syntax/index.ts";
import { faultsOf } from "./check-file.ts";
import { closeDocxodus, docxodus } from "./docxodus.ts";
import { textOf, wordOf } from "./parts.ts";
import { resolvedFile } from "./resolved-file.ts";

/** Engines that others have made, which read and judge the files that we write. */
const samples = fileURLToPath(new URL("../../../samples/", import.meta.url));
const names = readdirSync(samples, { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".md") && !name.includes("with-findings"),
);
const marked = names.filter((name) => parse(read(name)).marks.length > 0);
const moved = `---\nsource: APT\nchanges:\n  c1: { author: APT, date: "2024-01-01", move: m1 }\n---\n\n{--moved words¶--}{@c1}\n\nmiddle[^1]\n\n[^1]: A note.\n\n{++moved words¶++}{@c1}\n\n| a | b |\n| --- | --- |\n{++| 1 | 2 |¶++}\n{--| 3 | 4 |¶--}\n| 5 | 6 |\n\nthe end {>>why?<<} [link](https://example.org)\n`;

function read(name: string): string {
  return readFileSync(samples + name, "utf8");
}

describe("docxodus", () => {
  afterAll(closeDocxodus);

  async function errorsIn(bytes: Uint8Array): Promise<readonly string[]> {
    const { findings } = await docxodus("verifyDeliverable", bytes);
    // Its other rules are about how a house writes its documents, and ITU's own templates fail them.
    return findings
      .filter(({ severity, code }) => severity === "error" && /^(?:openxml|structure|package)\./.test(code))
      .map(({ code, message }) => `${code}: ${message}`);
  }

  it.each(names)("finds no error in %s", async (name) => {
    const { bytes } = wordOf(read(name));
    expect(await errorsIn(bytes)).toEqual([]);
    expect(faultsOf(bytes)).toEqual([]);
  });

  it.each(["en", "fr", "es", "ru", "zh", "ar"])("finds no error in the table of the cover: %s", async (language) => {
    const cover = `conference: WTSA-24\ndocument: 39\naddendum: 12\nrevision: 1\ndate: 2024-10-02\nlanguage: ${language}`;
    expect(await errorsIn(wordOf(`---\n${cover}\n---\n\nwords\n`).bytes)).toEqual([]);
  });

  it("finds no error in moves, rows, notes, remarks and links", async () => {
    const { bytes } = wordOf(moved);
    expect(await errorsIn(bytes)).toEqual([]);
    expect(faultsOf(bytes)).toEqual([]);
  });

  it("finds the errors of a broken file", async () => {
    expect(await errorsIn(wordOf("a {++b++}\n").bytes.slice(0, -40))).not.toEqual([]);
  });

  it.each([...marked, "moved"])("accepts and rejects as we do: %s", async (name) => {
    const { bytes } = wordOf(name === "moved" ? moved : read(name));
    const ours = canonical(textOf(bytes));
    expect(canonical(textOf(await docxodus("docxDiffAcceptRevisions", bytes))).accepted).toEqual(ours.accepted);
    expect(canonical(textOf(await docxodus("docxDiffRejectRevisions", bytes))).accepted).toEqual(ours.rejected);
  });

  it.each(marked)("proves that base, final text and redline of %s belong together", async (name) => {
    const redline = wordOf(read(name)).bytes;
    const [base, final] = [resolvedFile(redline, "del"), resolvedFile(redline, "ins")];
    expect((await docxodus("proveRedlineReversibility", base, final, redline)).success).toBe(true);
  });

  it("does not prove it when a paragraph is missing", async () => {
    const text = read("mod-early-warning.contribution.md");
    const [redline, short] = [wordOf(text).bytes, wordOf(text.replace(/^b\)\t.*\n\n/m, "")).bytes];
    const [base, final] = [resolvedFile(redline, "del"), resolvedFile(redline, "ins")];
    expect((await docxodus("proveRedlineReversibility", base, final, short)).success).toBe(false);
  });

  it("finds that the texts before and after, each written by itself, say what the redline says", async () => {
    // Every change has a key, so that base and final text remember the same as the redline.
    const text = read("mod-early-warning.contribution.md").replace(/(\+\+|--|~~)\}(?!\{@)/g, "$1}{@c1}");
    const [final, base] = [wordOf(parse(text).text).bytes, wordOf(parse(text, "original").text).bytes];
    const { acceptToFinal, rejectToBaseline } = await docxodus(
      "proveRedlineReversibility",
      base,
      final,
      wordOf(text).bytes,
    );
    // The words are cut into other runs there, so that the meaning is all that can be the same.
    expect(acceptToFinal?.modeledSemantic.equivalent).toBe(true);
    expect(rejectToBaseline?.modeledSemantic.equivalent).toBe(true);
  });
});

const hasPandoc = spawnSync("pandoc", ["--version"]).status === 0;

describe.skipIf(!hasPandoc)("pandoc", () => {
  /** The words that pandoc reads as inserted or deleted, in their order. */
  function changesIn(bytes: Uint8Array, kind: "insertion" | "deletion"): string {
    const folder = mkdtempSync(join(tmpdir(), "preamble-pandoc-"));
    try {
      const file = join(folder, "file.docx");
      writeFileSync(file, bytes);
      const { stdout } = spawnSync("pandoc", ["--track-changes=all", "-t", "json", file], {
        encoding: "utf8",
        maxBuffer: 2 ** 26,
      });
      return wordsOf(spansOf(JSON.parse(stdout), kind));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  it.each(marked)("reads the same insertions and deletions: %s", (name) => {
    const text = read(name);
    const { bytes } = wordOf(text);
    const { marks } = parse(text);
    expect(changesIn(bytes, "insertion")).toBe(plain(marks.map(({ added }) => added)));
    expect(changesIn(bytes, "deletion")).toBe(plain(marks.map(({ removed }) => removed)));
  });

  function plain(parts: readonly string[]): string {
    return parts.join("").replace(/[¶*#\s|]|\[\^\d+\]/g, "");
  }

  interface Node {
    readonly t?: string;
    readonly c?: unknown;
  }

  function spansOf(value: unknown, kind: string): readonly unknown[] {
    if (Array.isArray(value)) return value.flatMap((one) => spansOf(one, kind));
    if (typeof value !== "object" || value === null) return [];
    const { t, c } = value as Node;
    if (t === "Span" && Array.isArray(c) && c[0]?.[1]?.includes(kind)) return [c[1]];
    return Object.values(value).flatMap((one) => spansOf(one, kind));
  }

  function wordsOf(value: unknown): string {
    if (Array.isArray(value)) return value.map(wordsOf).join("");
    if (typeof value !== "object" || value === null) return "";
    const { t, c } = value as Node;
    return t === "Str" && typeof c === "string" ? c : Object.values(value).map(wordsOf).join("");
  }
});
