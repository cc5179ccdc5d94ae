/** Something of a proposal that does not fit the newer base. */
export interface Misfit {
  /**
   * - `words`: both change the same words.
   * - `gone`: the newer base does not have the place any more.
   * - `kept`: the newer base changes what the proposal deletes; it stays.
   * - `place`: both move it.
   * - `structure`: one splits or merges what the other changes.
   */
  readonly kind: "words" | "gone" | "kept" | "place" | "structure";
  /** Where, in the words of a delegate: `resolves 2`. */
  readonly place: string;
  readonly message: string;
  /** The words of the proposal; "" where it has none. */
  readonly proposal: string;
  /** The words of the newer base, which stand in the text; "" where it has none. */
  readonly base: string;
}
