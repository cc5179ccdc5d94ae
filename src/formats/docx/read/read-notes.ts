import { type Counting, countLabels } from "../labels/count-labels.ts";
import { limits } from "../limits.ts";
import { refuse } from "../refusal.ts";
import type { WordBlock, WordComment, WordNote } from "../word-model.ts";
import { readStories } from "./read-stories.ts";
import type { StoryContext } from "./story.ts";
import { toldLooks } from "./told-looks.ts";

/** The text of a part beside the main one: `footnotes`; undefined when the file has none. */
type PartOf = (name: string) => string | undefined;

type ContextOf = (file: string) => StoryContext;

/** Foot- and endnotes by their key: `f2`, `e1`. Their lists are counted by themselves. */
export function readNotes(partOf: PartOf, contextOf: ContextOf, counting: Counting): ReadonlyMap<string, WordNote> {
  const notes = new Map<string, WordNote>();
  for (const name of ["footnotes", "endnotes"]) {
    const xml = partOf(name);
    if (xml === undefined) continue;
    // Separators are notes too; only their type tells.
    const stories = readStories(xml, contextOf(`${name}.xml`)).filter(
      ({ owner }) => (owner.get("type") ?? "normal") === "normal",
    );
    if (stories.length > limits.notes) refuse("too-large", "The file holds more notes than are read; take it apart");
    for (const { blocks } of stories) {
      if (!blocks.some(({ kind }) => kind === "table")) continue;
      counting.messages.add("opaque", "Tables in notes are read as lines of the note");
    }
    const labelled = countLabels(
      stories.map(({ blocks }) => toldLooks(blocks, counting.messages)),
      counting,
    );
    for (const [index, { owner }] of stories.entries()) {
      notes.set(`${name.charAt(0)}${owner.get("id") ?? ""}`, { blocks: labelled[index] ?? [] });
    }
  }
  return notes;
}

/** Comments by their id. */
export function readComments(partOf: PartOf, contextOf: ContextOf): ReadonlyMap<string, WordComment> {
  const comments = new Map<string, WordComment>();
  const xml = partOf("comments");
  if (xml === undefined) return comments;
  for (const { owner, blocks } of readStories(xml, contextOf("comments.xml"))) {
    const date = owner.get("date");
    const author = (owner.get("author") ?? "").slice(0, limits.author);
    comments.set(owner.get("id") ?? "", { author, text: wordsOf(blocks), ...(date !== undefined && { date }) });
  }
  return comments;
}

function wordsOf(blocks: readonly WordBlock[]): string {
  const words = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.inlines] : []));
  return words
    .map((inlines) => inlines.map((one) => (one.kind === "text" ? one.text : " ")).join(""))
    .join(" ")
    .trim();
}
