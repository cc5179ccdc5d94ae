import type { FileReport, PlacedFinding, Reporter } from "./report.ts";

/** JUnit XML: a suite for each file, a failed case for each error; what weighs less is told and does not fail. */
export const junit: Reporter = ({ files, failures, summary }) => {
  const cases = files.reduce((sum, { findings }) => sum + Math.max(1, findings.length), failures.length);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="preamble" tests="${cases}" failures="${summary.errors}" errors="${failures.length}">`,
    ...files.map(suite),
    ...failures.map(unread),
    "</testsuites>\n",
  ].join("\n");
};

function suite({ name, findings }: FileReport): string {
  const failed = findings.filter(({ severity }) => severity === "error").length;
  const cases = findings.length === 0 ? [`    <testcase name="clean" classname="${escaped(name)}"/>`] : [];
  for (const finding of findings) cases.push(testCase(name, finding));
  const counts = `tests="${cases.length}" failures="${failed}" errors="0"`;
  return `  <testsuite name="${escaped(name)}" ${counts}>\n${cases.join("\n")}\n  </testsuite>`;
}

function testCase(file: string, { rule, severity, message, from }: PlacedFinding): string {
  const line = from.line + 1;
  const open = `    <testcase name="${escaped(`${rule} ${line}:${from.column + 1}`)}" classname="${escaped(file)}">`;
  const place = escaped(`${file}:${line}:${from.column + 1}`);
  if (severity === "error") {
    return `${open}\n      <failure type="${escaped(rule)}" message="${escaped(message)}">${place}</failure>\n    </testcase>`;
  }
  return `${open}\n      <system-out>${severity}: ${escaped(message)} (${place})</system-out>\n    </testcase>`;
}

function unread(failure: string): string {
  const words = escaped(failure);
  return `  <testsuite name="unread" tests="1" failures="0" errors="1">\n    <testcase name="read" classname="preamble">\n      <error type="unread" message="${words}"/>\n    </testcase>\n  </testsuite>`;
}

/** For text and attributes. Control characters and lone halves of pairs may not stand in XML at all. */
function escaped(words: string): string {
  return words
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "\ufffd")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/[\r\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
