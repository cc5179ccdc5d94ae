import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
} from "vscode-languageserver-protocol";
import type { ProblemCounts, Summary } from "../../src/protocol/index.ts";
import {
  choicesRequest,
  lintFileRequest,
  newContributionRequest,
  projectFile,
  summaryRequest,
} from "../../src/protocol/index.ts";
import { capabilitiesOf, features } from "../../src/server/features.ts";
import { buildBundles, type Session, type Surroundings, startSession, workspaceUri } from "./session.ts";

const surroundings: Surroundings = { files: new Map(), asked: [] };
const projectUri = `${workspaceUri}/${projectFile}`;
let session: Session;

beforeAll(async () => {
  session = await startSession(join(buildBundles("server"), "dist/server.js"), surroundings);
}, 60_000);

afterAll(async () => {
  expect(await session.end()).toBe(0);
});

it("announces what its table of features registers, and incremental changes", () => {
  expect(session.result.capabilities).toMatchObject(capabilitiesOf(features));
  expect(Object.keys(session.result.capabilities).sort()).toEqual(
    ["textDocumentSync", "workspace", ...Object.keys(capabilitiesOf(features))].sort(),
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
  await expect(wrong).rejects.toThrow("Preamble met a mistake of its own. The log of Preamble has the details.");
});
