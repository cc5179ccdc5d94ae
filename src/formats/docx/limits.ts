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
  elements: 5_000_000,
  /** Characters of one tag with its attributes: readers take time with the square of their number. */
  tag: 64 * 2 ** 10,
  /** Characters of text. */
  text: 32_000_000,
} as const;
