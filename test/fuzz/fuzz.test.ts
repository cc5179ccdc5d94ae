import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inputOf } from "./case.ts";
import { fuzz, usualLimits } from "./fuzz.ts";
import { optionsOf } from "./options.ts";
import { plantedKinds } from "./planted-kinds.ts";
import { watch } from "./watch.ts";

const folder = mkdtempSync(join(tmpdir(), "preamble-fuzz-"));
const worker = join(folder, "worker.mjs");

beforeAll(async () => {
  await build({
    entryPoints: [new URL("planted-worker.ts", import.meta.url).pathname],
    outfile: worker,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: readonly string[]) {
  const said: string[] = [];
  const options = optionsOf(args, ["text"]);
  if (typeof options !== "object") throw new Error(`${options}`);
  const found = await fuzz(options, {
    kinds: plantedKinds,
    watch: () => watch(worker, [], 256),
    folder: join(folder, "found"),
    say: (line) => said.push(line),
    limits: { ...usualLimits, first: 15, alone: 20, shrinking: 4, slowTries: 3, alike: 1 },
  });
  return { found, said };
}

const kept = () =>
  readdirSync(join(folder, "found", "text")).map((name) => {
    const path = join(folder, "found", "text", name);
    const { law, place, command } = JSON.parse(readFileSync(join(path, "finding.json"), "utf8"));
    return { path, law, place, command, text: readFileSync(join(path, "text.contribution.md"), "utf8") };
  });

describe("a run over planted faults", () => {
  it("finds a broken law, an error, a hang and a crash, makes them smaller and keeps them for a replay", async () => {
    const { found } = await run("--seed", "7", "--cases", "4");
    expect(found).toBe(4);
    const smallest = (law: string) => kept().find((one) => one.law === law);
    expect(smallest("no d")).toMatchObject({ text: "d", place: "d" });
    expect(smallest("no fault")).toMatchObject({ text: "f" });
    expect(smallest("no end")?.place).toBe("hang");
    expect(smallest("no crash")?.place).toBe("crash");
    const again = await run("--replay", smallest("no d")?.path ?? "");
    expect(again.found).toBe(1);
    expect(again.said[0]).toContain("no d: there is a d");
  });

  it("finds the same by the case that it names", async () => {
    const [one] = kept().filter(({ law }) => law === "no d");
    const { found, said } = await run(...(one?.command.split(" -- ")[1]?.split(" ") ?? []));
    expect(found).toBeGreaterThan(0);
    expect(said.join("\n")).toContain("no d: there is a d");
  });
});

describe("cases", () => {
  it("are the same for the same seed, and others for another", () => {
    const made = (seed: string) => inputOf({ seed, kind: "text", number: 3 }, plantedKinds);
    expect(made("1")).toEqual(made("1"));
    expect(made("1")).not.toEqual(made("2"));
  });
});

describe("options", () => {
  it.each([
    [["--only", "texts"], "There is no kind texts; there are text"],
    [["--minutes", "five"], "--minutes takes a number, not five"],
  ])("%j are refused with a sentence", (args, sentence) => {
    expect(optionsOf(args, ["text"])).toBe(sentence);
  });
});
