import type { RedlinePanel } from "../redline-panel.ts";

/** Shows the contribution as a redline beside its editor. */
export function showRedline(panel: RedlinePanel) {
  return (): Promise<void> => panel.show();
}
