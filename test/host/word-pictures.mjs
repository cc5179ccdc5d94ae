// node test/host/word-pictures.mjs: the pictures of docs/word.md. Exports a sample, has LibreOffice draw it, and keeps
// its first page; the printable page is drawn by a browser. Needs LibreOffice, poppler-utils and Chromium.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { findBrowser } from "./browser.mjs";

const root = resolve(fileURLToPath(new URL("../..", import.meta.url)));
const pictures = join(root, "docs/images");
const sample = join(root, "samples/mod-early-warning.contribution.md");
const folder = mkdtempSync(join(tmpdir(), "preamble-word-"));
try {
  run(process.execPath, join(root, "scripts/build.mjs"), "--only=cli", "--production");
  const cli = (...args) => run(process.execPath, join(root, "dist/cli.js"), "export", sample, ...args);
  cli("--to", "docx", "-o", join(folder, "word.docx"));
  run(
    "soffice",
    `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`,
    "--headless",
    "--convert-to",
    "pdf",
    "--outdir",
    folder,
    join(folder, "word.docx"),
  );
  keep("word.pdf", "word-changes");
  const browser = findBrowser();
  if (browser === undefined) throw new Error("There is no browser for the printable page.");
  cli("--to", "html", "-o", join(folder, "page.html"));
  run(
    browser,
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-pdf-header-footer",
    `--print-to-pdf=${join(folder, "page.pdf")}`,
    pathToFileURL(join(folder, "page.html")).href,
  );
  keep("page.pdf", "word-page");
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The first page of a PDF as a picture of the documentation. */
function keep(pdf, name) {
  run("pdftoppm", "-png", "-r", "80", "-f", "1", "-l", "1", "-singlefile", join(folder, pdf), join(folder, name));
  copyFileSync(join(folder, `${name}.png`), join(pictures, `${name}.png`));
  console.log(`docs/images/${name}.png`);
}

function run(command, ...args) {
  const done = spawnSync(command, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`${command} ended with ${done.status}`);
}
