/** The one language id: contributions (`*.contribution.md`) and resolutions (`*.resolution.md`). */
export const languageId = "contribution";

/** The section of the editor's settings that is ours. */
export const settingsSection = "preamble";

/** The project's own settings, in a root of the workspace. */
export const projectFile = "preamble.config.json";

/** The project's own facts for the catalogue, in a root of the workspace, where its settings name no other file. */
export const catalogueFile = "preamble.catalogue.json";

/** The folder of base texts beside the project's settings, where nobody names another one. */
export const usualLibrary = "library";

/** What a workspace search looks for. */
export const contributionFiles = "**/*.{contribution,resolution}.md";

/** The `source` of our diagnostics. */
export const diagnosticSource = "preamble";

/** The code action that applies every safe fix of a file at once. */
export const fixAllKind = "source.fixAll.preamble";

/** Every command of the extension, as package.json contributes them. */
export const commandIds = [
  "preamble.newContribution",
  "preamble.lintWorkspace",
  "preamble.formatDocument",
  "preamble.fixAll",
  "preamble.useForThisFile",
  "preamble.showRulePage",
  "preamble.showActions",
  "preamble.copyCited",
  "preamble.updateCitations",
  "preamble.consolidate",
  "preamble.rebase",
  "preamble.compareWithBase",
  "preamble.compareWithFile",
  "preamble.returnToBase",
  "preamble.showRedline",
  "preamble.nextChange",
  "preamble.previousChange",
  "preamble.copyChanges",
  "preamble.refreshChanges",
  "preamble.acceptChange",
  "preamble.rejectChange",
  "preamble.acceptSelectedChanges",
  "preamble.rejectSelectedChanges",
  "preamble.acceptAllChanges",
  "preamble.rejectAllChanges",
  "preamble.cleanText",
  "preamble.markChanges",
  "preamble.nextMark",
  "preamble.previousMark",
  "preamble.showMatrix",
  "preamble.saveMatrix",
  "preamble.importWord",
  "preamble.exportWord",
  "preamble.exportPage",
] as const;

/** One of the commands of the extension. */
export type CommandId = (typeof commandIds)[number];
