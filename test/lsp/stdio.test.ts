import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type WorkspaceSymbol,
} from "vscode-languageserver-protocol";
import type { CitedGroup, ProblemCounts, Summary } from "../../src/protocol/index.ts";
import {
  choicesRequest,
  citedRequest,
  lintFileRequest,
  markChangesRequest,
  markedPlacesRequest,
  newContributionRequest,
  projectFile,
  recordOfPath,
  recordPageRequest,
  resolveMarksRequest,
  summaryRequest,
  updateCitationsRequest,
} from "../../src/protocol/index.ts";
import { capabilitiesOf, features } from "../../src/server/features.ts";
import { buildBundles, type Session, type Surroundings, startSession, workspaceUri } from "./session.ts";

const surroundings: Surroundings = { files: new Map(), asked: [] };
const projectUri = `${workspaceUri}/${projectFile}`;
let session: Session;

beforeAll(async () => {
  session = await startSession(join(buildBundles("server"), "dist/server.js"), surroundings);
});

afterAll(async () => {
  expect(await session.end()).toBe(0);
});

it("announces what its table of features registers, and incremental changes", () => {
  expect(session.result.capabilities).toMatchObject(capabilitiesOf(features));
  expect(Object.keys(session.result.capabilities).sort()).toEqual(
    ["textDocumentSync", "workspace", "workspaceSymbolProvider", ...Object.keys(capabilitiesOf(features))].sort(),
  );
  expect(session.result.capabilities.textDocumentSync).toEqual({ openClose: true, change: 2 });
});

it("sums up an open document, and gives no answer for one that is not open", async () => {
  const uri = `${workspaceUri}/summary.contribution.md`;
  await session.open(uri, "## ADD APT/37A43/1\n");
  const summary: Summary = await session.connection.sendRequest(summaryRequest.method, { uri });
  expect(summary).toMatchObject({ proposals: expect.any(Number), calls: 0 });
  expect(await session.connection.sendRequest(summaryRequest.method, { uri: `${uri}.other` })).toBeNull();
});

it("counts the problems of a file that is not open", async () => {
  const uri = `${workspaceUri}/closed.contribution.md`;
  const counts: ProblemCounts = await session.connection.sendRequest(lintFileRequest.method, { uri, text: "" });
  expect(counts).toEqual({ errors: expect.any(Number), warnings: expect.any(Number), information: expect.any(Number) });
});

it("answers choices and a skeleton for a new contribution", async () => {
  const choices = await session.connection.sendRequest(choicesRequest.method, {});
  expect(choices).toMatchObject({
    instructions: [{ value: "ADD" }, { value: "MOD" }, { value: "SUP" }, { value: "NOC" }],
  });
  const answers = { conference: "WTSA-24", source: "APT", instruction: "SUP" };
  const { snippet }: { snippet: string } = await session.connection.sendRequest(newContributionRequest.method, answers);
  expect(snippet).toContain("## SUP APT/${");
});

it("asks for settings and for the project's file once per document, and again when one of them changes", async () => {
  const uri = `${workspaceUri}/settings.contribution.md`;
  const sum = () => session.connection.sendRequest(summaryRequest.method, { uri });
  const asked = async () => {
    surroundings.asked.length = 0;
    await sum();
    return [...surroundings.asked].sort();
  };
  await session.open(uri, "");
  await sum();
  expect(await asked()).toEqual([]);
  await session.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  expect(await asked()).toEqual(expect.arrayContaining([projectUri, "settings"]));
  expect(await asked()).toEqual([]);
  const changes: FileEvent[] = [{ uri: projectUri, type: FileChangeType.Changed }];
  await session.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  expect(await asked()).toEqual(expect.arrayContaining([projectUri, "settings"]));
});

it("a request with parameters that make no sense gets a sentence for people, not a trace of the program", async () => {
  const wrong = session.connection.sendRequest(newContributionRequest.method, {});
  await expect(wrong).rejects.toThrow("preamble/newContribution: “conference” is left out; it has to be a string.");
});

