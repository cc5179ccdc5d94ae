import { limits } from "../limits.ts";
import { cardinalWords, ordinalDigits, ordinalWords } from "./number-words.ts";

/**
 * A number as a list of Word shows it, by the format's name in the standard (ECMA-376, ST_NumberFormat): `lowerLetter`
 * 3 is `c`. Numbers in words are spelt in English alone, whatever `language` the document has otherwise. Undefined for
 * a format that is not known here.
 */
export function numberIn(format: string, number: number, language = "en"): string | undefined {
  // Past that letters and Roman numbers would grow with the number.
  if (number > limits.count) return String(number);
  const sequence = Object.hasOwn(sequences, format) ? sequences[format] : undefined;
  if (sequence !== undefined) return inSequence(sequence, number);
  const count = Object.hasOwn(counted, format) ? counted[format] : undefined;
  if (count !== undefined) return count(number);
  const spell = Object.hasOwn(spelt, format) && /^en\b/i.test(language) ? spelt[format] : undefined;
  if (spell !== undefined) return spell(number);
  // Word names a format of zeros of its own by its first numbers: `001, 002, 003, ...`.
  const zeros = /^(0*1),/.exec(format)?.[1];
  return zeros === undefined ? undefined : String(number).padStart(zeros.length, "0");
}

type Count = (number: number) => string;

const counted: Readonly<Record<string, Count>> = {
  decimal: String,
  none: () => "",
  decimalZero: (number) => String(number).padStart(2, "0"),
  lowerRoman: inRoman,
  upperRoman: (number) => inRoman(number).toUpperCase(),
  hex: (number) => number.toString(16).toUpperCase(),
  numberInDash: (number) => `- ${number} -`,
  decimalHalfWidth: String,
  decimalFullWidth: (number) => inDigits(number, "０１２３４５６７８９"),
  decimalFullWidth2: (number) => inDigits(number, "０１２３４５６７８９"),
  ideographDigital: (number) => inDigits(number, hanDigits),
  taiwaneseDigital: (number) => inDigits(number, hanDigits),
  chineseCounting: (number) => (number < 100 ? hanTens(number, hanDigits, "十") : inDigits(number, hanDigits)),
  taiwaneseCounting: (number) => (number < 100 ? hanTens(number, hanDigits, "十") : inDigits(number, hanDigits)),
  chineseCountingThousand: (number) => hanWhole(number, "零一二三四五六七八九", "十百千万").replace(/^一十/, "十"),
  taiwaneseCountingThousand: (number) => hanWhole(number, "零一二三四五六七八九", "十百千萬").replace(/^一十/, "十"),
  chineseLegalSimplified: (number) => hanWhole(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟万"),
  ideographLegalTraditional: (number) => hanWhole(number, "零壹貳參肆伍陸柒捌玖", "拾佰仟萬"),
  hebrew1: inHebrew,
  hindiNumbers: (number) => inDigits(number, "०१२३४५६७८९"),
  thaiNumbers: (number) => inDigits(number, "๐๑๒๓๔๕๖๗๘๙"),
  decimalEnclosedCircle: (number) => enclosed(number, 0x2460, 20),
  decimalEnclosedCircleChinese: (number) => enclosed(number, 0x2460, 20),
  decimalEnclosedParen: (number) => enclosed(number, 0x2474, 20),
  decimalEnclosedFullstop: (number) => enclosed(number, 0x2488, 20),
  ideographEnclosedCircle: (number) => enclosed(number, 0x3280, 10),
};

/** Formats whose words are those of a language. */
const spelt: Readonly<Record<string, Count>> = {
  ordinal: ordinalDigits,
  cardinalText: cardinalWords,
  ordinalText: ordinalWords,
};

/** Letters that stand for 1, 2, 3 …; behind the last of them each is doubled. */
const sequences: Readonly<Record<string, string>> = {
  lowerLetter: "abcdefghijklmnopqrstuvwxyz",
  upperLetter: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  arabicAlpha: "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
  arabicAbjad: "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
  russianLower: "абвгдежзиклмнопрстуфхцчшщыэюя",
  russianUpper: "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ",
  hebrew2: "אבגדהוזחטיכלמנסעפצקרשת",
  chicago: "*†‡§",
  ideographTraditional: "甲乙丙丁戊己庚辛壬癸",
  ideographZodiac: "子丑寅卯辰巳午未申酉戌亥",
};

/** With this zero years and pages are written, sign by sign. */
const hanDigits = "○一二三四五六七八九";

function inSequence(sequence: string, number: number): string {
  const letters = [...sequence];
  const letter = letters[(number - 1) % letters.length];
  return letter === undefined
    ? String(number)
    : letter.repeat(Math.min(limits.label, Math.ceil(number / letters.length)));
}

function inDigits(number: number, digits: string): string {
  return [...String(number)].map((digit) => digits[Number(digit)] ?? digit).join("");
}

function enclosed(number: number, first: number, last: number): string {
  return number >= 1 && number <= last ? String.fromCodePoint(first + number - 1) : String(number);
}

/** Up to 99: `十二`, `二十一`. */
function hanTens(number: number, digits: string, ten: string): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  if (tens === 0) return digits[ones] ?? "";
  return `${tens === 1 ? "" : digits[tens]}${ten}${ones === 0 ? "" : digits[ones]}`;
}

/** With tens, hundreds and thousands: `一百零五`. Of zeros that stand together one is written. */
function hanWhole(number: number, digits: string, units: string): string {
  if (number === 0) return digits[0] ?? "";
  if (number >= 10_000) {
    const rest = number % 10_000;
    const gap = rest > 0 && rest < 1000 ? digits[0] : "";
    return `${hanWhole(Math.floor(number / 10_000), digits, units)}${units[3]}${gap}${rest === 0 ? "" : hanWhole(rest, digits, units)}`;
  }
  const all = [...String(number)];
  return all
    .map((digit, index) => {
      const place = all.length - 1 - index;
      if (digit !== "0") return `${digits[Number(digit)]}${place === 0 ? "" : units[place - 1]}`;
      const isLastOfZeros = all[index + 1] !== "0" && index + 1 < all.length;
      return isLastOfZeros ? digits[0] : "";
    })
    .join("");
}

/** All the numbers of the Romans; those of labels that are typed end at twenty. */
function inRoman(number: number): string {
  return addedUp(number, romanValues) || String(number);
}

function addedUp(number: number, values: readonly (readonly [number, string])[]): string {
  let left = number;
  let letters = "";
  for (const [value, letter] of values) {
    while (left >= value) {
      letters += letter;
      left -= value;
    }
  }
  return letters;
}

const romanValues = [
  ...([
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
  ] as const),
  ...([
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ] as const),
] as const;

/** Letters that are added up; 15 and 16 are written so that no name of God stands there. */
function inHebrew(number: number): string {
  const written = addedUp(number % 1000, hebrewValues)
    .replace(/יה$/, "טו")
    .replace(/יו$/, "טז");
  return written === "" ? String(number) : written;
}

const hebrewValues: readonly (readonly [number, string])[] = [
  ...[..."תשרק"].map((letter, index) => [400 - 100 * index, letter] as const),
  ...[..."צפעסנמלכי"].map((letter, index) => [90 - 10 * index, letter] as const),
  ...[..."טחזוהדגבא"].map((letter, index) => [9 - index, letter] as const),
];
