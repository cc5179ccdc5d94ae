/** A word that nobody can guess, by which a page of a webview knows its own styles and scripts. */
export function nonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
