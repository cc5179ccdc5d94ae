import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Input } from "./case.ts";
import type { Files, Finding } from "./law.ts";

/** What is kept of a finding beside its files. */
interface Note extends Finding {
  readonly kind: string;
  readonly choice: string;
  /** How the whole case is looked at again. */
  readonly command: string;
}

const noteName = "finding.json";

/** Writes the files of a finding with what was found into a folder of their own, which is given back. */
export function keep(folder: string, { kind, files, choice }: Input, finding: Finding, command: string): string {
  const hash = createHash("sha256").update(
    JSON.stringify([finding.law, finding.place, Object.values(files).map(String)]),
  );
  const own = join(folder, kind, `${finding.law.replaceAll(" ", "-")}-${hash.digest("hex").slice(0, 8)}`);
  mkdirSync(own, { recursive: true });
  for (const [name, content] of Object.entries(files)) write(join(own, name), content);
  const note: Note = { ...finding, kind, choice, command };
  writeFileSync(join(own, noteName), `${JSON.stringify(note, undefined, 2)}\n`);
  return own;
}

/** A text that no file can hold, with half a surrogate pair, is written as JSON. */
function write(file: string, content: string | Uint8Array): void {
  const isWhole = typeof content !== "string" || Buffer.from(content).toString() === content;
  writeFileSync(isWhole ? file : `${file}.json`, isWhole ? content : JSON.stringify(content));
}

/** The input that was kept in a folder, or that a file of such a folder or any other file is. */
export function keptInput(path: string, kind: string | undefined): Input {
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  const noteFile = join(folder, noteName);
  if (existsSync(noteFile)) {
    const note = JSON.parse(readFileSync(noteFile, "utf8")) as Note;
    const names = readdirSync(folder).filter((name) => name !== noteName);
    return {
      kind: note.kind,
      choice: note.choice,
      files: Object.fromEntries(names.map((name) => read(join(folder, name)))),
    };
  }
  if (/\.docx$/i.test(path))
    return { kind: "word", choice: "", files: { "file.docx": new Uint8Array(readFileSync(path)) } };
  const text = readFileSync(path, "utf8");
  if (/\.json$/.test(path)) return { kind: "config", choice: "", files: configFiles(path, text) };
  return { kind: kind ?? "text", choice: "", files: { "text.contribution.md": text } };
}

function read(file: string): readonly [string, string | Uint8Array] {
  const name = basename(file);
  if (name.endsWith(".docx")) return [name, new Uint8Array(readFileSync(file))];
  const text = readFileSync(file, "utf8");
  return /\.\w+\.json$/.test(name) && !name.startsWith("preamble.")
    ? [name.slice(0, -".json".length), JSON.parse(text) as string]
    : [name, text];
}

function configFiles(path: string, text: string): Files {
  const isCatalogue = basename(path).includes("catalogue");
  return {
    "preamble.config.json": isCatalogue ? "{}" : text,
    "preamble.catalogue.json": isCatalogue ? text : "{}",
    "path.txt": "a/b/c.contribution.md",
  };
}
