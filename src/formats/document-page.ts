import { sha256 } from "@noble/hashes/sha2";
import type { Document } from "../model/index.ts";
import { blockHtml, notesHtml } from "./document-html.ts";
import { pageStyleOf } from "./document-style.ts";
import { symbolOf } from "./docx/write-cover.ts";
import { escapeHtml } from "./html.ts";
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
  const style = pageStyleOf(symbol);
  const title = metadata.title ?? document.resolutions[0]?.heading?.text ?? "Contribution";
  const cover = (["source", "title", "agendaItem"] as const).flatMap((name) => {
    const words = metadata[name];
    return words === undefined ? [] : [`<p class="cover ${name}">${escapeHtml(words)}</p>`];
  });
  return `<!DOCTYPE html>
<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hashOf(style)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(symbol === "" ? title : `${symbol}: ${title}`)}</title>
<style>${style}</style>
</head>
<body>
<main>
${[...cover, ...story.blocks.map((block) => blockHtml(block, numbers)), notesHtml(story, numbers)].filter((one) => one !== "").join("\n")}
</main>
</body>
</html>
`;
}

/** The hash by which the page's security policy knows its own styles, in base 64. */
function hashOf(style: string): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const bytes = [...sha256(style)];
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.slice(at, at + 3);
    const bits = first * 65536 + second * 256 + third;
    for (const shift of [18, 12, 6, 0]) text += letters[Math.floor(bits / 2 ** shift) % 64];
  }
  // Two bytes are left at the end of 32.
  return `${text.slice(0, -1)}=`;
}
