import * as z from "zod/mini";
import { readJson } from "../catalogue/index.ts";
import { nearest } from "../text/index.ts";
import { notices } from "./notices.ts";
import { type ProfileId, profileIds, profiles, type RuleSetting } from "./profiles.ts";
import { type Mode, modes, type Rule, type Severity, severities } from "./rule.ts";

/** How the linter works: what stands in `preamble.config.json`, in the editor's settings and on the command line. */
export interface Settings {
  readonly mode: Mode;
  readonly profile: ProfileId;
  /** Rules that differ from the profile. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Paths not to look at when a folder is searched, from the folder of the configuration file. */
  readonly ignore: readonly string[];
  /** The conference of texts whose front matter names none. */
  readonly conference?: string;
  /** The folder of base texts. */
  readonly library?: string;
  /** A file with further facts for the catalogue. */
  readonly catalogue?: string;
  /** The day for which the answer is given. */
  readonly asOf?: string;
}

/** Settings of which only some are named. */
export type PartialSettings = { readonly [Key in keyof Settings]?: Settings[Key] };

/** What holds where nobody says anything. */
export const defaultSettings: Settings = { mode: "draft", profile: "wtsa", rules: {}, ignore: [] };

/** The schema of each setting, with the words that editors show. */
export const settingsSchemas = {
  mode: z.enum(modes).check(
    z.meta({
      description:
        "What the text is for: `draft` while it is being written, `submission` when it is about to be handed in; then open brackets, placeholders and missing cover lines are found too.",
    }),
  ),
  profile: z.enum(profileIds).check(
    z.meta({
      description: "The kind of conference whose habits are checked: `wtsa`, `pp`, `wrc`, or `strict` for every habit.",
    }),
  ),
  ignore: z.array(z.string()).check(
    z.meta({
      description:
        "Files not to look at when a folder is searched, as patterns from the folder of the configuration file: `archive/**`, `*.old.contribution.md`.",
    }),
  ),
  conference: z
    .string()
    .check(z.meta({ description: "The conference of texts whose front matter names none: `WTSA-24`, `PP-26`." })),
  library: z.string().check(
    z.meta({
      description:
        "The folder with the base texts that a MOD starts from, from the folder of the configuration file. Default there: the folder `library` beside it.",
    }),
  ),
  catalogue: z.string().check(
    z.meta({
      description:
        "A file with further facts about conferences and resolutions, from the folder of the configuration file.",
    }),
  ),
  asOf: z.string().check(
    z.regex(/^\d{4}-\d\d-\d\d$/),
    z.meta({
      description:
        "The day for which the answer is given, such as `2026-11-21`. Without it nothing depends on the day.",
    }),
  ),
} as const;

/** Something wrong with settings: the key, and the whole message with file, key, value and what is allowed. */
export interface SettingsProblem {
  readonly key: string;
  readonly message: string;
}

/** The settings that could be read, and what is wrong with the others. */
export interface ParsedSettings {
  readonly settings: PartialSettings;
  readonly problems: readonly SettingsProblem[];
}

/** Reads settings from any value. What is wrong is left out and told; nothing throws. */
export function parseSettings(
  value: unknown,
  { rules, file }: { readonly rules: readonly Rule[]; readonly file: string },
): ParsedSettings {
  const problems: SettingsProblem[] = [];
  const tell = (key: string, message: string) => problems.push({ key, message: `${file}: ${message}` });
  if (!isRecord(value)) {
    tell("", `the settings are ${kindOf(value)}; an object such as { "mode": "draft" } is expected`);
    return { settings: {}, problems };
  }
  const settings: Record<string, unknown> = {};
  for (const [key, given] of Object.entries(value)) {
    if (key === "$schema" || given === undefined) continue;
    if (key === "rules") {
      settings[key] = parseRuleSettings(given, [...rules, ...notices], tell);
      continue;
    }
    const schema = Object.hasOwn(settingsSchemas, key)
      ? settingsSchemas[key as keyof typeof settingsSchemas]
      : undefined;
    if (schema === undefined) {
      tell(key, unknownKey(key, "setting", [...Object.keys(settingsSchemas), "rules"]));
      continue;
    }
    const parsed = schema.safeParse(given);
    if (parsed.success) settings[key] = parsed.data;
    else for (const issue of parsed.error.issues) tell(key, sayIssue(key, given, issue));
  }
  return { settings: settings as PartialSettings, problems };
}

/** Reads settings from the text of a JSON file. */
export function parseSettingsText(
  text: string,
  options: { readonly rules: readonly Rule[]; readonly file: string },
): ParsedSettings {
  const { file } = options;
  const read = readJson(text);
  if (!("problem" in read)) return parseSettings(read.value, options);
  const { line, column } = read.place;
  const message = `${file}:${line}:${column}: this is not valid JSON (${read.problem})`;
  return { settings: {}, problems: [{ key: "", message }] };
}

/** The settings with others laid over them, the later ones before the earlier ones. Rules are laid over one by one. */
export function mergeSettings(base: Settings, ...over: readonly PartialSettings[]): Settings {
  let merged = base;
  for (const settings of over) {
    merged = { ...merged, ...settings, rules: { ...merged.rules, ...settings.rules } };
  }
  return merged;
}

