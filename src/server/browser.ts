import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { startServer } from "./server.ts";

// The compiler sees the scope of any worker; ours is a dedicated one, which is the port to the editor.
const port = self as unknown as Worker;

/** A message to oneself comes behind those that wait; a timer would be held back by the browser. */
const pause = () =>
  new Promise<void>((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });

startServer(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)), { pause });
