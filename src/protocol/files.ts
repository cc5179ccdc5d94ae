import { ask } from "./ask.ts";

/** What the client tells the server when it starts it. */
export interface InitializationOptions {
  /** The client answers `readFileRequest`. */
  readonly readsFiles?: boolean;
  /** The client answers `listFilesRequest`. */
  readonly listsFiles?: boolean;
  /** The client answers `listWordFilesRequest` and `readBytesRequest`, and has the command `preamble.importWord`. */
  readonly readsWordFiles?: boolean;
  /** The client opens addresses of `recordScheme`. */
  readonly opensRecords?: boolean;
  /** The client has the command `preamble.compareWithBase`. */
  readonly comparesTexts?: boolean;
}

/** From server to client: the addresses of the contributions and resolutions of the workspace, open or not. */
export const listFilesRequest = ask<Record<string, never>, readonly string[]>("preamble/listFiles");

/** From server to client: the text of a file of the workspace, wherever the workspace is. No answer if there is none. */
export const readFileRequest = ask<{ readonly uri: string }, string | undefined>("preamble/readFile");
