import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import {
  akomaNtoso,
  compare,
  documentMarkdown,
  documentPage,
  exportWord,
  htmlSource,
  matrixHtml,
  matrixMarkdown,
  matrixOf,
  parse,
  redlineHtml,
  redlineMarkdown,
  redlinePage,
} from "../src/index.ts";
import {
  adoptedText,
  completions,
  documentLinks,
  hover,
  printablePage,
  redline,
  shownWord,
} from "../src/service/index.ts";
import { livePayloads, livePayloadsOfMarkdown } from "./live-payloads.ts";
import { open } from "./service/open.ts";

/** A contribution in which every part tries to be more than words. */
const source = readFileSync(new URL("fixtures/safety/payloads.contribution.md", import.meta.url), "utf8");
const payloads = parse(source);
const original = parse(source, "original");
const title = "</title><script>alert(1)</script>";

describe("what makes a payload live", () => {
  it.each([
    ["<p>words</p>", []],
    ["<p onclick=x>", ["p onclick"]],
    ["<a href='java\tscript:x'>", ["a href=java\tscript:x"]],
    ["<a href='https://itu.int'>", []],
    ["<style>p{}</style><svg/onload=x>", ["svg", "svg onload"]],
    ["<style>@import 'x'</style>", ["style @import 'x'"]],
  ])("%s", (html, found) => {
    expect(livePayloads(html)).toEqual(found);
  });

  it.each([
    ["a \\<img src=x>", []],
    ["a <img src=x>", ["img"]],
    ["[x](javascript:alert(1)) <javascript:x>", ["link javascript:x", "link javascript:alert(1)"]],
    ["[x](command:y)", ["link command:y"]],
    ["![x](data:image/svg+xml,x)", ["image data:image/svg+xml,x"]],
  ])("in Markdown: %s", (markdown, found) => {
    expect(livePayloadsOfMarkdown(markdown)).toEqual(found);
  });
});

describe("no payload of a text is live", () => {
  const comparison = compare({ document: original }, { document: payloads });
  const matrix = matrixOf({ name: title, document: original }, [
    { name: title, document: payloads },
    { name: "b", document: parse(source.replaceAll("42A7", "42A8").replace("considering", "noting")) },
  ]);

  it.each([
    ["a redline", () => redlineHtml(comparison, { title, language: "en" })],
    ["the page of a redline", () => redlinePage(comparison, { title, old: title, new: title, language: title })],
    ["a printable page", () => documentPage(payloads)],
    ["a printable page of the original", () => documentPage(original)],
    ["a printable page of the editor", () => printablePage(open(source))],
    ["a matrix", () => matrixHtml(matrix, { title, language: title })],
    ["the redline of the editor", () => redline(open(source)).html],
  ])("in %s", (_, make) => {
    const html = make();
    expect(html).not.toBe("");
    expect(livePayloads(html)).toEqual([]);
  });

  it.each([
    ["a redline", () => redlineMarkdown(comparison)],
    ["the text for other readers", () => documentMarkdown(payloads)],
    ["the original for other readers", () => documentMarkdown(original)],
    ["a matrix", () => matrixMarkdown(matrix, { title })],
  ])("in Markdown: %s", (_, make) => {
    const markdown = make();
    expect(markdown).not.toBe("");
    expect(livePayloadsOfMarkdown(markdown)).toEqual([]);
  });

  it("in hovers and completions, anywhere in the text", () => {
    const analysis = open(source);
    let shown = 0;
    for (const [line, words] of source.split("\n").entries()) {
      for (let character = 0; character <= words.length; character += 17) {
        const found = hover(analysis, { position: { line, character } });
        if (found !== undefined) shown++;
        expect({ line, found: livePayloadsOfMarkdown(wordsOf(found?.contents)) }).toEqual({ line, found: [] });
      }
      for (const { documentation } of completions(analysis, { position: { line, character: words.length } })) {
        expect(livePayloadsOfMarkdown(wordsOf(documentation))).toEqual([]);
      }
    }
    expect(shown).toBeGreaterThan(10);
  });

  it("in the page of what has to follow", () => {
    const done = adoptedText(open(source), { conference: "WTSA-24", number: title });
    expect(done.kind).toBe("done");
    if (done.kind === "done") expect(livePayloadsOfMarkdown(done.page)).toEqual([]);
  });

  it("among the links that the editor follows", () => {
    for (const { target = "" } of documentLinks(open(source)))
      expect(target).toMatch(/^(?:https?|mailto|file|rules|record):/);
  });

  it("in XML", () => {
    const written = akomaNtoso(payloads);
    if (written.status === "refused") throw new Error(written.message);
    const hrefs: string[] = [];
    new Parser(
      { onattribute: (name, value) => void (/href|src/.test(name) && hrefs.push(value)) },
      { xmlMode: true },
    ).end(written.xml);
    expect(hrefs.filter((one) => /^\s*(?:javascript|vbscript|data|command|file):/i.test(one))).toEqual([]);
  });

  it("in a Word file, its view, and the text that comes back", () => {
    const links =
      "[a](javascript:alert(1)) [b](command:x) [c](file:///etc/passwd) [d](data:text/html,x) [e](vbscript:x)";
    const exported = exportWord(
      parse(`${source.split("## Introduction")[0]}${links}\n\n<img src=x onerror=alert(1)>\n`),
      {},
    );
    if (exported.status === "refused") throw new Error(exported.message);
    const relations = Object.entries(unzipSync(exported.bytes)).filter(([name]) => name.endsWith(".rels"));
    for (const [, bytes] of relations) {
      expect(new TextDecoder().decode(bytes)).not.toMatch(/Target="(?:javascript|vbscript|data|command|file):/i);
    }
    const shown = shownWord(exported.bytes);
    expect(shown.kind === "read" && livePayloads(shown.html)).toEqual([]);
  });

  it("in what is pasted as HTML", async () => {
    const pasted = await htmlSource(`<html><body><p>${source.replaceAll("\n\n", "</p><p>")}</p></body></html>`);
    expect(pasted).toContain("Introduction");
    expect(livePayloads(documentPage(parse(pasted ?? "")))).toEqual([]);
    expect(livePayloadsOfMarkdown(documentMarkdown(parse(pasted ?? "")))).toEqual([]);
  });
});

/** The words of a hover or of the documentation of a completion. */
function wordsOf(contents: unknown): string {
  if (contents === undefined || typeof contents === "string") return contents ?? "";
  return String((contents as { readonly value?: string }).value ?? "");
}
