import { readFile, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import {
  bundledCatalogue,
  type Catalogue,
  defaultSettings,
  isIgnored,
  type Linter,
  linterFor,
  mergeSettings,
  modes,
  type PartialSettings,
  parseSettingsText,
  profileIds,
  readCatalogue,
  withConferences,
} from "../index.ts";
import type { Options } from "./arguments.ts";
import type { Found } from "./find-files.ts";
import { type Io, Refusal } from "./io.ts";
import { reasonOf } from "./read-text.ts";

/** The name under which the configuration of a project is looked for, from a file's folder upward. */
export const configurationName = "preamble.config.json";

/** The options of every command that reads settings. */
export const settingsOptions = {
  mode: { type: "text", choices: modes, help: "draft while it is written (default), submission before handing in" },
  profile: { type: "text", choices: profileIds, help: "The habits to check (default wtsa)" },
  config: { type: "text", value: "FILE", help: `Settings from this file, not from the nearest ${configurationName}` },
  library: { type: "text", value: "DIR", help: "The folder of base texts" },
  catalogue: { type: "text", value: "FILE", help: "Further facts about conferences" },
  "as-of": { type: "text", value: "YYYY-MM-DD", help: "The day for which the answer is given" },
} as const satisfies Options;

type SettingsTexts = Partial<Readonly<Record<keyof typeof settingsOptions, string>>>;

/** Settings by place: those of the configuration nearest to a file, under those of the command line. */
export interface SettingsReader {
  linterFor(file: Found): Promise<Linter>;
  /** True when the configuration nearest to a path says that searches leave it out. */
  isIgnored(path: string): Promise<boolean>;
}

interface Configuration {
  readonly folder: string;
  readonly settings: PartialSettings;
}

/** A reader that asks the disk once for each folder and each configuration file. */
export function settingsReader(texts: SettingsTexts, io: Io): SettingsReader {
  const given = settingsOf(texts, io);
  const byFolder = new Map<string, Promise<Configuration>>();
  const linters = new Map<PartialSettings, Promise<Linter>>();
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
    if (found?.isFile()) return readConfiguration(path, relative(io.cwd, path) || path);
    const above = dirname(folder);
    return above === folder ? { folder, settings: {} } : nearest(above);
  }

  async function prepare({ folder, settings }: Configuration): Promise<Linter> {
    const placed = {
      ...settings,
      ...(settings.library && { library: resolve(folder, settings.library) }),
      ...(settings.catalogue && { catalogue: resolve(folder, settings.catalogue) }),
    };
    const merged = mergeSettings(defaultSettings, placed, given);
    if (merged.library !== undefined) await checkFolder(merged.library);
    return linterFor(merged, await catalogueOf(merged.catalogue));
  }

  return {
    async linterFor({ path }) {
      const configuration = await nearest(path === "-" ? io.cwd : dirname(path));
      const known = linters.get(configuration.settings) ?? prepare(configuration);
      linters.set(configuration.settings, known);
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

function isDay(words: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(words) && new Date(`${words}T00:00:00Z`).toJSON()?.startsWith(words) === true;
}

async function readConfiguration(path: string, name: string): Promise<Configuration> {
  const { settings, problems } = parseSettingsText(await contentOf(path, name), name);
  if (problems.length > 0) throw new Refusal(problems.map(({ message }) => message).join("\n"));
  return { folder: dirname(path), settings };
}

async function catalogueOf(path: string | undefined): Promise<Catalogue> {
  if (path === undefined) return bundledCatalogue;
  const { conferences, problem } = readCatalogue(parsed(await contentOf(path, path), path));
  if (problem !== undefined) throw new Refusal(`${path}: ${problem}`);
  return withConferences(bundledCatalogue, conferences);
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new Refusal(`${name}: this is not valid JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}

async function contentOf(path: string, name: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new Refusal(`${name} ${reasonOf(error)}`);
  }
}

async function checkFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) throw new Refusal(`the library ${path} is not a folder`);
}
