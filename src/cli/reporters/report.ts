import {
  type Document,
  type Finding,
  lineMap,
  type Position,
  positionAt,
  type Rule,
  type Severity,
} from "../../index.ts";
import { fingerprintsOf } from "./fingerprint.ts";

/** What a run of `lint` has found, ready for any of the reporters. */
export interface Report {
  readonly files: readonly FileReport[];
  /** Lines about what could not be read. */
  readonly failures: readonly string[];
  readonly summary: Summary;
  /** All rules and notices. */
  readonly rules: readonly Rule[];
  /** The version of the tool. */
  readonly version: string;
}

/** What was found in one file. */
export interface FileReport {
  readonly name: string;
  readonly source: string;
  readonly findings: readonly PlacedFinding[];
  /** How many automatic fixes were made. */
  readonly fixed: number;
}

/** A finding with its place in lines and columns from 0. */
export interface PlacedFinding extends Finding {
  readonly from: Position;
  readonly to: Position;
  /** A name that it keeps when lines move, for the format that asks for one. */
  readonly fingerprint?: string;
}

/** How much was found. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
}

/** How to show it. */
export interface Style {
  readonly color: boolean;
  /** How wide a line may be. */
  readonly columns: number;
}

/** Turns what was found into the words of one output format. */
export type Reporter = (report: Report, style: Style) => string;

/** The report about one file. */
export function fileReport(name: string, document: Document, findings: readonly Finding[], fixed: number): FileReport {
  if (findings.length === 0) return { name, source: "", findings: [], fixed };
  const map = lineMap(document.source);
  const placed = findings.map((finding) => ({
    ...finding,
    from: positionAt(map, finding.span.start),
    to: positionAt(map, finding.span.end),
  }));
  return { name, source: document.source, findings: placed, fixed };
}

/** The report with a fingerprint for each finding. */
export function withFingerprints(file: FileReport, document: Document): FileReport {
  const fingerprints = fingerprintsOf(document, file.findings);
  const findings = file.findings.map((finding, index) => ({ ...finding, fingerprint: fingerprints[index] ?? "" }));
  return { ...file, findings };
}

/** How many findings of each severity some files have. */
export function summaryOf(files: readonly FileReport[]): Summary {
  const count: Record<Severity, number> = { error: 0, warning: 0, information: 0 };
  for (const { findings } of files) for (const { severity } of findings) count[severity]++;
  return { files: files.length, errors: count.error, warnings: count.warning, information: count.information };
}

/** True when `--fix` would put it right. */
export function isFixable({ fixes }: Finding): boolean {
  return fixes.some(({ automatic }) => automatic);
}
