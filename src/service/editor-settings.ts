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
} as const;

/** One of the settings that only an editor has. */
export type EditorSetting = keyof typeof editorSettings;

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
