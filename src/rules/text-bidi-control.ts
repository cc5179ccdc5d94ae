import { defineRule } from "../lint/index.ts";
import { endMatch, type Span } from "../text/index.ts";
import { write } from "./replace.ts";

/** No sign is in the text that nobody can see. */
export const textBidiControl = defineRule({
  id: "text-bidi-control",
  title: "The text has no invisible control characters",
  why: "Characters that turn the direction of writing can make a text read otherwise than it is stored, so that delegates see other words than the secretariat's tools. Invisible characters make equal words unequal for every search and comparison.",
  source: {
    document: "Unicode Technical Report 36, Unicode Security Considerations",
    clause: "bidirectional text spoofing",
  },
  severity: "error",
  fixes: "automatic",
  messages: {
    direction: "Behind “{before}” stands an invisible sign that turns the direction of writing ({code}); remove it",
    unpaired: "Behind “{before}” the direction of writing is turned ({code}) and not turned back in this paragraph",
    invisible: "Behind “{before}” stands an invisible sign ({code}); remove it",
  },
  examples: [
    // One that does no harm to the page on which it is shown.
    { bad: "resolves\n\nto open\u200b the register.", good: "resolves\n\nto open the register." },
  ],
  *check({ document }) {
    const { source, language } = document;
    const isRightToLeft = language === "ar";
    let open: Turn[] = [];
    for (const match of source.matchAll(isRightToLeft ? invisibleOrBreak : invisible)) {
      const sign = match[0];
      const start = match.index;
      if (sign === "\n") {
        for (const { data, span } of open) yield { message: "unpaired", data, span, in: "source" };
        open = [];
        continue;
      }
      if (start === 0 && sign === "\ufeff") continue;
      const span = { start, end: start + sign.length };
      const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
      // The message itself must not carry such signs.
      const around = source.slice(Math.max(0, start - 20), start).replace(invisible, "");
      const data = { before: endMatch(around, /\S*\s?$/g, 20)?.[0] ?? "", code };
      const fixes = [{ ...write(span, ""), title: `Remove ${code}` }];
      if (!/[\u202a-\u202e\u2066-\u2069]/.test(sign)) {
        // Arabic needs marks of direction and of joining.
        if (isRightToLeft && /[\u200c-\u200f\u061c]/.test(sign)) continue;
        yield { message: "invisible", data, span, in: "source", severity: "warning", fixes };
      } else if (!isRightToLeft) yield { message: "direction", data, span, in: "source", fixes };
      else if (sign !== "\u202c" && sign !== "\u2069")
        open.push({ data, span, end: sign < "\u2066" ? "\u202c" : "\u2069" });
      else if (open.at(-1)?.end === sign) open.pop();
      else yield { message: "unpaired", data, span, in: "source" };
    }
    for (const { data, span } of open) yield { message: "unpaired", data, span, in: "source" };
  },
});

/** A sign that turns the direction and has not been answered yet. */
interface Turn {
  readonly data: { readonly before: string; readonly code: string };
  readonly span: Span;
  /** The sign that turns it back. */
  readonly end: string;
}

/** Signs side by side that do the same are one finding. */
const invisible =
  /[\u202a-\u202e\u2066-\u2069]+|(?:[\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2065\ufeff]|\udb40[\udc00-\udc7f])+/g;
const invisibleOrBreak = /[\n\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\udb40[\udc00-\udc7f]/g;
