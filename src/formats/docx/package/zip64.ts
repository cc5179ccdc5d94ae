/** What the end of a package says of its directory; a number that no file can have is infinite. */
export interface End {
  /** Where the directory has to have ended. */
  readonly at: number;
  readonly count: number;
  readonly directory: number;
}

/** The highest number of a field of 16 or 32 bits says that the number stands elsewhere, in 64 bits. */
const most16 = 0xffff;
const most32 = 0xffff_ffff;

const locatorSignature = 0x07064b50;
const recordSignature = 0x06064b50;
const locatorLength = 20;
const recordLength = 56;
const extraId = 1;

/**
 * The end with the numbers of the record in 64 bits that may stand before it. Undefined where the two disagree, so that
 * two programs would read two different files, and where a number is missing.
 */
export function end64Of(view: DataView, end: End): End | undefined {
  const { at, count, directory } = end;
  const locator = at - locatorLength;
  if (locator < 0 || view.getUint32(locator, true) !== locatorSignature) {
    return count === most16 || directory === most32 ? undefined : end;
  }
  const record = numberAt(view, locator + 8);
  if (record + recordLength > locator || view.getUint32(record, true) !== recordSignature) return undefined;
  const wide = { at: record, count: numberAt(view, record + 32), directory: numberAt(view, record + 48) };
  // A listed part takes 46 bytes and more.
  if (wide.count * 46 > view.byteLength) return undefined;
  const agrees = (count === most16 || count === wide.count) && (directory === most32 || directory === wide.directory);
  return agrees ? wide : undefined;
}

/**
 * Fields of 32 bits, with those that are at their highest read from the extra field in 64 bits, where they stand in the
 * same order. One that is missing there is infinite, as no field of a sound file is.
 */
export function wideFields(
  view: DataView,
  extra: { readonly start: number; readonly end: number },
  fields: readonly number[],
): readonly number[] {
  if (!fields.includes(most32)) return fields;
  const { start: first, end } = blockOf(view, extra);
  let at = first;
  return fields.map((field) => {
    if (field !== most32) return field;
    at += 8;
    return at > end ? Number.POSITIVE_INFINITY : numberAt(view, at - 8);
  });
}

/** Where the numbers of 64 bits stand among the blocks of an extra field. */
function blockOf(view: DataView, { start, end }: { readonly start: number; readonly end: number }) {
  for (let at = start; at + 4 <= end; ) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (next > end) break;
    if (view.getUint16(at, true) === extraId) return { start: at + 4, end: next };
    at = next;
  }
  return { start: end, end };
}

/** A number of 64 bits; infinite where a file cannot be as long. */
function numberAt(view: DataView, at: number): number {
  const number = view.getBigUint64(at, true);
  return number > BigInt(Number.MAX_SAFE_INTEGER) ? Number.POSITIVE_INFINITY : Number(number);
}
