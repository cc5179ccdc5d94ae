import { stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import {
  bundledCatalogue,
  type Catalogue,
  defaultSettings,
  emptyLibrary,
  isIgnored,
  type Linter,
  linterFor,
  longestCatalogue,
  mergeSettings,
  modes,
  type OwnCatalogue,
  type PartialSettings,
  parseSettingsText,
  profileIds,
  readCatalogueText,
  withConferences,
  withTexts,
} from "../index.ts";
import type { Options } from "./arguments.ts";
import type { Found } from "./find-files.ts";
import { type Io, Refusal } from "./io.ts";
import { readFileBytes } from "./read-bytes.ts";
import { type Facts, refuseNoLibrary, withLibrary } from "./read-library.ts";
import { decode } from "./read-text.ts";

/** The name under which the configuration of a project is looked for, from a file's folder upward. */
export const configurationName = "preamble.config.json";

/** The name under which further facts are looked for, from a file's folder upward. */
export const catalogueName = "preamble.catalogue.json";

/** The options of every command that reads settings. */
export const settingsOptions = {
  mode: { type: "text", choices: modes, help: "draft while it is written (default), submission before handing in" },
  profile: { type: "text", choices: profileIds, help: "The habits to check (default wtsa)" },
  config: { type: "text", value: "FILE", help: `Settings from this file, not from the nearest ${configurationName}` },
  library: { type: "text", value: "DIR", help: "The folder of base texts, which are facts too" },
  catalogue: {
    type: "text",
    value: "FILE",
    help: `Further facts from this file, not from the nearest ${catalogueName}`,
  },
  "as-of": { type: "text", value: "YYYY-MM-DD", help: "The day for which the answer is given" },
} as const satisfies Options;

type SettingsTexts = Partial<Readonly<Record<keyof typeof settingsOptions, string>>>;

/** Settings by place: those of the configuration nearest to a file, under those of the command line. */
export interface SettingsReader {
  linterFor(file: Found): Promise<Linter>;
  /** True when the configuration nearest to a path says that searches leave it out. */
  isIgnored(path: string): Promise<boolean>;
  /**
   * What was wrong with the catalogue files that were asked for so far. Such a file is left out as a whole and the
   * answers rest on the facts that come with the tool; a command that finds lines here ends with the code of a failure.
   */
  readonly problems: readonly string[];
}

/** The folder of base texts beside a configuration that names none. */
const usualLibrary = "library";

interface Configuration {
  readonly folder: string;
  readonly settings: PartialSettings;
}

/** A reader that asks the disk once for each folder and each configuration file. */
export function settingsReader(texts: SettingsTexts, io: Io): SettingsReader {
  const given = settingsOf(texts, io);
  const byFolder = new Map<string, Promise<Configuration>>();
  const linters = new Map<string, Promise<Linter>>();
  const catalogues = new Map<string, Promise<Facts>>();
  const problems: string[] = [];
  const named = texts.config === undefined ? undefined : readConfiguration(resolve(io.cwd, texts.config), texts.config);
  // Whoever asks for a linter hears of a mistake; that nobody has asked yet is no reason to stop the process.
  named?.catch(() => {});

  function nearest(folder: string): Promise<Configuration> {
    if (named !== undefined) return named;
    const known = byFolder.get(folder) ?? find(folder);
    byFolder.set(folder, known);
    return known;
  }

  async function find(folder: string): Promise<Configuration> {
    const path = join(folder, configurationName);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && !found.isDirectory()) return readConfiguration(path, relative(io.cwd, path) || path);
    const above = dirname(folder);
    return above === folder ? { folder, settings: {} } : nearest(above);
  }

  async function prepare({ folder, settings }: Configuration, near: string | undefined): Promise<Linter> {
    const shelf = settings.library ?? (await usualLibraryIn(folder));
    const placed = {
      ...(near && { catalogue: near }),
      ...settings,
      ...(shelf && { library: resolve(folder, shelf) }),
      ...(settings.catalogue && { catalogue: resolve(folder, settings.catalogue) }),
    };
    const merged = mergeSettings(defaultSettings, placed, given);
    const key = JSON.stringify([merged.catalogue, merged.library]);
    const facts = catalogues.get(key) ?? factsFor(merged, { io, problems });
    catalogues.set(key, facts);
    const { catalogue, library } = await facts;
    return linterFor(merged, catalogue, library);
  }

  return {
    problems,
    async linterFor({ path }) {
      const folder = path === "-" ? io.cwd : dirname(path);
      const configuration = await nearest(folder);
      const isNamed = (given.catalogue ?? configuration.settings.catalogue) !== undefined;
      const near = isNamed ? undefined : await nearestCatalogue(folder);
      const key = JSON.stringify([configuration.folder, near]);
      const known = linters.get(key) ?? prepare(configuration, near);
      linters.set(key, known);
      return known;
    },
    async isIgnored(path) {
      const { folder, settings } = await nearest(dirname(path)).catch(() => ({
        folder: "",
        settings: {} as PartialSettings,
      }));
      return settings.ignore !== undefined && isIgnored(relative(folder, path).split(sep).join("/"), settings.ignore);
    },
  };
}

