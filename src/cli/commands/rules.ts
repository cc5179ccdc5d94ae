import { nearest, notices, optionsTable, type Rule, rulePage, rules } from "../../index.ts";
import { commonOptions, type Options, readArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { exit, Refusal } from "../io.ts";
import { show } from "../say.ts";

const options = {
  format: { type: "text", choices: ["text", "json"], help: "text (default) or json" },
} as const satisfies Options;

/** `preamble rules`: what is checked, and why. */
export const rulesCommand: Command = {
  usage: "preamble rules [--format text|json]\npreamble rules show ID",
  help: "Lists the rules with severity and title, or shows the page of one.",
  options,
  async run(argv, io) {
    const { texts, paths } = readArguments("rules", argv, { ...options, ...commonOptions });
    const [verb, id, ...more] = paths;
    if (verb !== undefined && (verb !== "show" || id === undefined || more.length > 0)) {
      throw new Refusal("“preamble rules” lists the rules, “preamble rules show ID” shows one");
    }
    const all = [...rules, ...notices];
    const shown = id === undefined ? all : [ruleOf(id, all)];
    if (texts.format === "json") show(io, `${JSON.stringify(shown.map(described), null, 2)}\n`);
    else show(io, id === undefined ? listed(shown) : shown.map(rulePage).join(""));
    return exit.clean;
  },
};

function ruleOf(id: string, all: readonly Rule[]): Rule {
  const found = all.find((rule) => rule.id === id);
  if (found !== undefined) return found;
  const near = nearest(
    id,
    all.map((rule) => rule.id),
  );
  const hint = near === undefined ? "“preamble rules” lists them" : `did you mean ${near}?`;
  throw new Refusal(`there is no rule “${id}”; ${hint}`);
}

function listed(all: readonly Rule[]): string {
  const width = Math.max(...all.map(({ id }) => id.length));
  return all.map((rule) => `${rule.id.padEnd(width)}  ${stateOf(rule).padEnd(11)}  ${rule.title}\n`).join("");
}

function stateOf({ enabled, severity }: Rule): string {
  return enabled === false ? "off" : severity;
}

function described(rule: Rule) {
  return {
    id: rule.id,
    title: rule.title,
    why: rule.why,
    source: rule.source,
    severity: rule.severity,
    enabled: rule.enabled !== false,
    modes: rule.modes ?? ["draft", "submission"],
    fixes: rule.fixes ?? "none",
    options: optionsTable(rule).map(({ name, description, value }) => ({ name, description, default: value })),
    examples: rule.examples,
  };
}
