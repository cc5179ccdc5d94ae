import type { Format } from "../docx/word-model.ts";

type Attributes = Readonly<Record<string, string>>;

/** The format of the words in an element, on top of that of the words around it. */
export function dressOf(name: string, attributes: Attributes, above: Format): Format {
  const look = attributes["style"] ?? "";
  const lines = look
    .split(";")
    .filter((declaration) => /text-decoration:/i.test(declaration))
    .join(";");
  const format: { -readonly [Key in keyof Format]: Format[Key] } = { ...above };
  if (name === "i" || name === "em" || /font-style:\s*italic/i.test(look)) format.italic = true;
  if (/font-style:\s*normal/i.test(look) && name !== "i") delete format.italic;
  if (name === "b" || name === "strong" || /font-weight:\s*(?:bold|[6-9]00)/i.test(look)) format.bold = true;
  if (/font-weight:\s*(?:normal|400)/i.test(look)) delete format.bold;
  if (name === "u" || /underline/i.test(lines)) format.underline = true;
  if (/^(?:s|strike)$/.test(name) || /line-through/i.test(lines)) format.struck = true;
  if (name === "sup" || /vertical-align:\s*super/i.test(look)) format.raised = true;
  if (name === "sub" || /vertical-align:\s*sub\b/i.test(look)) format.lowered = true;
  const address = name === "a" ? (attributes["href"] ?? "") : "";
  if (/^(?:https?|mailto):/i.test(address)) {
    format.url = address;
    delete format.underline;
  }
  return format;
}

/** What the class of a paragraph says of its style: `ResNo`, `Call`, `MsoNormal`; headings by their element. */
export function styleOf(name: string, attributes: Attributes): string {
  if (/^h[1-6]$/.test(name)) return `heading${name.slice(1)}`;
  const level = attributes["role"] === "heading" ? attributes["aria-level"] : undefined;
  if (level !== undefined && /^[1-6]$/.test(level)) return `heading${level}`;
  const [first = ""] = (attributes["class"] ?? "").split(/\s+/);
  if (/^Mso(?:Normal|ListParagraph|BodyText)/i.test(first)) return "normal";
  return first.replace(/^Mso/, "") || "normal";
}

const hiddenLook =
  /display:\s*none|mso-hide:\s*all|mso-element:\s*(?:comment|header|footer|field-(?:begin|separator|end))|mso-special-character:\s*comment/i;

/** What nobody copies: fields, comments, heads and feet of pages, what is hidden. */
export function isHidden(name: string, attributes: Attributes): boolean {
  return (
    name === "meta" ||
    hiddenLook.test(attributes["style"] ?? "") ||
    /^(?:MsoCommentReference|msocomanchor)\b/i.test(attributes["class"] ?? "") ||
    (name === "div" && /^(?:header|footer)$/.test(attributes["title"] ?? ""))
  );
}

/** The font of the words in an element, on top of that of the words around it. */
export function fontOf(attributes: Attributes, above: string): string {
  return /font-family:\s*["']?([^;"',]+)/i.exec(attributes["style"] ?? "")?.[1]?.trim() ?? above;
}
