import { isFixable, type Reporter } from "./report.ts";

/** The JSON of `lint`: a stable contract, described in docs/cli.md. */
export const json: Reporter = ({ files, summary }) => {
  const content = {
    version: 1,
    files: files.map(({ name, findings }) => ({
      path: name,
      findings: findings.map((finding) => ({
        rule: finding.rule,
        severity: finding.severity,
        message: finding.message,
        line: finding.from.line + 1,
        column: finding.from.column + 1,
        endLine: finding.to.line + 1,
        endColumn: finding.to.column + 1,
        fixable: isFixable(finding),
      })),
    })),
    summary,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
};
