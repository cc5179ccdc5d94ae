import { expect, it } from "vitest";
import { parseDocumentNumber, problemsInWords, statusInWords } from "../../src/client/words.ts";

it("the status bar tells proposals and calls, or that nothing was recognized", () => {
  expect(statusInWords({ proposals: 1, calls: 8, items: 38 })).toBe("Preamble: 1 proposal, 8 calls");
  expect(statusInWords({ proposals: 0, calls: 1, items: 0 })).toBe("Preamble: 1 call");
  expect(statusInWords({ proposals: 0, calls: 1, items: 0, changes: 0 })).toBe("Preamble: 1 call, no changes");
  expect(statusInWords({ proposals: 0, calls: 0, items: 0 })).toBe("Preamble: nothing recognized yet");
});

it("the gravest problems are told first", () => {
  expect(problemsInWords({ errors: 3, warnings: 1, information: 7 })).toBe("3 errors, 1 warning");
  expect(problemsInWords({ errors: 0, warnings: 0, information: 1 })).toBe("1 suggestion");
  expect(problemsInWords({ errors: 0, warnings: 0, information: 0 })).toBe("no problems");
});

it.each([
  ["37", { document: 37 }],
  [" 37(Add.22) ", { document: 37, addendum: 22 }],
  ["37 (add 2)", { document: 37, addendum: 2 }],
  ["37A43", { document: 37, addendum: 43 }],
  ["", undefined],
  ["thirty-seven", undefined],
  ["37 43", undefined],
])("the number of a document is read from “%s”", (text, expected) => {
  expect(parseDocumentNumber(text)).toEqual(expected);
});
