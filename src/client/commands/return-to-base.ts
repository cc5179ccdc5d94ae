import type { BaseChoice } from "../base-choice.ts";
import type { Changes } from "../changes.ts";

/** Compares the shown contribution with its base again, after a file was chosen for it. */
export function returnToBase(choice: BaseChoice, changes: Changes) {
  return (): void => {
    if (changes.document) choice.returnToBase(changes.document.uri);
  };
}
