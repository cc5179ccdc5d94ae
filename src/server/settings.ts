import type { Connection, WorkspaceFolder } from "vscode-languageserver";
import { parseSettings, parseSettingsText, withoutEnd } from "../index.ts";
import { catalogueFile, projectFile, settingsSection, usualLibrary } from "../protocol/index.ts";
import type { SettingsSource } from "../service/index.ts";

/** Fetches the settings that hold for a document, and keeps them until something changes. */
export interface SettingsReader {
  settingsOf(uri: string): Promise<SettingsSource>;
  /** The address of the library's folder, with a slash at its end, that the settings name for a document. */
  libraryOf(uri: string): Promise<string | undefined>;
  /** True for a text of a library that settings have named: its facts hold for other texts. */
  isOfLibrary(uri: string): boolean;
  /** The editor's settings, the project file, a library or the folders have changed: ask again. */
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
  /** The contributions and resolutions of the workspace; nothing where the editor does not tell. */
  readonly listFiles: () => Promise<readonly string[]>;
  /** The Word files of the workspace, each read as a text. */
  readonly wordTexts: (folder: string) => Promise<NonNullable<SettingsSource["library"]>>;
}

/** A library with more texts than this is read up to here. */
const mostTexts = 2000;

/** See `SettingsReader`. */
export function settingsReader({
  connection,
  canAsk,
  pushed,
  folders,
  readText,
  listFiles,
  wordTexts,
}: SettingsSurroundings): SettingsReader {
  let known = new Map<string, Promise<SettingsSource>>();
  let projects = new Map<string, Promise<string | undefined>>();
  let libraries = new Map<string, Promise<SettingsSource["library"]>>();

  async function fetch(uri: string): Promise<SettingsSource> {
    const { root, editor, project, named, shelf } = await placesOf(uri);
    const name = insideFolder(named.catalogue || catalogueFile);
    const library = shelf && (await once(libraries, shelf, () => textsOf(shelf)));
    const catalogue = root && name && (await once(projects, `${root}/${name}`, () => readText(`${root}/${name}`)));
    return {
      editor,
      ...(project !== undefined && { project }),
      ...(name !== undefined && catalogue !== undefined && { catalogue: { name, text: catalogue } }),
      ...(library && library.length > 0 && { library }),
    };
  }

  async function placesOf(uri: string) {
    const root = folderOf(uri, folders());
    const asked = canAsk()
      ? connection.workspace.getConfiguration({ scopeUri: uri, section: settingsSection })
      : pushed();
    const project = root && (await once(projects, root, () => readText(`${root}/${projectFile}`)));
    const editor: unknown = await asked;
    const named = namedIn(editor, project);
    const shelf = insideFolder(named.library ?? "");
    return { root, editor, project, named, shelf: root && shelf && `${root}/${shelf}/` };
  }

  async function textsOf(shelf: string): Promise<SettingsSource["library"]> {
    const uris = (await listFiles()).filter((uri) => uri.startsWith(shelf) && uri.endsWith(".resolution.md"));
    const texts = await Promise.all(
      uris
        .slice(0, mostTexts)
        .map(async (uri) => ({ name: nameIn(shelf, uri), text: await readText(uri).catch(() => undefined) })),
    );
    const ofWord = (await wordTexts(shelf)).map(({ name, text }) => ({ name: nameIn(shelf, name), text }));
    return [...texts.flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }])), ...ofWord];
  }

  return {
    settingsOf: (uri) => once(known, uri, () => fetch(uri)),
    libraryOf: async (uri) => (await placesOf(uri)).shelf || undefined,
    isOfLibrary: (uri) => [...libraries.keys()].some((shelf) => uri.startsWith(shelf)),
    forget() {
      known = new Map();
      projects = new Map();
      libraries = new Map();
    },
  };
}

/** The path of a file from the library's folder, as people read it. */
function nameIn(shelf: string, uri: string): string {
  const path = uri.slice(shelf.length);
  try {
    return decodeURIComponent(path);
  } catch {
    // A name with a percent sign of its own stays as it is.
    return path;
  }
}

/**
 * The catalogue file and the library folder that the settings name; the project's go before the editor's. A project
 * that names no library has it in the folder `library`.
 */
export function namedIn(editor: unknown, project: string | undefined) {
  const agreed = project === undefined ? {} : parseSettingsText(project).settings;
  const own = parseSettings(editor ?? {}).settings;
  const usual = project === undefined ? undefined : usualLibrary;
  return { catalogue: agreed.catalogue ?? own.catalogue, library: agreed.library ?? own.library ?? usual };
}

/** A path from the root of a folder; nothing for a path that leads out of the folder. */
export function insideFolder(path: string): string | undefined {
  const name = withoutEnd(path.replaceAll("\\", "/").replace(/^(?:\.\/)+/, ""), /\//);
  return name === "" || /^\/|^[a-z]+:|(?:^|\/)\.\.(?:\/|$)/i.test(name) ? undefined : name;
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
