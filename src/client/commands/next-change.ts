import type { RedlinePanel } from "../redline-panel.ts";

/** Goes to the next change against the base, from the cursor or from the change that is selected in the redline. */
export function nextChange(panel: RedlinePanel) {
  return (): Promise<void> => panel.go(1);
}
