import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import * as z from "zod/mini";
import { catalogueSchema } from "../src/catalogue/index.ts";
import {
  defaultSettings,
  modes,
  notices,
  type ProfileId,
  profileIds,
  profiles,
  type Rule,
  type RuleSetting,
  rulePage,
  rules,
  settingsSchemas,
  severities,
} from "../src/index.ts";
import { editorSettings as ofEditor } from "../src/service/index.ts";

// Everything here is made from the rules and the settings. `npx vitest run test/generated.test.ts -u` makes it anew.

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`, "utf8");
const all = [...rules, ...notices];

it("each rule has its page", async () => {
  for (const rule of all) await expect(rulePage(rule)).toMatchFileSnapshot(`${root}/docs/rules/${rule.id}.md`);
});

it("no page speaks of a rule that is gone", () => {
  const pages = readdirSync(`${root}/docs/rules`).filter((name) => name !== "README.md");
  expect(pages.filter((name) => !all.some(({ id }) => `${id}.md` === name))).toEqual([]);
});

it("the list of rules is fresh", async () => {
  const content = `# Rules

What \`preamble lint\` and the editor check. The columns say how much a finding weighs in each profile: error, warning, information, or off.

${table(rules)}

## Notices

What the tool says about its own work.

${table(notices)}
`;
  await expect(content).toMatchFileSnapshot(`${root}/docs/rules/README.md`);
});

it.skipIf(!existsSync(`${root}/README.md`))("the rules in the README are fresh", async () => {
  const readme = read("README.md");
  const match = /(<!-- rules -->)[\s\S]*(<!-- \/rules -->)/.exec(readme);
  expect(match, "README.md has <!-- rules --> and <!-- /rules -->").not.toBeNull();
  const rows = rules.map(
    (rule) => `| [${rule.id}](docs/rules/${rule.id}.md) | ${weight(rule, "wtsa")} | ${cell(rule.title)} |`,
  );
  const made = ["<!-- rules -->", "| rule | | what holds |", "|---|---|---|", ...rows, "<!-- /rules -->"].join("\n");
  await expect(readme.replace(match?.[0] ?? "", () => made)).toMatchFileSnapshot(`${root}/README.md`);
});

it("the settings in package.json are fresh", async () => {
  const manifest = JSON.parse(read("package.json"));
  const contributes = { ...manifest.contributes, configuration: editorSettings() };
  await expect(`${JSON.stringify({ ...manifest, contributes }, null, 2)}\n`).toMatchFileSnapshot(
    `${root}/package.json`,
  );
});

it("the schema of preamble.config.json is fresh", async () => {
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Settings of Preamble for a project",
    type: "object",
    properties: {
      $schema: { type: "string" },
      ...Object.fromEntries(Object.keys(settingsSchemas).map((name) => [name, withDefault(name)])),
      rules: rulesSchema(),
    },
    additionalProperties: false,
  };
  await expect(shown(schema)).toMatchFileSnapshot(`${root}/schemas/preamble.config.schema.json`);
});

it("the schema of preamble.catalogue.json is fresh", async () => {
  const schema = { title: "Further facts for Preamble's catalogue", ...jsonSchema(catalogueSchema) };
  await expect(shown({ $schema: "http://json-schema.org/draft-07/schema#", ...schema })).toMatchFileSnapshot(
    `${root}/schemas/preamble.catalogue.schema.json`,
  );
});

function table(listed: readonly Rule[]): string {
  const rows = listed.map((rule) => {
    const weights = profileIds.map((profile) => weight(rule, profile)).join(" | ");
    const remarks = [rule.fixes === "automatic" ? "fix" : "", rule.modes?.length === 1 ? `${rule.modes[0]} only` : ""];
    return `| [${rule.id}](${rule.id}.md) | ${weights} | ${remarks.filter(Boolean).join(", ")} | ${cell(rule.title)} |`;
  });
  return [
    `| rule | ${profileIds.join(" | ")} | | what holds |`,
    `|---|${"---|".repeat(profileIds.length)}---|---|`,
    ...rows,
  ].join("\n");
}

function weight(rule: Rule, profile: ProfileId): string {
  const named = (profiles[profile].rules as Readonly<Record<string, RuleSetting>>)[rule.id];
  if (named === undefined) return rule.enabled === false ? "off" : rule.severity;
  return typeof named === "string" ? named : named[0];
}

function cell(words: string): string {
  return words.replaceAll("|", "\\|");
}

/** The settings of VS Code: those of the project file, and what only an editor has. */
function editorSettings() {
  const own = Object.keys(settingsSchemas).map((name) => {
    const { description, ...schema } = withDefault(name);
    return [`preamble.${name}`, { scope: "resource", markdownDescription: description, ...schema }];
  });
  const editorOnly = Object.entries(ofEditor).map(([name, { description, ...schema }]) => [
    `preamble.${name}`,
    { scope: "resource", markdownDescription: description, ...schema },
  ]);
  return {
    title: "Preamble",
    properties: {
      ...Object.fromEntries(own),
      "preamble.rules": { scope: "resource", ...rulesSchema() },
      ...Object.fromEntries(editorOnly),
      "preamble.trace.server": {
        scope: "window",
        type: "string",
        enum: ["off", "messages", "verbose"],
        default: "off",
        markdownDescription: "Writes what editor and language server say to each other into the output channel.",
      },
    },
  };
}

function withDefault(name: string): Readonly<Record<string, unknown>> {
  const value = (defaultSettings as unknown as Readonly<Record<string, unknown>>)[name];
  const schema = jsonSchema(settingsSchemas[name as keyof typeof settingsSchemas]);
  return value === undefined ? schema : { ...schema, default: value };
}

/** One property for each rule, so that editors complete and explain them. */
function rulesSchema() {
  const properties = Object.fromEntries(all.map((rule) => [rule.id, ruleSchema(rule)]));
  return {
    description: "How much each rule weighs, with its options; what is not named follows the profile.",
    markdownDescription:
      'How much each rule weighs, with its options; what is not named follows the profile: `"text-double-blank": "off"`.',
    type: "object",
    default: {},
    properties,
    additionalProperties: false,
  };
}

function ruleSchema(rule: Rule) {
  const severity = { type: "string", enum: ["off", ...severities] };
  const only = rule.modes?.length === 1 ? ` Only in ${rule.modes[0]} mode.` : "";
  const description = `${rule.title}. Default: ${weight(rule, "wtsa")}.${only}`;
  if (rule.options === undefined) return { description, ...severity };
  const withOptions = { type: "array", items: [severity, jsonSchema(rule.options)], minItems: 1, maxItems: 2 };
  return { description, anyOf: [severity, withOptions] };
}

function jsonSchema(schema: z.core.$ZodType): Readonly<Record<string, unknown>> {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: "draft-7", io: "input" });
  expect($schema).toContain("draft-07");
  return rest;
}

function shown(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

it("every mode and profile is explained", () => {
  const explained = [settingsSchemas.mode, settingsSchemas.profile].map((schema) =>
    String(jsonSchema(schema)["description"]),
  );
  for (const name of [...modes, ...profileIds]) expect(explained.join(" ")).toContain(`\`${name}\``);
});
