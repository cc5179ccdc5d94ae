// Word files in the window, as a delegate meets them: export with its questions, the view, the import, pasting.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { act, condition, gone, partOfAct, seen, until } from "./conditions.mjs";

const draft = "ai-safety.contribution.md";
/** Two paragraphs as Word puts them on the clipboard. */
const copied = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body>
<p class=MsoNormal><i>c)</i><span style='mso-tab-count:1'>       </span>that <b>all</b> is <ins cite="mailto:RCC" datetime="2024-09-01T10:00">very </ins>well;</p>
<p class=MsoNormal><i>d)</i><span style='mso-tab-count:1'>       </span>that more is to come,</p></body></html>`;

/** The steps; `folder` is the workspace. */
export async function wordSteps(window, { folder, shots }) {
  const { page, step, command, goTo, openFile, click, press, answer, confirm, menu, row, view, editorFocused } = window;
  writeFileSync(join(folder, "pasted.contribution.md"), "Some words.\n\n");
  const line = (hasText) => page.locator(".editor-instance .view-line", { hasText });
  const notice = (hasText) => seen(page.locator(".notification-list-item", { hasText }), `the notice “${hasText}”`);
  const written = (name) => condition(`the file ${name}`, () => existsSync(join(folder, name)));
  const explorer = (hasText) => page.locator(".explorer-folders-view .monaco-list-row", { hasText });

  await step("Export to Word asks for template and file, and says that the file was read back", async () => {
    await openFile(draft);
    await command("View: Close Editors in Other Groups", editorFocused(draft));
    const plain = row("Plain Template");
    await command("Preamble: Export to Word", seen(plain, "the plain template is offered"));
    await click(
      plain,
      window.paletteIs("a name is offered", (value) => value.endsWith("ai-safety.docx")),
    );
    await answer("Export to Word");
    await window.notified(
      "The file was read back and holds this text",
      "Show Receipt",
      editorFocused("ai-safety.receipt.md"),
    );
    await until(seen(line("SHA-256 of the Word file"), "the proof in the receipt"));
    // The receipt is read and left; nobody is asked whether it should be saved.
    await command("View: Close Editor", editorFocused(draft), [editorFocused("ai-safety.receipt.md")]);
    const [first, second] = readFileSync(join(folder, "ai-safety.docx"));
    if (first !== 0x50 || second !== 0x4b) throw new Error("the file is no package");
  });

  await step("a Word file opens as the text that it would become", async () => {
    // The search for files may not know yet what was just written; the explorer does.
    const heading = view().locator("p.heading", { hasText: "ADD APT/37A43/1" });
    await act("open ai-safety.docx in the explorer", {
      before: [seen(explorer("ai-safety.docx"), "ai-safety.docx in the explorer")],
      run: () => explorer("ai-safety.docx").dblclick({ timeout: partOfAct }),
      after: seen(heading, "the heading in the view"),
    });
    await view().locator("p", { hasText: "operators use AI to plan" }).waitFor();
    await page.screenshot({ path: join(shots, "word-view.png") });
  });

  await step("its button imports it, and replaces no file without asking", async () => {
    const asked = `“${draft}” is there already. Replace it?`;
    const dialog = page.locator(".monaco-dialog-box", { hasText: asked });
    await click(view().locator("a", { hasText: "Import as Text" }), seen(dialog, `the dialog “${asked}”`));
    await confirm(asked, "Replace");
    await until(editorFocused(draft), notice(`was read into ${draft}`));
  });

  await step(
    "a proposal is exported with its changes; Import asks how they are wanted, and takes no answer for none",
    async () => {
      const proposal = "rural-satellites.contribution.md";
      await openFile(proposal);
      await until(window.understood);
      const plain = row("Plain Template");
      await command("Preamble: Export to Word", seen(plain, "the plain template is offered"));
      const to = window.paletteIs("a name is offered", (value) => value.endsWith("rural-satellites.docx"));
      await click(plain, to);
      const input = page.locator(".quick-input-widget input.input");
      await input.fill(join(folder, "changed.docx"));
      await answer("Export to Word");
      await until(notice("with all changes accepted it is this text"), written("changed.docx"));
      const choice = seen(row("Clean Text with Base"), "the two ways are offered");
      await menu(explorer("changed.docx"), "Import Word Document", choice);
      await act("leave the question", { run: () => page.keyboard.press("Escape"), after: window.noQuestion });
      if (existsSync(join(folder, "changed.contribution.md"))) throw new Error("a text was written without an answer");
      await menu(explorer("changed.docx"), "Import Word Document", choice);
      await click(row("Clean Text with Base"), editorFocused("changed.contribution.md"));
      await until(written("library/changed.base.resolution.md"), notice("was read into changed.contribution.md"));
    },
  );

  await step("a damaged Word file is refused by its name, as a text and as a template", async () => {
    writeFileSync(join(folder, "damaged.docx"), "no package");
    await menu(explorer("damaged.docx"), "Import Word Document", notice("“damaged.docx” was not read"));
    await openFile(draft);
    const other = row("Another Word File");
    await command("Preamble: Export to Word", seen(other, "another file is offered"));
    await click(
      other,
      window.paletteIs("a path is asked for", (value) => value.startsWith("/")),
    );
    await page.locator(".quick-input-widget input.input").fill(join(folder, "damaged.docx"));
    await answer("Export to Word");
    await until(notice(`“${draft}” was not written as a Word file on “damaged.docx”`));
  });

  await step(
    "words that are pasted from Word become tidy text, and who changed them is in the front matter",
    async () => {
      await page.evaluate(async (html) => {
        const types = { "text/html": html, "text/plain": "c) that all is very well;\nd) that more is to come," };
        const blobs = Object.entries(types).map(([type, words]) => [type, new Blob([words], { type })]);
        await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      }, copied);
      await openFile("pasted.contribution.md");
      await until(window.understood);
      await goTo(3);
      // Long lines are wrapped at the edge of the window.
      const pasted = seen(line(/c\)\s*that\s\*\*all\*\*\sis\s\{\+\+very/), "the tidy text");
      await press("Control+v", pasted, [editorFocused("pasted.contribution.md"), window.cursorAt(3, 1)]);
      await until(seen(line(/c1:\s\{\sauthor:\s"RCC"/), "who changed it, in the front matter"));
      await page.screenshot({ path: join(shots, "word-paste.png") });
      await press("Control+z", gone(line("RCC"), "nobody in the front matter"), [
        editorFocused("pasted.contribution.md"),
        pasted,
      ]);
      await until(seen(line(/^Some\swords\.$/), "the text as it was"), gone(line("very"), "no pasted words"));
    },
  );
}
