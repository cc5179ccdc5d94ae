import type * as z from "zod/mini";
import type { Catalogue, Conference, Library } from "../catalogue/index.ts";
import type { Lexicon } from "../lexicon/index.ts";
import type { Document } from "../model/index.ts";
import type { Span, TextEdit } from "../text/index.ts";

/**
 * How much a finding weighs. Error: the secretariat would send the text back. Warning: a careful delegate would
 * change it. Information: a habit.
 */
export type Severity = "error" | "warning" | "information";

/** All severities, the heaviest first. */
export const severities = ["error", "warning", "information"] as const satisfies readonly Severity[];

/** What the text is for at the moment: being written, or about to be handed in. */
export type Mode = "draft" | "submission";

/** All modes. */
export const modes = ["draft", "submission"] as const satisfies readonly Mode[];

/** The order in which automatic fixes are made. */
export const fixTurns = ["structure", "labels", "ends"] as const;

/** See `fixTurns`. */
export type FixTurn = (typeof fixTurns)[number];

/** One thing to check, with everything a person wants to know about it. Made by `defineRule`. */
export interface Rule {
  /** `clause-order`: the thing, then what is wrong with it. Also the names of file, docs page and setting. */
  readonly id: string;
  /** What holds when all is well, without a full stop: `Preamble clauses come before operative clauses`. */
  readonly title: string;
  /** Why it matters, for the docs page and the hover: one or two full sentences. */
  readonly why: string;
  readonly source: RuleSource;
  readonly severity: Severity;
  /** False for a rule that runs only when a profile or the settings ask for it. Default true. */
  readonly enabled?: boolean;
  /** The modes in which the rule runs. Default both. */
  readonly modes?: readonly Mode[];
  /** Templates by key, with `{placeholders}`; a capital or quotation mark first, no full stop last. */
  readonly messages: Readonly<Record<string, string>>;
  /** `automatic` when some fix needs no eyes, `offered` when there are fixes to choose. Absent: none. */
  readonly fixes?: "automatic" | "offered";
  /** When its automatic fixes are made, if not with the first: labels rest on structure, ends on both. */
  readonly fixTurn?: FixTurn;
  /**
   * Schema of the options; each has a default and a description, so that `{}` is valid:
   * `z.strictObject({ most: z._default(z.int().check(z.describe("The most words …")), 30) })`. Absent: no options.
   */
  readonly options?: OptionsSchema;
  /** Each `bad` text gives a finding of this rule, each `good` one none. */
  readonly examples: readonly RuleExample[];
  check(context: RuleContext<never>): Iterable<Report>;
}

/** Where the rule comes from: `{ document: "WTSA Resolution 1", clause: "1bis.1.1" }`. */
export interface RuleSource {
  readonly document: string;
  readonly clause: string;
}

/** A text before and after, run as a test and shown on the docs page. */
export interface RuleExample {
  readonly bad: string;
  readonly good: string;
  readonly note?: string;
  /** The base texts of the library by their names, for a rule that looks at them. Default none. */
  readonly library?: Readonly<Record<string, string>>;
  /** Under which mode and options the two hold. Default draft and the defaults. */
  readonly mode?: Mode;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** What a check may look at. */
export interface RuleContext<Options> {
  readonly document: Document;
  readonly options: Options;
  readonly mode: Mode;
  /** The conference named in the front matter or the settings, when the catalogue knows it. */
  readonly conference: Conference | undefined;
  readonly catalogue: Catalogue;
  /** The texts that proposals may start from; empty when nobody named a library. */
  readonly library: Library;
  /** The words of the document's language. */
  readonly lexicon: Lexicon;
  /** The day for which the answer is given, `2026-11-21`, when somebody named one. */
  readonly asOf: string | undefined;
}

/** What a check says about one place. */
export interface Report {
  /** The key of the message. */
  readonly message: string;
  readonly data?: Readonly<Record<string, string | number>>;
  /** The words spoken of: in `document.text`, or in `document.source` when `in` says so. */
  readonly span: Span;
  /** `source` for a rule about marks, comments or the front matter: span and edits are places in the source. */
  readonly in?: "source";
  /** For a case that weighs less than the rule's own severity. A severity named in the settings goes before it. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
}

/** A way to put it right. */
export interface Fix {
  /** What the delegate reads on the light bulb: `Write “resolves”`. */
  readonly title: string;
  /** Places as in the report. They do not overlap. */
  readonly edits: readonly TextEdit[];
  /** True when the fix is right without a person looking: `--fix` and fix on save apply it. */
  readonly automatic: boolean;
}

/** Schema of a rule's options. */
export type OptionsSchema = z.ZodMiniType<Readonly<Record<string, unknown>>>;

/** A rule as it is written: the compiler holds message keys, placeholders and options to what `check` uses. */
export interface RuleDefinition<Messages extends Record<string, string>, Schema extends OptionsSchema>
  extends Omit<Rule, "messages" | "options" | "check"> {
  readonly messages: Messages;
  readonly options?: Schema;
  check(context: RuleContext<z.output<Schema>>): Iterable<ReportOf<Messages>>;
}

/** A report whose message is one of the rule's and whose data fill exactly the placeholders of that message. */
export type ReportOf<Messages extends Record<string, string>> = {
  [Key in keyof Messages & string]: Omit<Report, "message" | "data"> & {
    readonly message: Key;
  } & DataOf<Messages[Key]>;
}[keyof Messages & string];

type DataOf<Template extends string> = [Placeholders<Template>] extends [never]
  ? { readonly data?: undefined }
  : { readonly data: Readonly<Record<Placeholders<Template>, string | number>> };

type Placeholders<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/**
 * A rule, one object in one file. A `check` is a generator that yields reports; it is a pure function of its context.
 *
 *     export const clauseOrder = defineRule({ id: "clause-order", …, *check({ document, options }) { … yield { … } } });
 */
export function defineRule<
  const Messages extends Record<string, string>,
  Schema extends OptionsSchema = z.ZodMiniType<Readonly<Record<string, never>>>,
>(definition: RuleDefinition<Messages, Schema>): Rule {
  // The engine hands a check only options that the rule's own schema made, which the compiler cannot follow.
  return definition as unknown as Rule;
}
