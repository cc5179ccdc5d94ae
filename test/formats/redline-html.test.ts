import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wholeStyle } from "../../src/formats/redline-page.ts";
import { compare, parse, redlineHtml, redlinePage } from "../../src/index.ts";
import { resolutionText, revisionArbitrary, sentences } from "../diff/texts.ts";
import { law } from "../law.ts";

const base = [
  { call: "considering", items: sentences.slice(0, 4) },
  { call: "resolves", items: sentences.slice(10, 13) },
];

describe("a redline in HTML", () => {
  it("has the changes of an item in ins and del, with words for those who hear it", () => {
    expect(paragraphs(base, withItem("reliable", "secure"))).toEqual([
      "that emergency services depend upon ⟦deleted: reliable end deleted ⟧⟦inserted: secure end inserted ⟧ numbering resources;",
    ]);
  });

  it("shows an item that was moved at both places, each with a link to the other", () => {
    const [first, ...rest] = base[0]?.items ?? [];
    const revised = [
      { call: "considering", items: rest },
      { call: "resolves", items: [...(base[1]?.items ?? []), first ?? ""] },
    ];
    const html = redlineHtml(compare(parse(resolutionText(base)), parse(resolutionText(revised))));
    expect(html).toContain('<a class="move" id="left-1" href="#change-1">moved to resolves 4 (move 1)</a>');
    expect(html).toContain('<a class="move" href="#left-1">moved from considering a) (move 1)</a>');
    expect(html.match(/id="change-1"/g)).toHaveLength(1);
    const second = compare(parse(resolutionText(base)), parse(resolutionText(revised)));
    expect(redlineHtml(second, { idPrefix: "text-2-" })).toContain('id="text-2-left-1" href="#text-2-change-1"');
  });

  it("shows the label that an item had before", () => {
    const html = redlineHtml(
      compare(parse(resolutionText(base)), parse(resolutionText(base).replace("b)\t", "b)bis\t"))),
    );
    expect(html).toContain(
      '<span class="label">b)bis<span class="was"><span class="aloud">was </span>b)</span></span>',
    );
    expect(html).not.toContain("change-1");
  });

  it("marks where an item was split in two, and where two were merged", () => {
    const whole = "to convene a workshop with regulators, and to invite consumer associations from every region;";
    const parts = ["to convene a workshop with regulators;", "to invite consumer associations from every region;"];
    const one = [{ call: "resolves", items: [whole, ...sentences.slice(10, 12)] }];
    const two = [{ call: "resolves", items: [...parts, ...sentences.slice(10, 12)] }];
    const split = paragraphs(one, two);
    expect(split[0]).toContain("regulators⟦deleted: , and  end deleted ⟧");
    expect(split[0]).toMatch(/⟦inserted: ¶paragraph break end inserted ⟧$/);
    const merged = paragraphs(two, one);
    expect(merged).toHaveLength(1);
    expect(merged[0]).toContain("⟦deleted: ¶paragraph break end deleted ⟧");
  });

  it("shows emphasis in a text, and leaves the star of ADD*", () => {
    const text =
      "## ADD* APT/37/1\n\n### RESOLUTION 71\n\n*resolves*\n\n1\tto go on as *resolves* 2 has it;\n\n2\tto stop.\n";
    const html = redlineHtml(compare(parse(text), parse(text)));
    expect(html).toContain("to go on as <em>resolves</em> 2 has it;");
    expect(html).toContain("ADD* APT/37/1");
  });

  it("takes nothing from a text for HTML", () => {
    const hostile = ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "&lt;b&gt; 'x' \u202eevil \u0000"];
    const old = [{ call: "considering", items: hostile }];
    const page = redlinePage(compare(parse(resolutionText(old)), parse(resolutionText(base))), {
      title: "<b>title</b>",
      old: '"><script>',
      new: "</title><script>",
      language: '"><script>',
    });
    expect(page).not.toMatch(/<(?:script|img|b)\b/);
    expect(page).not.toMatch(/[\u202e\u0000]/);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it("allows its own styles and nothing else", () => {
    const styleHash = `sha256-${createHash("sha256").update(wholeStyle).digest("base64")}`;
    const page = redlinePage(compare(parse(""), parse("")), { title: "Nothing", old: "a", new: "b" });
    expect(page).toContain(
      `content="default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).toContain(`<style>${wholeStyle}</style>`);
    expect(page).toContain("Neither text has any words.");
  });

  it("has one anchor for each change, and every link leads to one", () => {
    law(
      fc.property(revisionArbitrary, ({ old, new: revised }) => {
        const page = redlinePage(compare(parse(old), parse(revised)), { title: "t", old: "o", new: "n" });
        const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
      }),
    );
  });
});

type Clauses = Parameters<typeof resolutionText>[0];

function withItem(word: string, by: string): Clauses {
  return base.map((clause) => ({ ...clause, items: clause.items.map((item) => item.replace(word, by)) }));
}

/** The paragraphs with a change, as they are heard: without tags, brackets around ins and del. */
function paragraphs(old: Clauses, revised: Clauses): readonly string[] {
  const html = redlineHtml(compare(parse(resolutionText(old)), parse(resolutionText(revised))));
  return html
    .split("\n")
    .filter((line) => /<(?:ins|del)>/.test(line))
    .map((line) =>
      line
        .replace(/<span class="label">.*?<\/span>(?:<\/span>)? /, "")
        .replace(/<(?:ins|del)>/g, "⟦")
        .replace(/<\/(?:ins|del)>/g, "⟧")
        .replace(/<[^>]+>/g, ""),
    );
}
