import { describe, expect, it } from "vitest";
import { type Site, sitesOf, sourceFiles } from "./collect.ts";
import { type Expression, judge } from "./judge.ts";
import { nameOf, recordedExpressions } from "./record.ts";

const sites = sourceFiles().flatMap((file) => sitesOf(file));
const made = sites.filter(({ source }) => source === undefined);

describe("the regular expressions of the source", () => {
  it.each(
    sourceFiles().filter((file) => sites.some((site) => site.file === file && site.source !== undefined)),
  )("%s: their steps grow no faster than the text", (file) => {
    expect(growing(sites.filter((site) => site.file === file && isLiteral(site)) as Named[])).toEqual([]);
  });

  it("that are put together at run time are all met, and their steps grow no faster than the text", async () => {
    const recorded = await recordedExpressions();
    const met = new Set(recorded.map(({ site }) => site));
    expect(made.map(nameOf).filter((site) => !met.has(site))).toEqual([]);
    const caps = new Map(made.map((site) => [nameOf(site), site.cap]));
    const all = recorded.map((each) => {
      const cap = caps.get(each.site);
      const [file = "", line] = each.site.split(":");
      return { ...each, file, line: Number(line), start: 0, ...(cap !== undefined && { cap }) };
    });
    expect(growing(all)).toEqual([]);
  });
});

type Named = Site & Expression;

const isLiteral = (site: Site): site is Named => site.source !== undefined;

const judged = new Map<string, string | undefined>();

/** What grows, with a text that shows it: its beginning, the part to repeat, its end. */
function growing(all: readonly Named[]): string[] {
  return all.flatMap((each) => {
    const key = [each.source, each.flags, each.cap].join("\0");
    if (!judged.has(key)) {
      const { verdict, attack, steps } = judge(each);
      judged.set(key, verdict === "grows" ? `${attack}: ${steps?.join(", ")} steps` : undefined);
    }
    const fault = judged.get(key);
    return fault === undefined ? [] : [`${nameOf(each)} /${each.source}/${each.flags} on ${fault}`];
  });
}
