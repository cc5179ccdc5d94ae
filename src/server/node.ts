import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { servePage } from "./serve-page.ts";
import { startServer } from "./server.ts";

/** For editors whose client does not read files for the server: the disk of this machine. */
async function readText(uri: string): Promise<string | undefined> {
  if (!uri.startsWith("file:")) return undefined;
  const path = fileURLToPath(uri);
  // A pipe or a device that bears the name of a file would be waited for without end.
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? readFile(path, "utf8").catch(() => undefined) : undefined;
}

/** Input is read before the next of these. */
const pause = () => new Promise<void>((done) => void setImmediate(done));

startServer(createConnection(ProposedFeatures.all), { readText, servePage, pause });
