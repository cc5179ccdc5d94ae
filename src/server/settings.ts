import type { Connection, WorkspaceFolder } from "vscode-languageserver";
import { parseSettings, parseSettingsText } from "../index.ts";
import { catalogueFile, projectFile, settingsSection } from "../protocol/index.ts";
import type { SettingsSource } from "../service/index.ts";

/** Fetches the settings that hold for a document, and keeps them until something changes. */
export interface SettingsReader {
  settingsOf(uri: string): Promise<SettingsSource>;
  /** The editor's settings, the project file or the folders have changed: ask again. */
  forget(): void;
}

/** What the reader needs of the world around it. */
export interface SettingsSurroundings {
  readonly connection: Connection;
  /** The editor answers `workspace/configuration`. */
  readonly canAsk: () => boolean;
  /** The settings that an editor without `workspace/configuration` has pushed. */
  readonly pushed: () => unknown;
  readonly folders: () => readonly WorkspaceFolder[];
  readonly readText: (uri: string) => Promise<string | undefined>;
}

/** See `SettingsReader`. */
export function settingsReader({
  connection,
  canAsk,
  pushed,
  folders,
  readText,
}: SettingsSurroundings): SettingsReader {
  let known = new Map<string, Promise<SettingsSource>>();
  let projects = new Map<string, Promise<string | undefined>>();

  async function fetch(uri: string): Promise<SettingsSource> {
    const root = folderOf(uri, folders());
    const editor = canAsk()
      ? connection.workspace.getConfiguration({ scopeUri: uri, section: settingsSection })
      : pushed();
    const project = root && (await once(projects, root, () => readText(`${root}/${projectFile}`)));
    const name = catalogueName(await editor, project);
    const catalogue = root && name && (await once(projects, `${root}/${name}`, () => readText(`${root}/${name}`)));
    return {
      editor: await editor,
      ...(project !== undefined && { project }),
      ...(name !== undefined && catalogue !== undefined && { catalogue: { name, text: catalogue } }),
    };
  }

  return {
    settingsOf: (uri) => once(known, uri, () => fetch(uri)),
    forget() {
      known = new Map();
      projects = new Map();
    },
  };
}

/** The catalogue file of a folder, from its root; nothing for a path that leads out of the folder. */
export function catalogueName(editor: unknown, project: string | undefined): string | undefined {
  const named =
    (project === undefined ? undefined : parseSettingsText(project).settings.catalogue) ??
    parseSettings(editor ?? {}).settings.catalogue;
  const name = (named || catalogueFile).replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
  return /^\/|^[a-z]+:|(?:^|\/)\.\.(?:\/|$)/i.test(name) ? undefined : name;
}

/** The innermost workspace folder a document lies in, without a slash at its end. */
export function folderOf(uri: string, folders: readonly WorkspaceFolder[]): string | undefined {
  return folders
    .map((folder) => folder.uri.replace(/\/$/, ""))
    .filter((root) => uri.startsWith(`${root}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function once<Value>(known: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const found = known.get(key) ?? make();
  known.set(key, found);
  // A question that failed is asked again.
  found.catch(() => known.delete(key));
  return found;
}
