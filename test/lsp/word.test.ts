import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DidChangeWatchedFilesNotification, FileChangeType, type FileEvent } from "vscode-languageserver-protocol";
import { exportWord, parse } from "../../src/index.ts";
import {
  type Ask,
  exportWordRequest,
  importWordRequest,
  insertWordRequest,
  pastedHtmlRequest,
  projectFile,
  summaryRequest,
  toBase64,
  wordPageRequest,
} from "../../src/protocol/index.ts";
import { buildBundles, type Session, type Surroundings, startSession, workspaceUri } from "./session.ts";

const surroundings = { files: new Map(), wordFiles: new Map(), asked: [] } satisfies Surroundings;
const base = "### RESOLUTION 71 (Geneva, 2022)\n\nNetworks\n\n*considering*\n\na)\tthat networks are safe,\n";
const proposal = `---\nsource: APT\n---\n\n## MOD APT/37A43/1\n\n${base.replace("Geneva, 2022", "Rev. New Delhi, 2024").replace("safe", "secure")}`;
const uri = `${workspaceUri}/draft.contribution.md`;
const shelf = `${workspaceUri}/library/resolution-71.docx`;
let session: Session;

beforeAll(async () => {
  surroundings.files.set(`${workspaceUri}/${projectFile}`, "{}");
  surroundings.wordFiles.set(shelf, wordOf(base));
  surroundings.wordFiles.set(`${workspaceUri}/library/~$solution-71.docx`, new Uint8Array(4));
  surroundings.wordFiles.set(`${workspaceUri}/library/broken.docx`, new Uint8Array(4));
  session = await startSession(join(buildBundles("server"), "dist/server.js"), surroundings);
  await session.open(uri, proposal);
});

afterAll(async () => {
  expect(await session.end()).toBe(0);
});

it("a Word file of the library is the base of a proposal, and a broken one beside it does no harm", async () => {
  expect(await ask(summaryRequest, { uri })).toMatchObject({ changes: expect.any(Number) });
  expect(surroundings.asked).toContain(shelf);
  expect(surroundings.asked).not.toContain(`${workspaceUri}/library/~$solution-71.docx`);
});

it("a text goes to Word with the changes against its base, and comes back with them as marks", async () => {
  const written = await ask(exportWordRequest, { uri });
  if (written?.kind !== "written") throw new Error(written?.message);
  const imported = await ask(importWordRequest, { uri, bytes: written.bytes });
  expect(imported).toMatchObject({
    ...{ kind: "read", isMarked: true, isResolution: false, messages: [], library: `${workspaceUri}/library/` },
    text: expect.stringContaining("{~~safe~>secure~~}"),
  });
  const clean = await ask(importWordRequest, { uri, bytes: written.bytes, baseName: "draft.base.resolution.md" });
  expect(clean).toMatchObject({ isMarked: false, base: expect.stringContaining("networks are safe") });
});

it("a text that is not open goes to Word as the disk has it; one that is not there does not", async () => {
  const closed = `${workspaceUri}/closed.contribution.md`;
  surroundings.files.set(closed, proposal.replace("networks", "systems"));
  const written = await ask(exportWordRequest, { uri: closed });
  if (written?.kind !== "written") throw new Error(written?.message);
  expect(await ask(wordPageRequest, { bytes: written.bytes })).toMatchObject({
    html: expect.stringContaining("systems"),
  });
  expect(await ask(exportWordRequest, { uri: `${closed}.gone` })).toBeUndefined();
});

it("an untouched file is written back byte for byte when it is its own template", async () => {
  const template = toBase64(wordOf(base));
  const own = `${workspaceUri}/own.resolution.md`;
  surroundings.files.set(own, base);
  const written = await ask(exportWordRequest, { uri: own, template });
  expect(written).toMatchObject({ kind: "written", bytes: template });
});

it("what is no Word file is refused with a sentence, and so is what did not arrive whole", async () => {
  for (const bytes of [toBase64(new TextEncoder().encode("no package")), "not base64"]) {
    const refused = { kind: "refused", message: expect.stringMatching(/^\S.{20,}/) };
    expect(await ask(importWordRequest, { uri, bytes })).toEqual(refused);
    expect(await ask(wordPageRequest, { bytes })).toEqual(refused);
    expect(await ask(insertWordRequest, { uri, bytes })).toEqual(refused);
    expect(await ask(exportWordRequest, { uri, template: bytes })).toEqual(refused);
  }
});

it("pasted words are made tidy where they have structure", async () => {
  const html = "<p>one <b>word</b></p><p>another</p>";
  expect(await ask(pastedHtmlRequest, { uri, html })).toMatchObject({ text: "one **word**\n\nanother" });
  expect(await ask(pastedHtmlRequest, { uri, html: "<span>word</span>" })).toBeUndefined();
});

it("a Word file of the library that changes is read anew", async () => {
  surroundings.wordFiles.set(shelf, wordOf(base.replace("safe", "secure").replace("Geneva", "Dubai")));
  const changes: FileEvent[] = [{ uri: shelf, type: FileChangeType.Changed }];
  await session.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  const written = await ask(exportWordRequest, { uri });
  if (written?.kind !== "written") throw new Error(written?.message);
  const imported = await ask(importWordRequest, { uri, bytes: written.bytes });
  expect(imported).toMatchObject({ text: expect.stringContaining("a)\tthat networks are secure,") });
});

function wordOf(source: string): Uint8Array {
  const written = exportWord(parse(source));
  if (written.status === "refused") throw new Error(written.message);
  return written.bytes;
}

async function ask<Question, Answer>({ method }: Ask<Question, Answer>, question: Question): Promise<Answer> {
  // The protocol has no word for "no answer" but null.
  return ((await session.connection.sendRequest(method, question)) ?? undefined) as Answer;
}
