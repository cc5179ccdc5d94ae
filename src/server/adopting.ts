import { type NamedDocument, parse } from "../index.ts";
import type {
  AdoptedAnswer,
  AdoptedQuestion,
  BaseOfProposal,
  RebasedAnswer,
  RebasedQuestion,
} from "../protocol/index.ts";
import { adoptedText, type ChosenBase, rebasedText } from "../service/index.ts";
import type { Analyses } from "./analyses.ts";
import type { Editor } from "./editor.ts";
import { nameOfFile } from "./name-of-file.ts";
import { newContributionChoices } from "./new-contribution.ts";

/** More files of a workspace than this are not looked through for citations of a text. */
const mostFiles = 500;

/** Answers how a text would read as adopted, and how a proposal reads on a newer base. */
export function adopting({ analyses, editor }: { readonly analyses: Analyses; readonly editor: Editor }) {
  /** The other documents of the workspace, open ones as they are now. */
  async function documentsBeside(own: string): Promise<readonly NamedDocument[]> {
    const open = (await analyses.ofOpened()).filter(({ source }) => source.uri !== own);
    const isOpen = new Set([own, ...open.map(({ source }) => source.uri)]);
    const closed = (await editor.listFiles().catch(() => [])).filter((uri) => !isOpen.has(uri)).slice(0, mostFiles);
    const read = await Promise.all(
      closed.map(async (uri) => ({ uri, text: await editor.readText(uri).catch(() => undefined) })),
    );
    return [
      ...open.map(({ source, document }) => ({ name: nameOfFile(source.uri), document })),
      ...read.flatMap(({ uri, text }) =>
        text === undefined ? [] : [{ name: nameOfFile(uri), document: parse(text) }],
      ),
    ];
  }

  async function baseFrom(base: BaseOfProposal): Promise<ChosenBase> {
    if ("library" in base) return base;
    const open = await analyses.of(base.uri);
    return { name: nameOfFile(base.uri), text: open?.source.text ?? (await editor.readText(base.uri)) ?? "" };
  }

  return {
    async adopted({ uri, ...asked }: AdoptedQuestion): Promise<AdoptedAnswer> {
      const analysis = await analyses.ofFile(uri);
      if (analysis === undefined) return { kind: "nothing" };
      const answer = adoptedText(analysis, asked, await documentsBeside(uri));
      return answer.kind === "conference" ? { ...answer, choices: newContributionChoices().conferences } : answer;
    },
    async rebased({ uri, text, from, onto }: RebasedQuestion): Promise<RebasedAnswer> {
      const analysis = await analyses.ofFile(uri);
      if (analysis === undefined) return { kind: "nothing" };
      return rebasedText(analysis, {
        ...(text !== undefined && { text }),
        ...(from !== undefined && { from: await baseFrom(from) }),
        ...(onto !== undefined && { onto: await baseFrom(onto) }),
      });
    },
  };
}
