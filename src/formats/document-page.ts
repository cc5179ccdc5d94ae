import type { Document } from "../model/index.ts";
import { blockHtml, notesHtml } from "./document-html.ts";
import { pageStyleOf } from "./document-style.ts";
import { symbolOf } from "./docx/cover/write-cover.ts";
import { escapeHtml } from "./html.ts";
import { pageHead } from "./page-head.ts";
import { markedStory, noteNumbers } from "./plain-story.ts";

/**
 * The text as a page to be printed: it stands alone, runs no script and loads nothing. A browser sets the number of
 * the page and the symbol of the document at the head of each sheet; changes are underlined and struck.
 */
export function documentPage(document: Document): string {
  const { metadata, language } = document;
  const story = markedStory(document);
  const numbers = noteNumbers(story);
  const symbol = symbolOf(metadata);
  const title = metadata.title ?? document.resolutions[0]?.heading?.text ?? "Contribution";
  const cover = (["source", "title", "agendaItem"] as const).flatMap((name) => {
    const words = metadata[name];
    return words === undefined ? [] : [`<p class="cover ${name}">${escapeHtml(words)}</p>`];
  });
  const head = { title: symbol === "" ? title : `${symbol}: ${title}`, style: pageStyleOf(symbol), language };
  return `${pageHead(head)}<body>
<main>
${[...cover, ...story.blocks.map((block) => blockHtml(block, numbers)), notesHtml(story, numbers)].filter((one) => one !== "").join("\n")}
</main>
</body>
</html>
`;
}
