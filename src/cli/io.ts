/** What the command line needs of the world, so that tests can run it without a process. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** All of standard input; of more than `most` bytes the start, which is longer than that too. */
  readonly input: (most: number) => Promise<Uint8Array>;
  /** Writes a result to standard output. */
  readonly out: (text: string) => void;
  /** Writes a message to standard error. */
  readonly err: (text: string) => void;
  /** Which of the two a person sees on a terminal. */
  readonly isTerminal: { readonly out: boolean; readonly err: boolean };
  /** How wide the terminal is. */
  readonly columns: number;
  /** The folder of the built program, in which its other parts lie. */
  readonly folder: string;
  readonly version: () => string;
}

/** The exit codes of docs/cli.md. */
export const exit = { clean: 0, findings: 1, failure: 2 } as const;

/** A mistake of the person at the keyboard, or an input that cannot be read: one line, exit code 2. */
export class Refusal extends Error {}
