import type { Misfit } from "./misfit.ts";

/** Marks longer than this are not read; a longer remark is written as several. */
const longestNote = 8000;

/** A misfit as a remark behind the words that it is about: ` {>>The proposal had: “…”<<}`. */
export function noteOf({ message, proposal }: Misfit): string {
  const words = inNote(proposal === "" ? message : `${message}. The proposal has: “${proposal}”`);
  let notes = "";
  for (let at = 0; at < words.length; at += longestNote) notes += ` {>>${words.slice(at, at + longestNote)}<<}`;
  return notes;
}

/** Words that can stand in a remark: it ends with its bracket and with its paragraph. */
function inNote(words: string): string {
  return words.replace(/\s+/g, " ").replaceAll("<<}", "<< }");
}
