import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { startServer } from "./server.ts";

// The compiler sees the scope of any worker; ours is a dedicated one, which is the port to the editor.
const port = self as unknown as Worker;
startServer(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)));
