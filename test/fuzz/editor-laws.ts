import type { Position, Range } from "vscode-languageserver-types";
import * as service from "../../src/service/index.ts";
import type { Random } from "../random.ts";
import { answers, positionsIn } from "../service/answers.ts";
import { open } from "../service/open.ts";
import { broken, type Law } from "./law.ts";
import type { TextFiles } from "./text-laws.ts";

/** What holds for the answers that an editor gets about any text, at any place of it. */
export const editorLaws: readonly Law<TextFiles>[] = [
  {
    name: "editor",
    check: (files, random) => {
      const text = files["text.contribution.md"];
      const lines = linesOf(text);
      for (let round = 0; round < 2; round++) {
        const position = positionIn(text, random);
        for (const [feature, answer] of Object.entries(answers(text, position))) {
          for (const { line, character } of positionsIn(answer)) {
            const length = lines[line]?.length;
            if (length !== undefined && character >= 0 && character <= length) continue;
            throw broken(`${feature} answers ${line}:${character}, outside of the text`, feature);
          }
        }
      }
    },
  },
  {
    name: "colours",
    check: (files) => {
      const text = files["text.contribution.md"];
      const lines = linesOf(text);
      const { data } = service.semanticTokens(open(text));
      let [line, column, end] = [0, 0, 0];
      for (let at = 0; at < data.length; at += 5) {
        const [down = 0, right = 0, length = 0] = data.slice(at, at + 3);
        if (down > 0) [line, column, end] = [line + down, 0, 0];
        column += right;
        const place = `the token at ${line}:${column}`;
        if (column < end) throw broken(`${place} stands over the one before it`, "over");
        if (length <= 0) throw broken(`${place} is empty`, "empty");
        end = column + length;
        if (end > (lines[line]?.length ?? 0)) throw broken(`${place} reaches over the end of its line`, "line");
      }
    },
  },
  {
    name: "symbols",
    check: (files) => checkSymbols(service.documentSymbols(open(files["text.contribution.md"]))),
  },
];

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

function positionIn(text: string, random: Random): Position {
  const before = linesOf(text.slice(0, random.below(text.length + 1)));
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

function checkSymbols(symbols: ReturnType<typeof service.documentSymbols>, above?: Range): void {
  for (const { name, range, selectionRange, children = [] } of symbols) {
    if (name.trim() === "") throw broken("a symbol has no name", "name");
    if (!isInside(selectionRange, range)) throw broken(`the words of ${name} lie outside of it`, "words");
    if (above !== undefined && !isInside(range, above)) throw broken(`${name} lies outside of its parent`, "parent");
    checkSymbols(children, range);
  }
}

function isInside(inner: Range, outer: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
