import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { bundledCatalogue, libraryOf } from "../src/catalogue/index.ts";
import { defaultSettings, fix, type Mode, modes, prepareLinter, type Rule } from "../src/lint/index.ts";
import { rules } from "../src/rules/index.ts";
import { parse } from "../src/syntax/index.ts";
import { libraryBeside } from "./library-beside.ts";

/**
 * What the fixes of a rule make of its fixtures: beside `test/rules/<id>/<case>.md` stands `<case>.fixed.txt`, the text
 * after all fixes, those offered included. `rules.test.ts` holds what the rule says of the same texts.
 */
const root = fileURLToPath(new URL("rules", import.meta.url));

for (const rule of rules.filter(({ id, fixes }) => fixes !== undefined && existsSync(join(root, id)))) {
  describe(rule.id, () => {
    for (const name of readdirSync(join(root, rule.id)).filter((file) => /(?<!\.base)\.md$/.test(file))) {
      it(`makes of ${name} what is written beside it`, async () => {
        const file = join(root, rule.id, name);
        const source = readFileSync(file, "utf8");
        const fixed = fixAll(source, rule, {
          mode: modes.find((mode) => name.includes(`.${mode}.`)) ?? "draft",
          asOf: /\.(\d{4}-\d\d-\d\d)\./.exec(name)?.[1],
          texts: libraryBeside(file),
        });
        const beside = file.replace(/\.md$/, ".fixed.txt");
        if (fixed === source) return expect(existsSync(beside), "the fixes change nothing").toBe(false);
        if (source.includes("\r\n")) expect(fixed).not.toMatch(/(?<!\r)\n/);
        return expect(fixed.replaceAll("\r\n", "\n")).toMatchFileSnapshot(beside);
      });
    }
  });
}

/** The text after the first fix of each finding, also of those that a person would look at first. */
function fixAll(source: string, rule: Rule, { mode, asOf, texts }: Terms): string {
  const eager: Rule = {
    ...rule,
    *check(context) {
      for (const report of rule.check(context)) {
        yield { ...report, fixes: (report.fixes ?? []).slice(0, 1).map((one) => ({ ...one, automatic: true })) };
      }
    },
  };
  const rulesOn = rule.enabled === false ? { [rule.id]: rule.severity } : {};
  const settings = { ...defaultSettings, mode, rules: rulesOn, ...(asOf !== undefined && { asOf }) };
  const library = libraryOf(Object.entries(texts).map(([name, text]) => ({ name, document: parse(text) })));
  const linter = prepareLinter({ rules: [eager], settings, catalogue: bundledCatalogue, library });
  return fix(source, { parse, linter }).text;
}

interface Terms {
  readonly mode: Mode;
  readonly asOf: string | undefined;
  readonly texts: Readonly<Record<string, string>>;
}
