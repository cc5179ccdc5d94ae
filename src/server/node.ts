import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { servePage } from "./serve-page.ts";
import { startServer } from "./server.ts";

/** For editors whose client does not read files for the server: the disk of this machine. */
async function readText(uri: string): Promise<string | undefined> {
  if (!uri.startsWith("file:")) return undefined;
  return readFile(fileURLToPath(uri), "utf8").catch(() => undefined);
}

startServer(createConnection(ProposedFeatures.all), { readText, servePage });
