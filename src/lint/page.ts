import * as z from "zod/mini";
import type { OptionsSchema, Rule, RuleExample, Severity } from "./rule.ts";

/** The page about a rule in Markdown, for docs/rules and for editors. */
export function rulePage(rule: Rule): string {
  const parts = [
    `# ${rule.id}`,
    `${rule.title}.`,
    weightOf(rule),
    rule.why,
    `Source: ${rule.source.document}, ${rule.source.clause}.`,
    ...optionsPart(rule),
    ...rule.examples.flatMap(examplePart),
    "## Put aside",
    `For one paragraph, with a reason: \`<!-- preamble-disable-next-line ${rule.id}: reason -->\`. For a project, in \`preamble.config.json\`: \`{ "rules": { "${rule.id}": "off" } }\`.`,
  ];
  return `${parts.join("\n\n")}\n`;
}

const weights: Readonly<Record<Severity, string>> = {
  error: "**Error**: the secretariat would send the text back.",
  warning: "**Warning**: a careful delegate would change it.",
  information: "**Information**: a habit of good texts.",
};

function weightOf(rule: Rule): string {
  const parts = [weights[rule.severity]];
  if (rule.enabled === false) parts.push("Off unless the profile or the settings ask for it.");
  if (rule.modes !== undefined) parts.push(`Only in ${rule.modes.join(" and ")} mode.`);
  if (rule.fixes === "automatic") parts.push("Has an automatic fix.");
  if (rule.fixes === "offered") parts.push("Offers a fix.");
  return parts.join(" ");
}

function optionsPart(rule: Rule): readonly string[] {
  const table = optionsTable(rule);
  if (table.length === 0) return [];
  const rows = table.map(
    ({ name, description, value }) => `| \`${name}\` | ${description} | \`${JSON.stringify(value)}\` |`,
  );
  return ["## Options", ["| option | what it does | default |", "|---|---|---|", ...rows].join("\n")];
}

/** An option of a rule, for people. */
export interface OptionRow {
  readonly name: string;
  readonly description: string;
  /** What holds when nobody says anything. */
  readonly value: unknown;
}

/** The options of a rule with their descriptions and defaults. */
export function optionsTable({ options }: Rule): readonly OptionRow[] {
  if (options === undefined) return [];
  return Object.entries(options.parse({})).map(([name, value]) => ({
    name,
    description: descriptionOf(options, name),
    value,
  }));
}

function descriptionOf(options: OptionsSchema, name: string): string {
  let schema = options instanceof z.ZodMiniObject ? options.shape[name] : undefined;
  // A default is wrapped around the schema that was described.
  while (schema instanceof z.ZodMiniDefault) {
    const said = z.globalRegistry.get(schema)?.description;
    if (said !== undefined) return said;
    schema = schema.def.innerType;
  }
  return (schema && z.globalRegistry.get(schema)?.description) ?? "";
}

function examplePart({ bad, good, note, library = {}, mode, options }: RuleExample, index: number): readonly string[] {
  const parts = [index === 0 ? "## Example" : `## Example ${index + 1}`];
  const terms = [
    ...(mode === undefined ? [] : [`in ${mode} mode`]),
    ...(options === undefined ? [] : [`with \`${JSON.stringify(options)}\``]),
  ];
  if (note !== undefined) parts.push(note);
  if (terms.length > 0) parts.push(`This is ${terms.join(" and ")}.`);
  for (const [name, text] of Object.entries(library)) parts.push(`The library has \`${name}\`:`, fenced(text));
  parts.push("Found:", fenced(bad), "Not found:", fenced(good));
  return parts;
}

function fenced(text: string): string {
  const fence = text.includes("```") ? "````" : "```";
  return `${fence}text\n${text.replace(/\n$/, "")}\n${fence}`;
}
