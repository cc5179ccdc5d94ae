import type { Io } from "./io.ts";

/** Whether to paint: as the command line says, else as the environment says, else when a person sees it. */
export function colorFor(flags: ReadonlySet<string>, { env, isTerminal }: Io): boolean {
  if (flags.has("no-color")) return false;
  if (flags.has("color")) return true;
  if (env["NO_COLOR"]) return false;
  if (env["FORCE_COLOR"]) return env["FORCE_COLOR"] !== "0";
  return isTerminal.out && env["TERM"] !== "dumb";
}
