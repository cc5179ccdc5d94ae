// What is on the screen of a window, for who was not there when a step failed: in words, and as a picture.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let folder;

/** Keeps a picture in a temporary folder and tells what is to be seen on it, a line each. */
export async function screenOf(page, name) {
  folder ??= mkdtempSync(join(tmpdir(), "preamble-window-"));
  const path = join(folder, `${name}.png`);
  const [words, kept] = await Promise.all([
    page.evaluate(seenWords).catch((error) => [`the page does not answer: ${error.message}`]),
    page.screenshot({ path, timeout: 30_000 }).then(
      () => path,
      (error) => `none, ${error.message.split("\n")[0]}`,
    ),
  ]);
  return [...words, `picture: ${kept}`];
}

/** Runs in the page. */
function seenWords() {
  const text = (element) => (element.ariaLabel || element.innerText || "").replace(/\s+/g, " ").trim().slice(0, 200);
  const all = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
  const rows = (name, selector, most = 6) =>
    all(selector)
      .slice(0, most)
      .map((one) => `${name}: ${text(one)}`);
  const focus = document.activeElement;
  const place = focus?.closest(".monaco-editor[data-uri]")?.getAttribute("data-uri") ?? focus?.className;
  return [
    ...rows("tab in front", ".tab.active"),
    `focus: ${focus?.tagName.toLowerCase()} ${place}`,
    ...rows("cursor", "#status\\.editor\\.selection"),
    ...rows("status", '[id="preamble.preamble.preamble.status"] [role="button"]'),
    ...rows("dialog", ".monaco-dialog-box"),
    ...rows("question", ".quick-input-widget .quick-input-title"),
    ...all(".quick-input-widget input.input").map((one) => `typed: ${one.value}`),
    ...rows("row", ".quick-input-widget .monaco-list-row"),
    ...rows("notification", ".notification-list-item"),
  ];
}
