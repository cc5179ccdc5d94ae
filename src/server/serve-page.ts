import { randomUUID } from "node:crypto";
import { createServer } from "node:http";

/** A browser that was asked to open a page does so within this time. */
const patience = 2 * 60_000;

/**
 * Gives a page to a browser of this machine: at an address that nobody can guess, only to this machine, and only once.
 * Addresses of files cannot be relied on: some systems lose the drive letter on the way to the browser.
 */
export function servePage(html: string): Promise<string> {
  const path = `/${randomUUID()}/`;
  const server = createServer((request, response) => {
    if (request.url !== path || request.method !== "GET") {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
      Connection: "close",
    });
    response.end(html);
    server.close();
  });
  const closing = setTimeout(() => server.close(), patience);
  server.on("close", () => clearTimeout(closing));
  // The language server does not stay for it.
  server.unref();
  closing.unref();
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") fail(new Error("The page has no port."));
      else done(`http://127.0.0.1:${address.port}${path}`);
    });
  });
}
