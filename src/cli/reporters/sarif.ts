import { type Fix, type LineMap, lineMap, positionAt, rulePage, type Severity, type Span } from "../../index.ts";
import type { FileReport, Reporter } from "./report.ts";

/** SARIF 2.1.0 (OASIS), which code scanning services read. */
export const sarif: Reporter = ({ files, failures, rules, version }) => {
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Preamble",
            semanticVersion: version,
            rules: rules.map((rule) => ({
              id: rule.id,
              shortDescription: { text: `${rule.title}.` },
              fullDescription: { text: rule.why },
              help: {
                text: `${rule.why} Source: ${rule.source.document}, ${rule.source.clause}.`,
                markdown: rulePage(rule),
              },
              defaultConfiguration: { enabled: rule.enabled !== false, level: levels[rule.severity] },
            })),
          },
        },
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: failures.map((failure) => ({ level: "error", message: { text: failure } })),
          },
        ],
        columnKind: "utf16CodeUnits",
        results: files.flatMap((file) => resultsOf(file, indices)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", information: "note" };

function resultsOf({ name, source, findings }: FileReport, indices: ReadonlyMap<string, number>) {
  const map = lineMap(source);
  const artifactLocation = { uri: uriOf(name) };
  return findings.map(({ rule, severity, message, span, fixes, fingerprint }) => ({
    ruleId: rule,
    ruleIndex: indices.get(rule) ?? -1,
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(map, span) } }],
    ...(fingerprint && { partialFingerprints: { "preamble/v1": fingerprint } }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(fix, map, artifactLocation)) }),
  }));
}

function fixOf({ title, edits }: Fix, map: LineMap, artifactLocation: { readonly uri: string }) {
  const replacements = edits.map(({ span, text }) => ({
    deletedRegion: regionOf(map, span),
    insertedContent: { text },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

function regionOf(map: LineMap, { start, end }: Span) {
  const from = positionAt(map, start);
  const to = positionAt(map, end);
  return {
    startLine: from.line + 1,
    startColumn: from.column + 1,
    endLine: to.line + 1,
    endColumn: to.column + 1,
  };
}

/** A relative reference for a relative path, a file URI for an absolute one. */
function uriOf(name: string): string {
  const path = name.split("/").map(encodeURIComponent).join("/");
  if (name.startsWith("/")) return `file://${path}`;
  return /^[A-Za-z]:\//.test(name) ? `file:///${path.replace("%3A", ":")}` : path;
}
