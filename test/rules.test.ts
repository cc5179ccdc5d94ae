import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  applyEdits,
  bundledCatalogue,
  defaultSettings,
  type Finding,
  fix,
  inOrder,
  type Linter,
  libraryOf,
  lineMap,
  lint,
  type Mode,
  mergeSettings,
  modes,
  notices,
  optionsTable,
  type ProfileId,
  parse,
  positionAt,
  profileIds,
  profiles,
  type Rule,
  rules,
} from "../src/index.ts";
import { prepareLinter } from "../src/lint/index.ts";
import { libraryBeside } from "./library-beside.ts";

const folder = fileURLToPath(new URL("../src/rules", import.meta.url));
const fixtures = fileURLToPath(new URL("rules", import.meta.url));
const things = ["contribution", "proposal", "resolution", "clause", "item", "reference", "text"];

describe("the registry", () => {
  it("has the rules of the folder, each under its file's name, in order", () => {
    const files = readdirSync(folder).filter((name) =>
      readFileSync(join(folder, name), "utf8").includes("defineRule("),
    );
    expect(rules.map(({ id }) => `${id}.ts`)).toEqual(files.sort());
  });

  it("has no id twice, and none that a notice of the engine has", () => {
    const ids = [...rules, ...notices].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("knows every rule that a profile names, with options the rule takes", () => {
    for (const { title, rules: named } of Object.values(profiles)) {
      for (const [id, setting] of Object.entries(named as Record<string, unknown>)) {
        const rule = rules.find((one) => one.id === id);
        expect(rule, `${title}: ${id}`).toBeDefined();
        if (Array.isArray(setting)) expect(rule?.options?.safeParse(setting[1]).success, `${title}: ${id}`).toBe(true);
      }
    }
  });

  it("has a rule for each folder of fixtures", () => {
    const ids = rules.map(({ id }) => id);
    const folders = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !ids.includes(name))).toEqual([]);
  });
});

for (const rule of [...rules, ...notices]) {
  const isNotice = notices.includes(rule);
  describe(rule.id, () => {
    it("is filled in", () => {
      expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)+$/);
      if (!isNotice) expect(things).toContain(rule.id.split("-")[0]);
      expect(rule.title).toMatch(/^[A-Z“].*[^.\s]$/);
      expect(rule.why).toMatch(/^[A-Z“].*\.$/);
      expect(rule.source.document).not.toBe("");
      expect(rule.source.clause).not.toBe("");
      expect(rule.modes ?? ["draft"]).not.toEqual([]);
      for (const { name, description } of optionsTable(rule)) {
        expect(description, `option ${name}`).toMatch(/^[A-Z“].*\.$/);
      }
    });

    it("says each message like a sentence without a full stop", () => {
      for (const template of Object.values(rule.messages)) {
        if (template === "{message}") continue;
        expect(template).toMatch(/^[A-Z“].*[^.\s]$/s);
        expect(template).not.toMatch(/["']\{|\}["']|\n/);
      }
    });

    it.runIf(rule.id !== "rule-failed")("has examples", () => {
      expect(rule.examples.length).toBeGreaterThan(0);
    });

    for (const [index, { bad, good, mode, options, library }] of rule.examples.entries()) {
      const name = index === 0 ? "the example" : `example ${index + 1}`;
      const linter = linterOf(rule, { mode: mode ?? rule.modes?.[0], options, library });

      it(`finds ${name}, and nothing in its repaired twin`, () => {
        expect(lint(parse(bad), linter).map(({ rule: id }) => id)).toContain(rule.id);
        expect(lint(parse(good), linter).filter((finding) => finding.rule === rule.id)).toEqual([]);
      });

      it(`fixes ${name} as it says`, () => {
        const found = lint(parse(bad), linter).filter((finding) => finding.rule === rule.id);
        const fixes = found.flatMap((finding) => finding.fixes);
        for (const { title, edits } of fixes) {
          expect(title).toMatch(/^[A-Z“].*[^.\s]$/);
          expect(apart(edits), title).toBe(true);
          expect(applyEdits(bad, edits), title).not.toBe(bad);
        }
        if (rule.fixes === undefined) expect(fixes).toEqual([]);
        if (rule.fixes === "offered") expect(fixes.filter(({ automatic }) => automatic)).toEqual([]);
        if (found.every((finding) => finding.fixes.some(({ automatic }) => automatic)) && found.length > 0) {
          const fixed = fix(bad, linter);
          expect(fixed.isSettled).toBe(true);
          expect(fixed.findings.filter((finding) => finding.rule === rule.id)).toEqual([]);
        }
      });
    }

    it.runIf(rule.fixes !== undefined)("shows in an example that it fixes", () => {
      const all = rule.examples.flatMap(({ bad, mode, options, library }) =>
        lint(parse(bad), linterOf(rule, { mode: mode ?? rule.modes?.[0], options, library }))
          .filter((finding) => finding.rule === rule.id)
          .flatMap(({ fixes }) => fixes),
      );
      expect(all.some(({ automatic }) => automatic || rule.fixes === "offered")).toBe(true);
    });

    for (const file of fixturesOf(rule)) {
      it(`says of ${file} what is written beside it`, async () => {
        const source = readFileSync(join(fixtures, rule.id, file), "utf8");
        const findings = lint(
          parse(source),
          linterOf(rule, { ...settingsOfName(file), library: libraryBeside(join(fixtures, rule.id, file)) }),
        );
        const own = findings.filter((finding) => finding.rule === rule.id);
        await expect(shown(source, own)).toMatchFileSnapshot(
          join(fixtures, rule.id, `${basename(file, ".md")}.findings.txt`),
        );
      });
    }
  });
}

