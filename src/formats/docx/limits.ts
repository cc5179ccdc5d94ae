/**
 * How much of a Word file is read. A file is hostile until it is read: a few hundred kilobytes can hold gigabytes.
 * The largest file of ITU that was seen has 261 parts, 26 MB in all, a main part of 25 MB that was packed to a
 * twenty-third, other parts to an eighty-third; the limits leave room above that.
 */
export const limits = {
  /** Bytes of the file itself. */
  file: 50 * 2 ** 20,
  /** Entries of the package. */
  parts: 2000,
  /** Bytes of one part, unpacked. */
  part: 64 * 2 ** 20,
  /** Bytes of all parts that are read, unpacked. */
  total: 200 * 2 ** 20,
  /** How many times larger than packed a part may be, once it is larger than `ratioFrom`. */
  ratio: 200,
  /** Small parts of repeated words pack better than any limit should forbid. */
  ratioFrom: 2 ** 20,
  /** Elements inside each other. Word itself nests tables a few levels deep. */
  depth: 256,
  /** Elements of one part. */
  elements: 2_000_000,
  /** Attributes of one element; the first one of Word's own files has some forty. */
  attributes: 1000,
  /** Characters of text, and paragraphs: some three thousand pages. */
  text: 8_000_000,
  paragraphs: 50_000,
  /** Changes of one part, and notes of the file; the largest seen has some 1300 changes and 200 notes. */
  changes: 30_000,
  notes: 10_000,
  /** Styles; a template has a few hundred. */
  styles: 5000,
  /** Characters of an address. Many links may lead to one address, and each of them writes it into the text. */
  url: 2000,
  /** Characters of the name of who made a change; Word itself takes no more. */
  author: 255,
  /** Characters of a label that Word counts, and of the mark of a note: both are written again and again. */
  label: 40,
  /** The highest number that Word counts to. */
  count: 32_767,
  /** Levels of a list, and styles based on each other. */
  levels: 9,
  basedOn: 64,
} as const;
