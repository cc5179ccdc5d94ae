import type { RedlinePanel } from "../redline-panel.ts";

/** Goes to the change before, from the cursor or from the change that is selected in the redline. */
export function previousChange(panel: RedlinePanel) {
  return (): Promise<void> => panel.go(-1);
}
