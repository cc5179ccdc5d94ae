import { Parser } from "htmlparser2";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** Tags that run, load, send or restyle something; a page of ours has none of them. */
const live = new Set(
  "script iframe frame object embed applet svg math img image video audio source track base link form button select textarea template noscript portal".split(
    " ",
  ),
);
const addresses = new Set([
  "href",
  "src",
  "action",
  "formaction",
  "xlink:href",
  "data",
  "poster",
  "background",
  "ping",
]);

/** What a browser would run, load or follow to somewhere unsafe in a piece of HTML: `script`, `p onclick`, `a href=…`. */
export function livePayloads(html: string): readonly string[] {
  const found: string[] = [];
  let style = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      // A page may have boxes to tick, which show and hide its rows.
      if (live.has(name) || (name === "input" && attributes["type"] !== "checkbox")) found.push(name);
      style = name === "style";
      for (const [attribute, value] of Object.entries(attributes)) {
        if (attribute.startsWith("on") || attribute === "srcdoc") found.push(`${name} ${attribute}`);
        if (addresses.has(attribute) && !isSafeAddress(value)) found.push(`${name} ${attribute}=${value}`);
        if (attribute === "http-equiv" && value.toLowerCase() !== "content-security-policy")
          found.push(`${name} ${value}`);
        if (attribute === "style" && /url\(|expression/i.test(value)) found.push(`${name} style=${value}`);
      }
    },
    ontext(text) {
      if (style && /alert|@import|url\(|<\//i.test(text)) found.push(`style ${text.slice(0, 40)}`);
    },
    onclosetag() {
      style = false;
    },
  });
  parser.end(html);
  return found;
}

/** The same in Markdown, as a reader shows it that lets HTML through and trusts every link. */
export function livePayloadsOfMarkdown(markdown: string): readonly string[] {
  const found: string[] = [];
  const nodes: unknown[] = [unified().use(remarkParse).parse(markdown)];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const { type, url, value, children = [] } = node as MarkdownNode;
    if (type === "html") found.push(...livePayloads(value ?? ""));
    if (url !== undefined && !isSafeAddress(url)) found.push(`${type} ${url}`);
    nodes.push(...children);
  }
  return found;
}

interface MarkdownNode {
  readonly type: string;
  readonly url?: string;
  readonly value?: string;
  readonly children?: readonly unknown[];
}

/** A link of the web, of a mail, of the telephone, within the page, or to one of our own pages. */
function isSafeAddress(address: string): boolean {
  // Browsers leave these out before they look at the scheme.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\x00-\x20]/g, ""))?.[1];
  return scheme === undefined || /^(?:https?|mailto|tel|rules|record)$/i.test(scheme);
}
