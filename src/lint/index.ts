export { compatibleFixes, type Fixed, fix } from "./fix.ts";
export { isIgnored } from "./ignore.ts";
export { notices } from "./notices.ts";
export { type OptionRow, optionsTable, rulePage } from "./page.ts";
export { type Profile, type ProfileId, profileIds, profiles, type RuleSetting } from "./profiles.ts";
export {
  defineRule,
  type Fix,
  type Mode,
  modes,
  type OptionsSchema,
  type Report,
  type ReportOf,
  type Rule,
  type RuleContext,
  type RuleDefinition,
  type RuleExample,
  type RuleSource,
  type Severity,
  severities,
} from "./rule.ts";
export { type ActiveRule, type Finding, type Linter, lint, lintSteps, prepareLinter, urlOf } from "./run.ts";
export {
  defaultSettings,
  mergeSettings,
  optionsOf,
  type ParsedSettings,
  type PartialSettings,
  parseSettings,
  parseSettingsText,
  type Settings,
  type SettingsProblem,
  settingsSchemas,
  severityOf,
} from "./settings.ts";
