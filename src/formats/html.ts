/**
 * Words as they stand in HTML, in an element or in an attribute between quotation marks. Signs that turn the direction
 * of what follows are left out: they could make a reader see other words than there are.
 */
export function escapeHtml(words: string): string {
  return words
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|\p{Cs}/gu, "\ufffd")
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, "");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
