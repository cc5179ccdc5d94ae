import { type Document, exportWord, type Receipt, type WordOptions } from "../index.ts";
import { type Io, Refusal } from "./io.ts";
import { say } from "./say.ts";
import { writeResult } from "./write-text.ts";

/** Writes a Word file that was proved to say the same as the text, and tells the proof. */
export async function writeWordFile(
  document: Document,
  wish: WordOptions,
  { output, receipt: proof }: { readonly output: string; readonly receipt: string | undefined },
  io: Io,
): Promise<void> {
  const exported = exportWord(document, wish);
  if (exported.status === "refused") throw new Refusal(`${output} was not written. ${exported.message}`);
  const { bytes, receipt, messages } = exported;
  await writeResult(output, bytes, io);
  if (proof !== undefined) {
    await writeResult(proof, `${JSON.stringify({ file: output, ...saved(receipt) }, null, 2)}\n`, io);
  }
  say(io, `${output}: ${sentenceOf(receipt)}`);
  for (const message of messages) say(io, `${output}: ${message}`);
}

/** The receipt as it is saved: the hashes by what they are of. */
function saved({ source, file, accepted, rejected, proof, ...counts }: Receipt) {
  return {
    ...counts,
    verdict: `accepted it is the text, rejected the text before, ${sameness[proof]}`,
    sha256: { source, file, accepted, rejected },
  };
}

const sameness: Readonly<Record<Receipt["proof"], string>> = {
  letters: "letter for letter",
  paragraphs: "paragraph by paragraph",
  "but-for-losses": "but for what it does not hold",
};

function sentenceOf({ paragraphs, kept, insertions, deletions, proof, file }: Receipt): string {
  const changes =
    insertions + deletions === 0
      ? "without tracked changes"
      : `with ${insertions} insertions and ${deletions} deletions; accepted they give the text, rejected the text before`;
  const own = kept === 0 ? "" : `, ${kept} of them as they were in the template`;
  return `${paragraphs} paragraphs${own}, ${changes}. Read back and found the same ${sameness[proof]}; SHA-256 ${file.slice(0, 16)}…`;
}