/** The settings that the command line names; its paths are meant from the current folder. */
function settingsOf(texts: SettingsTexts, io: Io): PartialSettings {
  const day = texts["as-of"];
  if (day !== undefined && !isDay(day)) throw new Refusal(`--as-of is “${day}”; a day such as 2026-11-21 is expected`);
  // Mode and profile were compared with the known ones when the arguments were read.
  const { mode, profile } = texts as Pick<PartialSettings, "mode" | "profile">;
  return {
    ...(mode && { mode }),
    ...(profile && { profile }),
    ...(texts.library && { library: resolve(io.cwd, texts.library) }),
    ...(texts.catalogue && { catalogue: resolve(io.cwd, texts.catalogue) }),
    ...(day && { asOf: day }),
  };
}

/** True for a day of the calendar as `2026-11-21`. */
export function isDay(words: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(words) && new Date(`${words}T00:00:00Z`).toJSON()?.startsWith(words) === true;
}

async function readConfiguration(path: string, name: string): Promise<Configuration> {
  const { settings, problems } = parseSettingsText(await contentOf(path, name), name);
  if (problems.length > 0) throw new Refusal(problems.map(({ message }) => message).join("\n"));
  return { folder: dirname(path), settings };
}

/** The nearest catalogue file from a folder upward. */
async function nearestCatalogue(folder: string): Promise<string | undefined> {
  const path = join(folder, catalogueName);
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined && !found.isDirectory()) return path;
  const above = dirname(folder);
  return above === folder ? undefined : nearestCatalogue(above);
}

/** The folder `library` beside a configuration file, if there is one. */
async function usualLibraryIn(folder: string): Promise<string | undefined> {
  const isThere = async (name: string) => stat(join(folder, name)).catch(() => undefined);
  const [configuration, library] = await Promise.all([isThere(configurationName), isThere(usualLibrary)]);
  return configuration?.isFile() && library?.isDirectory() ? usualLibrary : undefined;
}

/** What comes with the tool, then the catalogue file, then the library. */
async function factsFor({ catalogue: path, library }: PartialSettings, to: Told): Promise<Facts> {
  if (library !== undefined) await refuseNoLibrary(library);
  const catalogue = path === undefined ? bundledCatalogue : await withOwnCatalogue(bundledCatalogue, path, to);
  return library === undefined ? { catalogue, library: emptyLibrary } : withLibrary(catalogue, library, to.io);
}

/** Where mistakes of a catalogue file are told. */
interface Told {
  readonly io: Io;
  readonly problems: string[];
}

/** The catalogue with the facts of a file; without them where the file has a mistake or cannot be read. */
async function withOwnCatalogue(catalogue: Catalogue, path: string, { io, problems }: Told): Promise<Catalogue> {
  const name = relative(io.cwd, path) || path;
  try {
    const own = await readOwnCatalogue(path, name);
    if (own.problems.length === 0) return withTexts(withConferences(catalogue, own.conferences), own.texts);
    problems.push(...problemLines(name, own));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    problems.push(error.message);
  }
  problems.push(`${name} is left out; the answers rest on the facts that come with the tool`);
  return catalogue;
}

/** Reads a catalogue file; its mistakes are in the answer, a file that cannot be read is refused. */
export async function readOwnCatalogue(path: string, name: string): Promise<OwnCatalogue> {
  const size = (await stat(path).catch(() => undefined))?.size ?? 0;
  if (size <= longestCatalogue * 4) return readCatalogueText(await contentOf(path, name));
  const most = longestCatalogue / 1024 / 1024;
  const message = `the file has ${Math.ceil(size / 1024 / 1024)} MB; up to ${most} are read`;
  return { conferences: [], texts: [], problems: [{ message, line: 1, column: 1 }] };
}

/** `file:3:5: what is wrong`, a line for each problem. */
export function problemLines(name: string, { problems }: OwnCatalogue): readonly string[] {
  return problems.map(({ line, column, message }) => `${name}:${line}:${column}: ${message}`);
}

async function contentOf(path: string, name: string): Promise<string> {
  return decode(name, await readFileBytes(name, path)).text;
}
