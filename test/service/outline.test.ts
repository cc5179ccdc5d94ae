import { expect, it } from "vitest";
import { type DocumentSymbol, FoldingRangeKind } from "vscode-languageserver-types";
import { documentSymbols, foldingRanges } from "../../src/service/index.ts";
import { open, tidy, wordsOf } from "./open.ts";

function rows(symbols: readonly DocumentSymbol[], indent = ""): string[] {
  return symbols.flatMap(({ name, detail, children = [] }) => [
    `${indent}${name}${detail === undefined ? "" : ` | ${detail}`}`,
    ...rows(children, `${indent}  `),
  ]);
}

it("the outline shows sections, proposals, texts, parts, clauses and items with their first words", () => {
  expect(rows(documentSymbols(open(tidy))).join("\n")).toMatchInlineSnapshot(`
    "Introduction
    Proposal
    ADD APT/37A43/1 | DRAFT NEW RESOLUTION [APT-NET] (New Delhi, 2024)
      DRAFT NEW RESOLUTION [APT-NET] (New Delhi, 2024) | Trustworthy telecommunication networks
        Preamble | recalling, considering, recognizing
          recalling | 2 items
            a) Resolution 214 (Bucharest, 2022) of the Plenipotentiary…
            b) Resolution 71 (Rev. Bucharest, 2022) of the Plenipotentiary…
          considering | 2 items
            a) that operators use artificial intelligence (AI) to plan and…
            b) that a mistake made by such a system may reach many users…
          recognizing | 1 item
            that the ITU Telecommunication Standardization Sector is…
        Operative part | resolves, instructs, invites
          resolves to instruct the study groups of the ITU Telecommunication Standardization Sector | 2 items
            1 to study, in view of considering b) above, how the safety…
              a) in networks of today;
              b) in networks to come;
            2 to share what they find under resolves 1 above with the…
          instructs the Director of the Telecommunication Standardization Bureau | 2 items
            1 to support the study groups in this work;
            2 to report to the next assembly,
          invites the Member States | 1 item
            to take part in these studies.
      Reasons | No resolution of the assembly speaks of the safety of…"
  `);
});

it("a row selects its call, a clause reaches to the end of its last item", () => {
  const analysis = open(tidy);
  const [, , proposal] = documentSymbols(analysis);
  const recalling = proposal?.children?.[0]?.children?.[0]?.children?.[0];
  expect(recalling && wordsOf(analysis, recalling.selectionRange)).toBe("recalling");
  expect(recalling && wordsOf(analysis, recalling.range)).toMatch(/^\*recalling\*[\s\S]+for the Union,$|the Union,$/);
});

it("a text that is being typed has the rows that are there already", () => {
  expect(rows(documentSymbols(open("## ADD APT/37A43/1\n\n### DRAFT NEW RESOLUTION")))).toEqual([
    "ADD APT/37A43/1 | DRAFT NEW RESOLUTION",
    "  DRAFT NEW RESOLUTION",
  ]);
  expect(rows(documentSymbols(open("MOD")))).toEqual(["MOD"]);
  expect(documentSymbols(open(""))).toEqual([]);
});

it("a call behind the operative part starts a second preamble in the outline", () => {
  const text =
    "considering\n\na)\tthat networks grow;\n\nb)\tthat they shrink,\n\nresolves\n\nto act,\n\nnoting\n\nthe rest.\n";
  expect(rows(documentSymbols(open(text))).filter((row) => /^ {2}\w/.test(row))).toEqual([
    "  Preamble | considering",
    "  Operative part | resolves",
    "  Preamble | noting",
  ]);
});

it("words of marks and comments are not in the outline, their places are", () => {
  const analysis = open("*considering*\n\na)\tthat {--some--}{++all++} <!-- ? -->networks grow,\n");
  const item = documentSymbols(analysis)[0]?.children?.[0]?.children?.[0]?.children?.[0];
  expect(item?.name).toBe("a) that all networks grow,");
  expect(item && wordsOf(analysis, item.range)).toBe("a)\tthat {--some--}{++all++} <!-- ? -->networks grow,");
});

it("front matter, sections, proposals, texts, clauses and items with sub-items can be folded", () => {
  const lines = tidy.split("\n");
  const folds = foldingRanges(open(tidy)).map(
    ({ startLine, endLine }) => `${lines[startLine]?.slice(0, 30)} … ${lines[endLine]?.slice(-20)}`,
  );
  expect(folds.join("\n")).toMatchInlineSnapshot(`
    "--- … ---
    ## Introduction …  so are their users.
    ## Proposal … dy groups this work.
    ## ADD APT/37A43/1 … ligence in networks.
    ### DRAFT NEW RESOLUTION [APT- … rt in these studies.
    *recalling* …  plan for the Union,
    *considering* …  many users at once,
    *recognizing* …  agree on standards,
    *resolves to instruct the stud … h the other Sectors,
    1	to study, in view of conside … in networks to come;
    *instructs the Director of the … o the next assembly,
    *invites the Member States* … rt in these studies."
  `);
});

it("a comment of several lines and an annex can be folded", () => {
  const text = "resolves\n\nto act.\n\n<!-- one\ntwo -->\n\n## ANNEX 1\n\nFirst.\n\nSecond.\n";
  expect(foldingRanges(open(text)).map(({ startLine, endLine, kind }) => [startLine, endLine, kind])).toEqual([
    [0, 11, undefined],
    [0, 2, undefined],
    [4, 5, FoldingRangeKind.Comment],
    [7, 11, undefined],
  ]);
});
