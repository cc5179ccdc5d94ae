/** Gives equal numbers to equal words, over both sides of a comparison. */
export class Vocabulary {
  /** The words as they were first met, in all their shapes. */
  readonly #words: string[] = [];
  readonly #hashes: number[] = [];
  /** What each of them says: shapes of one word have one number. */
  readonly #ids: number[] = [];
  /** The plain shape of each number, and whether it is a word once somebody has asked. */
  readonly #plain: string[] = [];
  readonly #isWord: (boolean | undefined)[] = [];
  /** Places in `#words` from 1, found by hash; 0 where none is. */
  #slots = new Int32Array(1 << 12);

  /** The number of a word as it stands in a text; words that differ in the shapes of their signs have one. */
  idOf(word: string): number {
    return this.idAt(word, 0, word.length);
  }

  /** The same for the word from `start` to `end` of a text, of which no copy is made once it is known. */
  idAt(text: string, start: number, end: number): number {
    let hash = end - start;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let place = this.#slots[slot] ?? 0; place > 0; place = this.#slots[slot] ?? 0) {
      if (this.#hashes[place - 1] === hash && isAt(this.#words[place - 1] ?? "", text, start, end)) {
        return this.#ids[place - 1] ?? 0;
      }
      slot = (slot + 1) & mask;
    }
    return this.#add(text.slice(start, end), hash, slot);
  }

  /** False for punctuation. */
  isWord(id: number): boolean {
    const known = this.#isWord[id] ?? /[\p{L}\p{N}]/u.test(this.#plain[id] ?? "");
    this.#isWord[id] = known;
    return known;
  }

  get size(): number {
    return this.#plain.length;
  }

  #add(word: string, hash: number, slot: number): number {
    this.#slots[slot] = this.#words.push(word);
    this.#hashes.push(hash);
    const place = this.#ids.push(0) - 1;
    if (2 * this.#words.length > this.#slots.length) this.#widen();
    const plain = folded(word);
    const id = plain === word ? this.#plain.push(word) - 1 : this.idOf(plain);
    this.#ids[place] = id;
    return id;
  }

  #widen(): void {
    const mask = 2 * this.#slots.length - 1;
    const slots = new Int32Array(mask + 1);
    for (const [place, hash] of this.#hashes.entries()) {
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = place + 1;
    }
    this.#slots = slots;
  }
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** A word without what nobody sees and with the plain shapes of its signs. */
function folded(word: string): string {
  if (/^[\x21-\x7e]*$/.test(word)) return word;
  return word
    .normalize("NFC")
    .replace(/[\u00ad\u200b-\u200f\u2060\s]/g, "")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"');
}