it("finds the texts of the catalogue by number and words, and shows the record of one", async () => {
  const found: readonly WorkspaceSymbol[] = await session.connection.sendRequest("workspace/symbol", { query: "214" });
  const { name, location } = found[0] ?? {};
  expect(name).toMatch(/^Resolution 214 \(Bucharest, 2022\)/);
  expect(location?.uri).toBe("preamble-record:/PP/resolution/214.md");
  const page = await session.connection.sendRequest(recordPageRequest.method, recordOfPath("/PP/resolution/214.md"));
  expect(page).toMatch(/^# Resolution 214 of the Plenipotentiary Conference/);
  expect(await session.connection.sendRequest(recordPageRequest.method, recordOfPath("/x.md"))).toBeNull();
});

it("finds the citations of a resolution in the files of the workspace, and its text in the library", async () => {
  const library = `${workspaceUri}/library/2.resolution.md`;
  const other = `${workspaceUri}/other.contribution.md`;
  const head = "The World Telecommunication Standardization Assembly (New Delhi, 2024),";
  surroundings.files.set(
    library,
    `### RESOLUTION 2 (Rev. New Delhi, 2024)\n\nTitle\n\n${head}\n\n*resolves*\n\nto act.\n`,
  );
  surroundings.files.set(other, "## Introduction\n\nAs WTSA Resolution 2 (Rev. Geneva, 2022) says.\n");
  const uri = `${workspaceUri}/citing.contribution.md`;
  await session.open(uri, "## Introduction\n\nSee Resolution 2 (Rev. New Delhi, 2024) of WTSA.\n");
  const at = { textDocument: { uri }, position: { line: 2, character: 8 } };
  const uris = (locations: readonly { readonly uri: string }[]) => locations.map((location) => location.uri);
  expect(uris(await session.connection.sendRequest("textDocument/definition", at))).toEqual([library]);
  const context = { includeDeclaration: false };
  expect(uris(await session.connection.sendRequest("textDocument/references", { ...at, context }))).toEqual([
    uri,
    other,
  ]);
  const groups: readonly CitedGroup[] = await session.connection.sendRequest(citedRequest.method, { uri });
  expect(groups.flatMap(({ texts }) => texts.map(({ name }) => name))).toEqual(["Resolution 2 (Rev. New Delhi, 2024)"]);
});

it("takes the texts of the library for facts, and brings the citations of a file up to date with them", async () => {
  surroundings.settings = { library: "./library" };
  await session.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  const uri = `${workspaceUri}/stale.contribution.md`;
  const text = "## Introduction\n\nSee Resolution 2 (Rev. Geneva, 2022) of WTSA.\n";
  const edits = await session.connection.sendRequest(updateCitationsRequest.method, { uri, text });
  expect(edits).toEqual([
    { start: { line: 2, character: 18 }, end: { line: 2, character: 35 }, text: "Rev. New Delhi, 2024" },
  ]);
  surroundings.settings = {};
  await session.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  expect(await session.connection.sendRequest(updateCitationsRequest.method, { uri, text })).toEqual([]);
});

it("holds an open MOD to its base in the library of a project, and again when the base changes", async () => {
  const library = `${workspaceUri}/library/our%20texts/79.resolution.md`;
  const base = "### RESOLUTION 79 (Rev. Geneva, 2022)\n\nSafer undersea cables\n";
  const uri = `${workspaceUri}/mod.contribution.md`;
  const unmarked = () =>
    session.published
      .findLast((published) => published.uri === uri)
      ?.diagnostics.filter(({ code }) => code === "proposal-unmarked-change").length;
  const told = async (path: string, text: string) => {
    surroundings.files.set(path, text);
    const changes: FileEvent[] = [{ uri: path, type: FileChangeType.Changed }];
    await session.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  };
  surroundings.files.set(library, base.replace("undersea ", ""));
  await told(projectUri, "{}");
  const heading = "### RESOLUTION 79 (Rev. {~~Geneva, 2022~>New Delhi, 2024~~})";
  await session.open(uri, `---\nbase: our texts/79\n---\n\n## MOD APT/37A1/1\n\n${heading}\n\nSafer undersea cables\n`);
  await expect.poll(unmarked).toBe(1);
  await told(library, base);
  await expect.poll(unmarked).toBe(0);
  surroundings.files.delete(projectUri);
});

it("tells where marked changes are, and the edits that make or undo them", async () => {
  const uri = `${workspaceUri}/marked.contribution.md`;
  await session.open(uri, "that {++all ++}networks grow{--s--}\n");
  const ask = (method: string, more = {}) => session.connection.sendRequest(method, { uri, ...more });
  const at = (from: number, to: number) => ({ start: { line: 0, character: from }, end: { line: 0, character: to } });
  expect(await ask(markedPlacesRequest.method)).toEqual([at(5, 15), at(28, 35)]);
  expect(await ask(resolveMarksRequest.method, { verdict: "reject" })).toEqual([
    { ...at(5, 15), text: "" },
    { ...at(28, 35), text: "s" },
  ]);
  const places = [at(30, 30)];
  expect(await ask(resolveMarksRequest.method, { verdict: "accept", places })).toEqual([{ ...at(28, 35), text: "" }]);
  expect(await ask(markChangesRequest.method)).toEqual({ edits: [], texts: 0, missing: [] });
});
