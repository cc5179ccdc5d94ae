import { defineRule } from "../lint/index.ts";

/** The format has no link definitions and no HTML blocks. */
export const textMarkdown = defineRule({
  id: "text-markdown",
  title: "The text has no link definitions and no HTML blocks",
  why: "A contribution is read paragraph by paragraph, so that an edit changes only what it touches. A link defined elsewhere, or a block of HTML, would change the meaning of paragraphs far away; neither can be carried into a Word document.",
  source: { document: "The format of contributions", clause: "docs/format.md" },
  severity: "error",
  messages: {
    definition:
      "“{said}” defines a link for use elsewhere; write the address where the link stands: “[words](address)”",
    html: "“{said}” starts a block of HTML; write the words alone",
  },
  examples: [
    {
      bad: "Introduction\n\nSee [the plan][1].\n\n[1]: https://example.org/plan",
      good: "Introduction\n\nSee [the plan](https://example.org/plan).",
    },
    { bad: "Introduction\n\n<div>\nThe plan is old.\n</div>", good: "Introduction\n\nThe plan is old." },
  ],
  *check({ document }) {
    let block = 0;
    for (const match of document.text.matchAll(blocks)) {
      const said = match[0].trim();
      const start = match.index + match[0].indexOf(said);
      while (block < document.blocks.length && (document.blocks[block]?.span.end ?? 0) <= start) block++;
      const kind = document.blocks[block]?.kind;
      // A line of a fence or of a table is no line of its own.
      if (kind === "fence" || kind === "front-matter" || kind === "table" || kind === "instruction") continue;
      const span = { start, end: start + said.length };
      yield said.startsWith("[")
        ? { message: "definition", data: { said }, span }
        : { message: "html", data: { said }, span };
    }
  },
});

/** Starts of blocks as CommonMark 0.31 has them in 4.6 and 4.7; comments are the format's own. */
const blocks =
  /^ {0,3}(?:\[(?!\^)[^\]\n]{1,200}\]:[ \t]*(?=\S)[^\n]{1,200}|<(?:\/?(?:address|article|aside|base|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|pre|script|search|section|style|summary|table|tbody|td|textarea|tfoot|th|thead|title|tr|track|ul)(?=[\s/>])|\?|![A-Z]|!\[CDATA\[)[^>\n]{0,200}>?)/gim;
