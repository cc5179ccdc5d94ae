/** The settings that only an editor has, with their defaults and the words that it shows. */
export const editorSettings = {
  codeLens: {
    type: "boolean",
    default: true,
    description: "Shows above the heading of a resolution how often this text cites it and when it was last revised.",
  },
  inlayHints: {
    type: "boolean",
    default: false,
    description:
      "Shows behind a citation of a superseded revision which revision is the newest that the catalogue lists.",
  },
  "word.template": {
    type: "string",
    default: "",
    description:
      "The Word file whose styles and pages “Export to Word…” takes, from the folder of the workspace: `templates/WTSA.docx`. A Word file of the same name beside the text is offered first.",
  },
  "word.author": {
    type: "string",
    default: "",
    description:
      "Who is named for the tracked changes of an exported Word file where the text names nobody. Default: the source of the contribution, such as `APT`.",
  },
  "paste.tidy": {
    type: "boolean",
    default: true,
    description:
      "Words that are pasted from Word or from a page become tidy text: paragraphs with labels, emphasis and tracked changes. What was pasted can be changed to plain text at the sign beside it.",
  },
} as const;

/** One of the settings with which the server is told what somebody wants. */
export type EditorSetting = "codeLens" | "inlayHints";

/** True for the name of a setting, or of a group of them, that only an editor has. */
export function isEditorSetting(key: string): boolean {
  return Object.keys(editorSettings).some((name) => name === key || name.startsWith(`${key}.`));
}

/** True when the person wants it; the default where nothing is set, or no yes or no. */
export function isWanted(
  { source }: { readonly source: { readonly settings: { readonly editor: unknown } } },
  name: EditorSetting,
): boolean {
  const { editor } = source.settings;
  if (typeof editor !== "object" || editor === null) return editorSettings[name].default;
  const value: unknown = Reflect.get(editor, name);
  return typeof value === "boolean" ? value : editorSettings[name].default;
}