interface Terms {
  readonly mode?: Mode | undefined;
  readonly profile?: ProfileId | undefined;
  readonly asOf?: string | undefined;
  readonly options?: Readonly<Record<string, unknown>> | undefined;
  readonly library?: Rule["examples"][number]["library"];
}

/** Only this rule, on even where it is off by default. */
function linterOf(rule: Rule, { mode, profile, asOf, options, library = {} }: Terms): Linter {
  const settings = mergeSettings(defaultSettings, {
    ...(asOf !== undefined && { asOf }),
    mode: mode ?? "draft",
    profile: profile ?? "wtsa",
    rules: options === undefined && rule.enabled !== false ? {} : { [rule.id]: [rule.severity, options ?? {}] },
  });
  // Suppressions need the rules that they name.
  const running = notices.includes(rule) ? rules : [rule];
  const texts = Object.entries(library).map(([name, text]) => ({ name, document: parse(text) }));
  return prepareLinter({ rules: running, settings, catalogue: bundledCatalogue, library: libraryOf(texts) });
}

function fixturesOf({ id }: Rule): readonly string[] {
  const path = join(fixtures, id);
  return existsSync(path) ? readdirSync(path).filter((name) => /(?<!\.base)\.md$/.test(name)) : [];
}

/** `two-gaps.submission.md` is read in submission mode, `two-gaps.wrc.md` under that profile, `x.2018-11-16.md` as of that day. */
function settingsOfName(file: string): Terms {
  const parts = basename(file, ".md").split(".").slice(1);
  return {
    mode: modes.find((mode) => parts.includes(mode)),
    profile: profileIds.find((profile) => parts.includes(profile)),
    asOf: parts.find((part) => /^\d{4}-\d\d-\d\d$/.test(part)),
  };
}

/** The lines in which something was found, with carets under it and what the rule says. */
function shown(source: string, findings: readonly Finding[]): string {
  if (findings.length === 0) return "nothing found\n";
  const map = lineMap(source);
  const lines = source.split(/\r\n|\r|\n/);
  return findings
    .map(({ span, severity, message, fixes }) => {
      const from = positionAt(map, span.start);
      const to = positionAt(map, span.end);
      const line = lines[from.line] ?? "";
      const end = to.line === from.line ? to.column : line.length;
      const carets = " ".repeat(from.column) + "^".repeat(Math.max(1, end - from.column));
      const offers = fixes.map(({ title, automatic }) => `${automatic ? "fix" : "offer"}: ${title}\n`);
      const place = `${from.line + 1}:${from.column + 1}`;
      return `${line.replaceAll("\t", " ")}\n${carets}\n${place} ${severity}: ${message}\n${offers.join("")}`;
    })
    .join("\n");
}

function apart(edits: Finding["fixes"][number]["edits"]): boolean {
  const sorted = inOrder(edits);
  return sorted.every((edit, index) => index === 0 || (sorted[index - 1]?.span.end ?? 0) <= edit.span.start);
}
