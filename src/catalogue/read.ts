import * as z from "zod/mini";
import { type OrganId, organIds } from "../model/index.ts";
import type { Conference } from "./conference.ts";

/** What a user's own catalogue file may hold. */
export const catalogueSchema = z.strictObject({
  $schema: z.optional(z.string()),
  conferences: z.optional(
    z.array(
      z.strictObject({
        organ: z.enum(organIds),
        tag: z.string().check(z.minLength(1)),
        place: z.optional(z.string().check(z.minLength(1))),
        year: z.int().check(z.minimum(1865), z.maximum(2200)),
        start: z.optional(z.string().check(z.regex(day()))),
        end: z.optional(z.string().check(z.regex(day()))),
        note: z.optional(z.string()),
        source: z.string().check(z.minLength(1)),
      }),
    ),
  ),
});

/** The meetings of a user's own catalogue file, or what is wrong with it: the first mistake, with its place. */
export function readCatalogue(value: unknown): {
  readonly conferences: readonly Conference[];
  readonly problem?: string;
} {
  const parsed = catalogueSchema.safeParse(value);
  if (parsed.success) return { conferences: (parsed.data.conferences ?? []).map(conferenceOf) };
  const issue = parsed.error.issues[0];
  const path = issue?.path.map((step) => (typeof step === "number" ? `[${step + 1}]` : `.${String(step)}`)).join("");
  const keys = issue?.code === "unrecognized_keys" ? ` has the unknown key “${issue.keys.join("”, “")}”` : "";
  const values = issue?.code === "invalid_value" ? ` is none of ${issue.values.join(", ")}` : "";
  const what = keys || values || " is missing or of the wrong kind";
  return { conferences: [], problem: `“${path?.replace(/^\./, "") || "the file"}”${what}` };
}

interface Row {
  readonly organ: OrganId;
  readonly tag: string;
  readonly place?: string | undefined;
  readonly year: number;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly note?: string | undefined;
  readonly source: string;
}

/** What a user adds is taken as told by one source: the user's. */
function conferenceOf({ source, ...row }: Row): Conference {
  const said = Object.entries(row).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(said), confidence: "sourced", sources: [source] } as unknown as Conference;
}

function day(): RegExp {
  return /^\d{4}-\d\d-\d\d$/;
}
