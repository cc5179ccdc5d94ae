import type { Rule } from "../lint/index.ts";
import { textDoubleBlank } from "./text-double-blank.ts";

/** All rules, by id. */
export const rules: readonly Rule[] = [textDoubleBlank];