/** The severity that profile or settings name for a rule; undefined where they say nothing. */
export function severityOf(settings: Settings, id: string): Severity | "off" | undefined {
  const setting = settings.rules[id] ?? ruleOfProfile(settings.profile, id);
  return typeof setting === "string" || setting === undefined ? setting : setting[0];
}

/** The options of a rule: its defaults, over them those of the profile, over them those of the settings. */
export function optionsOf(settings: Settings, rule: Rule): Readonly<Record<string, unknown>> {
  if (rule.options === undefined) return {};
  const ofProfile = optionsIn(ruleOfProfile(settings.profile, rule.id));
  const parsed = rule.options.safeParse({ ...ofProfile, ...optionsIn(settings.rules[rule.id]) });
  if (parsed.success) return parsed.data;
  // Settings are checked where they are read; options that come another way and do not fit are not used.
  return rule.options.parse(ofProfile);
}

function ruleOfProfile(profile: ProfileId, id: string): RuleSetting | undefined {
  const rules: Readonly<Record<string, RuleSetting>> = profiles[profile].rules;
  return rules[id];
}

function optionsIn(setting: RuleSetting | undefined): Readonly<Record<string, unknown>> {
  return setting === undefined || typeof setting === "string" ? {} : setting[1];
}

type Tell = (key: string, message: string) => void;

const ruleValues = ["off", ...severities] as const;

function parseRuleSettings(given: unknown, rules: readonly Rule[], tell: Tell): Readonly<Record<string, RuleSetting>> {
  if (!isRecord(given)) {
    tell("rules", `“rules” is ${quoted(given)}; an object with a severity for each rule is expected`);
    return {};
  }
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const settings: Record<string, RuleSetting> = {};
  for (const [id, value] of Object.entries(given)) {
    const rule = byId.get(id);
    if (rule === undefined) {
      tell(`rules.${id}`, unknownKey(`rules.${id}`, "rule", byId.keys(), id));
      continue;
    }
    const setting = parseRuleSetting(rule, value, tell);
    if (setting !== undefined) settings[id] = setting;
  }
  return settings;
}

function parseRuleSetting(rule: Rule, value: unknown, tell: Tell): RuleSetting | undefined {
  const key = `rules.${rule.id}`;
  const [severity, options = {}, ...more] = Array.isArray(value) ? value : [value];
  const known = ruleValues.find((one) => one === severity);
  if (known === undefined || more.length > 0) {
    tell(key, `“${key}” is ${quoted(value)}; allowed are ${listed(ruleValues)}, or a list of one of them and options`);
    return undefined;
  }
  if (!Array.isArray(value)) return known;
  if (rule.options === undefined) {
    if (isRecord(options) && Object.keys(options).length === 0) return known;
    tell(key, `“${key}” has options ${quoted(options)}; this rule has none`);
    return known;
  }
  const parsed = rule.options.safeParse(options);
  if (parsed.success) return [known, options as Readonly<Record<string, unknown>>];
  for (const issue of parsed.error.issues) tell(key, sayIssue(key, options, issue));
  return known;
}

function sayIssue(key: string, given: unknown, issue: z.core.$ZodIssue): string {
  const path = [key, ...issue.path.map(String)].join(".");
  const value = issue.path.reduce<unknown>(
    (at, step) => (isRecord(at) || Array.isArray(at) ? Reflect.get(at, step) : undefined),
    given,
  );
  const is = `“${path}” is ${quoted(value)}`;
  switch (issue.code) {
    case "unrecognized_keys": {
      const unknown = issue.keys.map((one) => unknownKey(`${path}.${one}`, "option", []));
      return unknown.join("; ");
    }
    case "invalid_value": {
      const near = typeof value === "string" ? nearest(value, issue.values.map(String)) : undefined;
      return `${is}; allowed are ${listed(issue.values.map(String))}${near === undefined ? "" : `; did you mean "${near}"?`}`;
    }
    case "invalid_type":
      return `${is}; ${expectations[issue.expected] ?? `a value of type ${issue.expected} is expected`}`;
    case "too_small":
      return `${is}; at least ${issue.minimum} is expected`;
    case "too_big":
      return `${is}; at most ${issue.maximum} is expected`;
    case "invalid_format":
      return key === "asOf" ? `${is}; a day such as 2026-11-21 is expected` : `${is}; this is not in the form expected`;
    default:
      return `${is}, which is not allowed`;
  }
}

const expectations: Readonly<Record<string, string>> = {
  array: "a list in square brackets is expected",
  object: "an object in braces is expected",
  string: "words in quotation marks are expected",
  number: "a number is expected",
  int: "a whole number is expected",
  boolean: "true or false is expected",
};

function unknownKey(path: string, what: string, known: Iterable<string>, key = path): string {
  const all = [...known];
  const near = nearest(key, all);
  if (near !== undefined) return `“${path}” is no ${what}; did you mean “${near}”?`;
  return `“${path}” is no ${what}${all.length === 0 || all.length > 12 ? "" : `; known are ${all.join(", ")}`}`;
}

function listed(values: readonly string[]): string {
  const all = values.map((value) => `"${value}"`);
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}

function quoted(value: unknown): string {
  const text = jsonOf(value) ?? String(value);
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

/** The value as JSON, or its kind where that cannot be written: circles, values nested by the thousand. */
function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return Array.isArray(value) ? "a list" : "an object";
  }
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  return value === null || value === undefined ? "empty" : quoted(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
