// node test/host/word-pictures.mjs: the pictures of docs/word.md. Exports a sample, has LibreOffice draw it, and keeps
// its first page; the printable page is drawn by a browser. Of the seed, a real contribution that is no part of the
// project, all pages are kept as one sheet: small, so that their layout is seen and the text is not published again.
// Needs LibreOffice, poppler-utils and Chromium; the sheet needs the folder `shared` beside the project.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { findBrowser } from "./browser.mjs";
import { launchBrowser } from "./lib.mjs";

const root = resolve(fileURLToPath(new URL("../..", import.meta.url)));
const pictures = join(root, "docs/images");
const sample = join(root, "samples/mod-early-warning.contribution.md");
const folder = mkdtempSync(join(tmpdir(), "preamble-word-"));
try {
  run(process.execPath, join(root, "scripts/build.mjs"), "--only=cli", "--production");
  exported(sample, "word.docx");
  draw("word.docx");
  keep("word.pdf", "word-changes");
  const browser = findBrowser();
  if (browser === undefined) throw new Error("There is no browser for the printable page.");
  exported(sample, "page.html");
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
  const seed = seedBeside();
  if (seed === undefined) console.log("word-seed-pages.png is left as it is: there is no seed beside the project");
  else {
    exported(seed, "seed.docx");
    draw("seed.docx");
    await keepSheet("seed.pdf", "word-seed-pages");
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The first of the real contributions that development has beside the project. */
function seedBeside() {
  const seeds = resolve(root, "../shared/seeds");
  const name = existsSync(seeds) ? readdirSync(seeds).find((one) => one.startsWith("000_")) : undefined;
  return name === undefined ? undefined : join(seeds, name);
}

/** Writes a text in the format that the ending of the file names. */
function exported(text, name) {
  const format = name.split(".").at(-1);
  run(process.execPath, join(root, "dist/cli.js"), "export", text, "--to", format, "-o", join(folder, name));
}

/** Has LibreOffice make a PDF of a Word file. */
function draw(name) {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
  run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, name));
}

/** All pages of a PDF side by side, each as wide as a thumb. */
async function keepSheet(pdf, name) {
  run("pdftoppm", "-png", "-r", "60", join(folder, pdf), join(folder, name));
  const pages = readdirSync(folder).filter((one) => one.startsWith(`${name}-`));
  const images = pages.sort().map((one) => readFileSync(join(folder, one)).toString("base64"));
  const columns = Math.min(5, images.length);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: columns * 232 + 12, height: 100 } });
    const style = `margin:0;padding:6px;background:#ddd;display:grid;grid-template-columns:repeat(${columns},1fr);gap:12px`;
    const sheets = images.map((image) => `<img style="width:100%" src="data:image/png;base64,${image}">`);
    await page.setContent(`<body style="${style}">${sheets.join("")}`);
    await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  } finally {
    await browser.close();
  }
  console.log(`docs/images/${name}.png`);
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
