import {
  bundledCatalogue,
  isIgnored,
  lint,
  linterFor,
  type PartialSettings,
  parse,
  parseSettingsText,
  readCatalogueText,
  withConferences,
  withTexts,
} from "../../src/index.ts";
import { diagnostics } from "../../src/service/index.ts";
import { resolutionText, sentences } from "../diff/texts.ts";
import { open } from "../service/open.ts";
import { broken, type Law } from "./law.ts";
import type { ConfigFiles } from "./make-config.ts";

const text = resolutionText([
  { call: "recalling", items: ["Resolution 71 (Rev. Bucharest, 2022), on the plan,"] },
  { call: "resolves", items: sentences.slice(10, 12) },
]);

/** What holds for any settings and any facts: what is wrong with them is said in sentences, and the rest works. */
export const configLaws: readonly Law<ConfigFiles>[] = [
  {
    name: "settings",
    check: (files) => {
      const { settings, problems } = parseSettingsText(files["preamble.config.json"]);
      for (const { message } of problems) checkSentence(message);
      checkLint(settings);
    },
  },
  {
    name: "catalogue",
    check: (files) => {
      const { conferences, texts, problems } = readCatalogueText(files["preamble.catalogue.json"]);
      for (const { message, line, column } of problems) {
        checkSentence(message);
        if (!(line >= 1 && column >= 1)) throw broken(`${message} is said to stand at ${line}:${column}`, "place");
      }
      checkLint({}, withTexts(withConferences(bundledCatalogue, conferences), texts));
    },
  },
  {
    name: "ignored paths",
    check: (files) => {
      const { settings } = parseSettingsText(files["preamble.config.json"]);
      isIgnored(files["path.txt"], settings.ignore ?? []);
    },
  },
  {
    name: "settings in an editor",
    check: (files) => {
      const project = files["preamble.config.json"];
      const catalogue = { name: "preamble.catalogue.json", text: files["preamble.catalogue.json"] };
      for (const { message } of diagnostics(open(text, { editor: {}, project, catalogue }))) {
        checkSentence(typeof message === "string" ? message : message.value);
      }
    },
  },
];

function checkLint(settings: PartialSettings, catalogue = bundledCatalogue): void {
  for (const { rule, message } of lint(parse(text), linterFor(settings, catalogue))) {
    if (rule === "rule-failed") throw broken(message, message);
  }
}

function checkSentence(message: string): void {
  const isUnsaid = /\[object |(?:Type|Range|Reference)Error|call stack|\n\s+at /.test(message);
  if (message.trim() === "" || isUnsaid) throw broken(`“${message.slice(0, 200)}” is no sentence for a delegate`);
}
