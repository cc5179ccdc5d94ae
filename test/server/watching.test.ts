import { expect, it } from "vitest";
import type { Diagnostic } from "vscode-languageserver";
import { guardWith } from "../../src/server/guard.ts";
import { watch } from "../../src/server/watching.ts";
import { analyse } from "../../src/service/index.ts";

/** A server with two open texts, at one of which the tool breaks off. */
function serverWithBadText() {
  const texts = new Map([
    ["file:///bad.contribution.md", "## ADD APT/42A7/1\n"],
    ["file:///good.contribution.md", "## ADD APT/42A7/1\n"],
  ]);
  const shown = new Map<string, readonly Diagnostic[]>();
  const log: string[] = [];
  let changed = (_: { readonly document: { readonly uri: string } }): void => {};
  const nothing = () => {};
  const surroundings = {
    connection: {
      onInitialized: nothing,
      onDidChangeConfiguration: nothing,
      onDidChangeWatchedFiles: nothing,
      sendDiagnostics: ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
        shown.set(uri, diagnostics);
      },
    },
    documents: {
      onDidChangeContent: (run: typeof changed) => {
        changed = run;
      },
      onDidClose: nothing,
      get: (uri: string) => ({ version: 1, uri }),
    },
    analyses: {
      check: async () => true,
      of: async (uri: string) => {
        if (uri.includes("bad")) throw new RangeError("Maximum call stack size exceeded");
        return analyse({ uri, text: texts.get(uri) ?? "", settings: { editor: {} } });
      },
    },
    guard: guardWith({ error: (line: string) => void log.push(line) } as never),
  };
  watch(surroundings as never);
  return { shown, log, open: (uri: string) => changed({ document: { uri } }) };
}

it("a text at which the tool breaks off says so, and the others are checked", async () => {
  const { shown, log, open } = serverWithBadText();
  open("file:///bad.contribution.md");
  open("file:///good.contribution.md");
  await expect.poll(() => shown.size).toBe(2);
  expect(shown.get("file:///bad.contribution.md")).toEqual([
    expect.objectContaining({ code: "broken-off", message: expect.stringContaining("broke off at this text") }),
  ]);
  expect(shown.get("file:///good.contribution.md")?.map(({ code }) => code)).toContain("proposal-reasons");
  expect(log).toEqual([expect.stringContaining("RangeError: Maximum call stack size exceeded")]);
});
