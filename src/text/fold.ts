/**
 * The word without case, accents and typographic variants, for comparisons: `Florianópolis` and `FLORIANOPOLIS`
 * are one place, `ITU‑T` with a no-break hyphen is `ITU-T`, and the stroke that makes an Arabic word longer is no letter.
 */
export function fold(word: string): string {
  let plain = word.toLowerCase();
  if (/[^\x00-\x7f]/.test(plain)) {
    plain = plain
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(/[\u2010\u2011]/g, "-")
      .replace(/[\u00ad\u0640]/g, "")
      .replace(/[\u00a0\u2007\u202f]/g, " ")
      .replace(/[\u2018\u2019]/g, "'");
  }
  return plain;
}
