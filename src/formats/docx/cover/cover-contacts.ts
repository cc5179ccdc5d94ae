import type { Contact } from "../../../model/index.ts";
import type { TextEdit } from "../../../text/index.ts";
import type { CoverParagraph } from "./cover-cells.ts";
import { editsFor, unmarked } from "./cover-edits.ts";
import type { Slot } from "./cover-slots.ts";

/**
 * A row for each contact, as far as the cover has rows: name and administration, then telephone and mail, in a cell of
 * their own where the row has one with their labels.
 */
export function contactEdits(
  main: string,
  slots: readonly Slot[],
  paragraphs: readonly CoverParagraph[],
  contacts: readonly Contact[],
): readonly TextEdit[] {
  const rows = slots.filter(({ kind }) => kind === "contact");
  return contacts.flatMap(({ name, administration, telephone, email }, at) => {
    const slot = rows[at];
    if (slot === undefined) return [];
    const { paragraph } = slot;
    const who = [name, ...(administration === undefined ? [] : [administration])];
    const beside = paragraphs.find(
      (one) =>
        !one.isFixed && one.place?.row === paragraph.place?.row && one.place !== undefined && ways.test(one.words),
    );
    const unmarks = [paragraph, ...(beside === undefined ? [] : [beside])].flatMap(({ pieces }) =>
      unmarked(main, pieces),
    );
    if (beside === undefined || beside === paragraph) {
      if (telephone !== undefined) who.push(`Tel: ${telephone}`);
      if (email !== undefined) who.push(`E-mail: ${email}`);
      return [...editsFor(paragraph, who.join("\n"), { whole: true }), ...unmarks];
    }
    const words = beside.words
      .replace(/(\bTel\.?:?[ \t]*)[^\n]*/i, (_, label: string) => label + (telephone ?? ""))
      .replace(/(E-?mail:?[ \t]*)[^\n]*/i, (_, label: string) => label + (email ?? ""));
    return [...editsFor(paragraph, who.join("\n"), { whole: true }), ...editsFor(beside, words), ...unmarks];
  });
}

const ways = /\bTel\b|E-?mail/i;
