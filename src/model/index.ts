export { citationName } from "./citation-name.ts";
export {
  type Contribution,
  type CoverField,
  type Identifier,
  type Instruction,
  type InstructionWord,
  instructionWords,
  type Proposal,
  type Reasons,
  type Section,
} from "./contribution.ts";
export type { Block, BlockKind, Document, Problem } from "./document.ts";
export type { ChangeAuthor, Contact, Metadata } from "./metadata.ts";
export { type LanguageTag, type OrganId, organIds } from "./organ.ts";
export { ownCitations } from "./own-citations.ts";
export { editsFromPlain, plainOf, spanFromPlain, spanInPlain, textFromPlain } from "./plain.ts";
export { adopts, changesIn, isHandedIn, type ProposedText, textsOf } from "./proposed-texts.ts";
export {
  type Comment,
  type Furniture,
  hasOwnLines,
  isUnbroken,
  type Mark,
  type Reading,
  readingOffset,
  sourceOffset,
  sourceSpan,
} from "./reading.ts";
export type { Adoption, Citation, CitationFamily, CitedLabel, InternalReference, Reference } from "./reference.ts";
export type {
  Annex,
  Call,
  Clause,
  EnactingLine,
  Heading,
  History,
  Item,
  Label,
  LabelStyle,
  Part,
  Resolution,
  TextForm,
  Words,
} from "./resolution.ts";
export { childrenOf, itemsOf, type Node, pathAt, walk } from "./walk.ts";
