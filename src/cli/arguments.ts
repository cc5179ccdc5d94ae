import { parseArgs } from "node:util";
import { nearest } from "../index.ts";
import { Refusal } from "./io.ts";

/** An option of a command. */
export interface Option {
  readonly type: "flag" | "text";
  readonly help: string;
  /** What the help shows for the value: `FILE`. */
  readonly value?: string;
  /** The values there are, when there are only some. */
  readonly choices?: readonly string[];
  readonly short?: string;
  /** The value may be left out, and is "" then: a following argument is the value only when it looks like this. */
  readonly isValue?: RegExp;
}

/** The options of a command by name. */
export type Options = Readonly<Record<string, Option>>;

/** What stands on the command line after the command's name. */
export interface Arguments<Names extends string> {
  readonly flags: ReadonlySet<Names>;
  readonly texts: Partial<Readonly<Record<Names, string>>>;
  readonly paths: readonly string[];
}

/** Options of every command. */
export const commonOptions = {
  color: { type: "flag", help: "Colours, also where there is no terminal" },
  "no-color": { type: "flag", help: "No colours" },
  help: { type: "flag", short: "h", help: "This help" },
} as const satisfies Options;

/** Reads the arguments of a command; what is wrong with them is said in one line with the nearest known name. */
export function readArguments<const Table extends Options>(
  command: string,
  argv: readonly string[],
  table: Table,
): Arguments<keyof Table & string> {
  type Name = keyof Table & string;
  const flags = new Set<Name>();
  const texts: Partial<Record<Name, string>> = {};
  const paths: string[] = [];
  const { tokens } = parseArgs({
    args: withEmptyValues(argv, table),
    options: Object.fromEntries(Object.entries(table).map(([name, option]) => [name, forNode(option)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === "positional") paths.push(token.value);
    if (token.kind !== "option") continue;
    const option = table[token.name];
    if (option === undefined) throw new Refusal(unknownOption(command, token.rawName, table));
    const name = token.name as Name;
    if (option.type === "flag") {
      if (token.value !== undefined) throw new Refusal(`${token.rawName} takes no value; “${token.value}” was given`);
      flags.add(name);
      continue;
    }
    if (option.isValue !== undefined && token.value === "") {
      texts[name] = "";
      continue;
    }
    if (token.value === undefined || (!token.inlineValue && token.value.startsWith("-") && token.value !== "-")) {
      throw new Refusal(`${token.rawName} needs a value: ${token.rawName} ${shown(option)}`);
    }
    if (option.choices !== undefined && !option.choices.includes(token.value)) {
      throw new Refusal(unknownChoice(token.rawName, token.value, option.choices));
    }
    texts[name] = token.value;
  }
  return { flags, texts, paths };
}

/** Marks the options whose value is left out: what follows them is no value. */
function withEmptyValues(argv: readonly string[], table: Options): string[] {
  return argv.map((argument, index) => {
    const { isValue } = table[argument.replace(/^--/, "")] ?? {};
    const isBare = isValue !== undefined && argument.startsWith("--") && !isValue.test(argv[index + 1] ?? "");
    return isBare ? `${argument}=` : argument;
  });
}

/** The names and meanings of options, one a line. */
export function helpOf(table: Options): string {
  const rows = Object.entries(table).map(([name, option]) => {
    const short = option.short === undefined ? "    " : `-${option.short}, `;
    return [`  ${short}--${name}${option.type === "text" ? ` ${shown(option)}` : ""}`, option.help] as const;
  });
  const width = Math.min(34, Math.max(...rows.map(([left]) => left.length)));
  return rows
    .map(([left, help]) =>
      left.length > width ? `${left}\n${" ".repeat(width)}  ${help}` : `${left.padEnd(width)}  ${help}`,
    )
    .join("\n");
}

function forNode({ type, short }: Option): { type: "boolean" | "string"; short?: string } {
  return { type: type === "flag" ? "boolean" : "string", ...(short === undefined ? {} : { short }) };
}

function shown({ choices, value = "VALUE", isValue }: Option): string {
  return choices?.join("|") ?? (isValue === undefined ? value : `[${value}]`);
}

function unknownOption(command: string, raw: string, table: Options): string {
  const near = nearest(raw.replace(/^-+/, ""), Object.keys(table));
  const hint = near === undefined ? `“preamble ${command} --help” lists the options` : `did you mean --${near}?`;
  return `${raw} is no option of “preamble ${command}”; ${hint}`;
}

function unknownChoice(raw: string, value: string, choices: readonly string[]): string {
  const near = nearest(value, choices);
  return `${raw} is “${value}”; ${near === undefined ? `known are ${choices.join(", ")}` : `did you mean ${near}?`}`;
}
