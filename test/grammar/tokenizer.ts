import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
// Both packages are CommonJS: the default import is what works under every loader.
import oniguruma from "vscode-oniguruma";
import textmate, { type IGrammar, type StateStack } from "vscode-textmate";
import { type GrammarRule, lexiconPatterns } from "./lexicon-patterns.ts";

const require = createRequire(import.meta.url);

export const grammarFile = fileURLToPath(new URL("../../syntaxes/contribution.tmLanguage.json", import.meta.url));

/** A stretch of a line with its scopes, outermost first, without the grammar's own name. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** Stands for the YAML grammar that VS Code brings. */
const yaml = {
  scopeName: "source.yaml",
  patterns: [{ match: "^([A-Za-z]+)(:)", captures: { "1": { name: "entity.name.tag.yaml" } } }],
  repository: {},
};

/** The grammar file with the words of today's lexicon in it; generated.test.ts holds the file to this. */
export function grammarWithWords(): { readonly repository: Readonly<Record<string, GrammarRule>> } {
  const grammar = JSON.parse(readFileSync(grammarFile, "utf8")) as ReturnType<typeof grammarWithWords>;
  return { ...grammar, repository: { ...grammar.repository, ...lexiconPatterns() } };
}

/** The project's grammar in the tokenizer that VS Code uses. */
export async function loadGrammar(): Promise<IGrammar> {
  await oniguruma.loadWASM(readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      if (scope === "source.yaml") return textmate.parseRawGrammar(JSON.stringify(yaml), "yaml.json");
      if (scope !== "text.contribution") return null;
      return textmate.parseRawGrammar(JSON.stringify(grammarWithWords()), grammarFile);
    },
  });
  const grammar = await registry.loadGrammar("text.contribution");
  if (grammar === null) throw new Error("the grammar has another scope name");
  return grammar;
}

/** The tokens of a text, line by line. */
export function tokenize(grammar: IGrammar, text: string): readonly (readonly Token[])[] {
  let state: StateStack = textmate.INITIAL;
  return text.split("\n").map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1).map((scope) => scope.replace(/\.contribution$/, "")),
    }));
  });
}

/** The text with the scopes of each coloured word under its line. */
export function drawn(lines: readonly (readonly Token[])[]): string {
  return lines
    .map((tokens) => {
      const coloured = tokens.filter(({ text, scopes }) => text.trim() !== "" && scopes.length > 0);
      const line = tokens.map(({ text }) => text).join("");
      return [`>${line}`, ...coloured.map(({ text, scopes }) => `    ${text.trim()}  ⟨${scopes.join(" ")}⟩`)].join(
        "\n",
      );
    })
    .join("\n");
}
