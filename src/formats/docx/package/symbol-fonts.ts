/**
 * The character that a place of a symbol font shows. Word writes the place with F000 added; undefined where Unicode
 * has no such sign, or where it is not known.
 */
export function symbolIn(font: string, code: number): string | undefined {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^symbol$/i.test(font)) return symbol[place];
  if (/^wingdings/i.test(font)) return wingdings[place];
  // Other fonts have letters of their own only where Unicode leaves room for them.
  return place >= 0x20 && place < 0xd800 && place === code ? String.fromCodePoint(place) : undefined;
}

/** Greek letters and signs of mathematics: the encoding of the PostScript font Symbol. */
const symbol: Readonly<Record<number, string>> = {
  ...row(0x20, " !∀#∃%&∋()∗+,−./0123456789:;<=>?"),
  // It is a minus there, and what stands in front of items.
  45: "–",
  ...row(0x40, "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"),
  ...row(0x60, "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
  ...row(0xa1, "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…"),
  ...row(0xc0, "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"),
  ...row(0xe0, "◊⟨®©™∑"),
  ...row(0xf1, "⟩∫"),
};

const wingdings: Readonly<Record<number, string>> = {
  108: "●",
  110: "■",
  111: "□",
  113: "❑",
  117: "◆",
  159: "•",
  167: "▪",
  168: "◻",
  216: "➢",
  223: "←",
  224: "→",
  225: "↑",
  226: "↓",
  240: "⇨",
  251: "✗",
  252: "✓",
  253: "☒",
  254: "☑",
};

function row(start: number, signs: string): Readonly<Record<number, string>> {
  return Object.fromEntries([...signs].map((sign, index) => [start + index, sign]));
}
