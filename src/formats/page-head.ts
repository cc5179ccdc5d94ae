import { sha256 } from "@noble/hashes/sha2";
import { escapeHtml } from "./html.ts";

/** What stands at the head of a page. */
export interface PageHead {
  readonly title: string;
  /** The styles of the page, of ours only: they stand in it as they are. */
  readonly style: string;
  readonly language: string;
}

/**
 * The start of a page that stands alone, up to its body. Its security policy allows its own styles and nothing else:
 * no scripts, no pictures, no connections.
 */
export function pageHead({ title, style, language }: PageHead): string {
  const direction = language === "ar" ? ' dir="rtl"' : "";
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}"${direction}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hashOf(style)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
`;
}

/** The hash by which the policy knows the styles, in base 64. */
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
