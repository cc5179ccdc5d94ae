/** The symbols under which groups of administrations propose, with whom they stand for. */
export const sources: readonly { readonly value: string; readonly meaning: string }[] = [
  { value: "APT", meaning: "Asia-Pacific Telecommunity, as at WTSA-24" },
  { value: "ACP", meaning: "Asia-Pacific common proposals, as at PP, WTDC and WRC" },
  { value: "IAP", meaning: "Inter-American proposals (CITEL)" },
  { value: "EUR", meaning: "European common proposals (CEPT)" },
  { value: "RCC", meaning: "Regional Commonwealth in the field of Communications" },
  { value: "ARB", meaning: "Arab States administrations" },
  { value: "AFCP", meaning: "African common proposals (ATU)" },
];

/** Whom a source stands for, as far as it is one of the known groups. */
export function sourceInWords(source: string): string {
  const group = sources.find(({ value }) => value === source)?.meaning;
  if (group !== undefined) return `${source} (${group.split(", as at ", 1)[0]})`;
  const symbols = source.split("/");
  return symbols.length > 1 ? `${symbols.slice(0, -1).join(", ")} and ${symbols.at(-1)}` : source;
}
