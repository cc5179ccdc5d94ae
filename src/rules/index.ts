import type { Rule } from "../lint/index.ts";
import { clauseBeforeEnacting } from "./clause-before-enacting.ts";
import { clauseEmpty } from "./clause-empty.ts";
import { clauseOperativeFirst } from "./clause-operative-first.ts";
import { clauseOperativeMissing } from "./clause-operative-missing.ts";
import { clauseOrder } from "./clause-order.ts";
import { clausePartOrder } from "./clause-part-order.ts";
import { clauseRepeatBase } from "./clause-repeat-base.ts";
import { clauseRunOn } from "./clause-run-on.ts";
import { clauseTwice } from "./clause-twice.ts";
import { clauseUnknownCall } from "./clause-unknown-call.ts";
import { contributionCover } from "./contribution-cover.ts";
import { contributionEmpty } from "./contribution-empty.ts";
import { contributionMetadata } from "./contribution-metadata.ts";
import { contributionMissing } from "./contribution-missing.ts";
import { itemEmpty } from "./item-empty.ts";
import { itemEnding } from "./item-ending.ts";
import { itemLabelMissing } from "./item-label-missing.ts";
import { itemLabelSequence } from "./item-label-sequence.ts";
import { itemLabelSingle } from "./item-label-single.ts";
import { itemLabelStyle } from "./item-label-style.ts";
import { itemRunOn } from "./item-run-on.ts";
import { itemWithoutCall } from "./item-without-call.ts";
import { proposalAddInside } from "./proposal-add-inside.ts";
import { proposalBaseEdition } from "./proposal-base-edition.ts";
import { proposalBaseMissing } from "./proposal-base-missing.ts";
import { proposalBody } from "./proposal-body.ts";
import { proposalIdentifier } from "./proposal-identifier.ts";
import { proposalIdentifierAgreement } from "./proposal-identifier-agreement.ts";
import { proposalIdleMark } from "./proposal-idle-mark.ts";
import { proposalMarks } from "./proposal-marks.ts";
import { proposalPlaceholder } from "./proposal-placeholder.ts";
import { proposalReasons } from "./proposal-reasons.ts";
import { proposalSequence } from "./proposal-sequence.ts";
import { proposalTarget } from "./proposal-target.ts";
import { proposalUnchanged } from "./proposal-unchanged.ts";
import { proposalUnmarkedChange } from "./proposal-unmarked-change.ts";
import { referenceForm } from "./reference-form.ts";
import { referenceInternal } from "./reference-internal.ts";
import { referenceMeeting } from "./reference-meeting.ts";
import { referenceOrgan } from "./reference-organ.ts";
import { referenceRecommendation } from "./reference-recommendation.ts";
import { referenceRevised } from "./reference-revised.ts";
import { referenceSuperseded } from "./reference-superseded.ts";
import { referenceSuppressed } from "./reference-suppressed.ts";
import { referenceTitle } from "./reference-title.ts";
import { referenceTwice } from "./reference-twice.ts";
import { referenceUnknown } from "./reference-unknown.ts";
import { resolutionAdoption } from "./resolution-adoption.ts";
import { resolutionEnacting } from "./resolution-enacting.ts";
import { resolutionHeading } from "./resolution-heading.ts";
import { resolutionHistory } from "./resolution-history.ts";
import { resolutionMeeting } from "./resolution-meeting.ts";
import { resolutionRevised } from "./resolution-revised.ts";
import { resolutionTitle } from "./resolution-title.ts";
import { textAbbreviation } from "./text-abbreviation.ts";
import { textBidiControl } from "./text-bidi-control.ts";
import { textCopyDamage } from "./text-copy-damage.ts";
import { textDoubleBlank } from "./text-double-blank.ts";
import { textGluedValues } from "./text-glued-values.ts";
import { textMarkdown } from "./text-markdown.ts";
import { textOpenBracket } from "./text-open-bracket.ts";
import { textPreferredTerm } from "./text-preferred-term.ts";
import { textSameForm } from "./text-same-form.ts";
import { textSpelling } from "./text-spelling.ts";

/** All rules, by id. */
export const rules: readonly Rule[] = [
  clauseBeforeEnacting,
  clauseEmpty,
  clauseOperativeFirst,
  clauseOperativeMissing,
  clauseOrder,
  clausePartOrder,
  clauseRepeatBase,
  clauseRunOn,
  clauseTwice,
  clauseUnknownCall,
  contributionCover,
  contributionEmpty,
  contributionMetadata,
  contributionMissing,
  itemEmpty,
  itemEnding,
  itemLabelMissing,
  itemLabelSequence,
  itemLabelSingle,
  itemLabelStyle,
  itemRunOn,
  itemWithoutCall,
  proposalAddInside,
  proposalBaseEdition,
  proposalBaseMissing,
  proposalBody,
  proposalIdentifierAgreement,
  proposalIdentifier,
  proposalIdleMark,
  proposalMarks,
  proposalPlaceholder,
  proposalReasons,
  proposalSequence,
  proposalTarget,
  proposalUnchanged,
  proposalUnmarkedChange,
  referenceForm,
  referenceInternal,
  referenceMeeting,
  referenceOrgan,
  referenceRecommendation,
  referenceRevised,
  referenceSuperseded,
  referenceSuppressed,
  referenceTitle,
  referenceTwice,
  referenceUnknown,
  resolutionAdoption,
  resolutionEnacting,
  resolutionHeading,
  resolutionHistory,
  resolutionMeeting,
  resolutionRevised,
  resolutionTitle,
  textAbbreviation,
  textBidiControl,
  textCopyDamage,
  textDoubleBlank,
  textGluedValues,
  textMarkdown,
  textOpenBracket,
  textPreferredTerm,
  textSameForm,
  textSpelling,
];
