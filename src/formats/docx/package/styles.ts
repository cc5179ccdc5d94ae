import { limits } from "../limits.ts";
import { refuse } from "../refusal.ts";
import { canonicalStyle } from "./style-names.ts";
import { readXml, type Tag } from "./xml.ts";

/** What a style says that a text needs to know. */
export interface Style {
  readonly id: string;
  /** The canonical name, as `canonicalStyle` gives it. */
  readonly name: string;
  readonly kind: string;
  readonly italic: boolean;
  readonly bold: boolean;
  readonly raised: boolean;
  readonly lowered: boolean;
  readonly struck: boolean;
  readonly hidden: boolean;
  /** True when it prints small letters as capitals. */
  readonly capitals: boolean;
  /** The list that counts paragraphs of this style. */
  readonly list?: string;
  readonly listLevel?: number;
}

/** The styles of a document by id, and the one that holds where none is named. */
export interface Styles {
  readonly byId: ReadonlyMap<string, Style>;
  readonly ofParagraphs: Style | undefined;
  /** The language that holds where none is named: `en-GB`. */
  readonly language?: string;
}

type Draft = { -readonly [Key in keyof Style]?: Style[Key] } & { basedOn?: string };

/** Reads `styles.xml`; what a style takes over from the one it is based on is worked out. */
export function readStyles(xml: string): Styles {
  const drafts = new Map<string, Draft>();
  let draft: Draft | undefined;
  let usual: string | undefined;
  let language: string | undefined;
  readXml(xml, {
    open(tag, path) {
      const { name } = tag;
      if (name === "w:style") {
        draft = { id: tag.get("styleId") ?? "", kind: tag.get("type") ?? "paragraph" };
        drafts.set(draft.id ?? "", draft);
        if (drafts.size > limits.styles) refuse("too-large", "The file holds more styles than are read");
        if (draft.kind === "paragraph" && isOn(tag.get("default") ?? "0")) usual = draft.id;
      } else if (draft !== undefined) readProperty(draft, tag, path);
      else if (name === "w:lang") language ??= tag.get("val");
    },
    close(name) {
      if (name === "w:style") draft = undefined;
    },
  });
  const byId = new Map<string, Style>();
  for (const id of drafts.keys()) byId.set(id, resolved(id, drafts, byId, 0));
  const ofParagraphs = usual === undefined ? undefined : byId.get(usual);
  return { byId, ofParagraphs, ...(language !== undefined && { language }) };
}

function readProperty(draft: Draft, tag: Tag, path: readonly string[]): void {
  const value = tag.get("val");
  const isOfRuns = path.at(-2) === "w:rPr" && path.at(-3) === "w:style";
  switch (tag.name) {
    case "w:name":
      draft.name = canonicalStyle(value ?? "");
      break;
    case "w:basedOn":
      if (value !== undefined) draft.basedOn = value;
      break;
    case "w:i":
      if (isOfRuns) draft.italic = isOn(value);
      break;
    case "w:b":
      if (isOfRuns) draft.bold = isOn(value);
      break;
    case "w:caps":
      if (isOfRuns) draft.capitals = isOn(value);
      break;
    case "w:position": {
      const lift = isOfRuns ? liftOf(Number(value)) : undefined;
      if (lift === "superscript") draft.raised = true;
      else if (lift === "subscript") draft.lowered = true;
      break;
    }
    case "w:strike":
    case "w:dstrike":
      if (isOfRuns) draft.struck ||= isOn(value);
      break;
    case "w:vanish":
      if (isOfRuns) draft.hidden = isOn(value);
      break;
    case "w:vertAlign":
      if (isOfRuns) {
        draft.raised = value === "superscript";
        draft.lowered = value === "subscript";
      }
      break;
    case "w:numId":
      if (value !== undefined) draft.list = value;
      break;
    case "w:ilvl":
      draft.listLevel = Number(value);
      break;
    default:
  }
}

/** A style with what it takes over; styles based on each other in a circle, or through very many, take over no more. */
function resolved(id: string, drafts: ReadonlyMap<string, Draft>, known: Map<string, Style>, depth: number): Style {
  const done = known.get(id);
  if (done !== undefined) return done;
  const draft = drafts.get(id) ?? {};
  const above = draft.basedOn;
  const isBased = above !== undefined && drafts.has(above) && depth < limits.basedOn;
  const base = isBased ? resolved(above, drafts, known, depth + 1) : undefined;
  const list = draft.list ?? base?.list;
  const listLevel = draft.listLevel ?? base?.listLevel;
  return {
    id,
    name: draft.name ?? canonicalStyle(id),
    kind: draft.kind ?? "paragraph",
    italic: draft.italic ?? base?.italic ?? false,
    bold: draft.bold ?? base?.bold ?? false,
    raised: draft.raised ?? base?.raised ?? false,
    lowered: draft.lowered ?? base?.lowered ?? false,
    struck: draft.struck ?? base?.struck ?? false,
    hidden: draft.hidden ?? base?.hidden ?? false,
    capitals: draft.capitals ?? base?.capitals ?? false,
    ...(list !== undefined && { list }),
    ...(listLevel !== undefined && { listLevel }),
  };
}

/**
 * What words are that stand so many half points above their line: ITU's templates raise the signs of notes in this
 * way. A shift by less sets something right and says nothing.
 */
export function liftOf(halfPoints: number): "superscript" | "subscript" | undefined {
  if (halfPoints >= leastLift) return "superscript";
  return halfPoints <= -leastLift ? "subscript" : undefined;
}

const leastLift = 4;

/** A property without a value is on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/.test(value);
}
