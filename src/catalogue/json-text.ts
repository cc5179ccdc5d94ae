import { lineMap, positionAt } from "../text/index.ts";

/** Where something stands in a file, counted from 1. */
export interface FilePlace {
  readonly line: number;
  readonly column: number;
}

/** A JSON text with the place of each of its values, or the first thing in it that is not JSON. */
export type JsonText =
  | { readonly value: unknown; readonly placeOf: (path: readonly PropertyKey[]) => FilePlace }
  | { readonly problem: string; readonly place: FilePlace };

/** Values within values beyond this are not data that a person or a tool of ours wrote. */
const deepest = 32;

/**
 * Reads JSON by hand, because `JSON.parse` tells no places and takes the last of two equal keys without a word. The key
 * `__proto__` is refused.
 */
export function readJson(text: string): JsonText {
  const map = lineMap(text);
  const placeAt = (offset: number): FilePlace => {
    const { line, column } = positionAt(map, Math.min(offset, text.length));
    return { line: line + 1, column: column + 1 };
  };
  const places = new Map<string, number>();
  try {
    const value = new Reader(text, places).whole();
    return { value, placeOf: (path) => placeAt(nearestPlace(places, path)) };
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    return { problem: error.message, place: placeAt(error.offset) };
  }
}

/** The place of a value, or of the innermost value around it when it is missing. */
function nearestPlace(places: ReadonlyMap<string, number>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const found = places.get(keyOf(path.slice(0, length)));
    if (found !== undefined) return found;
  }
  return 0;
}

function keyOf(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}

class Mistake extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

class Reader {
  readonly #text: string;
  readonly #places: Map<string, number>;
  #at = 0;
  #path: (string | number)[] = [];

  constructor(text: string, places: Map<string, number>) {
    this.#text = text;
    this.#places = places;
    if (text.startsWith("\ufeff")) this.#at = 1;
  }

  whole(): unknown {
    const value = this.#value();
    this.#blank();
    if (this.#at < this.#text.length) throw this.#mistake("behind the end of the data stands more");
    return value;
  }

  #value(): unknown {
    this.#blank();
    if (this.#path.length > deepest) throw this.#mistake(`values are nested more than ${deepest} deep`);
    this.#places.set(keyOf(this.#path), this.#at);
    const sign = this.#text[this.#at];
    if (sign === "{") return this.#object();
    if (sign === "[") return this.#list();
    if (sign === '"') return this.#string();
    const match = plain.exec(this.#from(plain));
    if (match === null) throw this.#mistake("a value is expected");
    this.#at += match[0].length;
    return JSON.parse(match[0]);
  }

  #object(): unknown {
    const object: Record<string, unknown> = {};
    this.#at++;
    for (let first = true; !this.#closes("}", first); first = false) {
      this.#blank();
      const at = this.#at;
      if (this.#text[at] !== '"') throw this.#mistake("a key in quotation marks is expected");
      const key = this.#string();
      if (key === "__proto__") throw new Mistake("“__proto__” is no key", at);
      if (Object.hasOwn(object, key)) throw new Mistake(`the key “${key}” stands twice`, at);
      this.#blank();
      if (this.#text[this.#at] !== ":") throw this.#mistake("a colon is expected");
      this.#at++;
      this.#path.push(key);
      object[key] = this.#value();
      this.#path.pop();
    }
    return object;
  }

  #list(): unknown {
    const list: unknown[] = [];
    this.#at++;
    while (!this.#closes("]", list.length === 0)) {
      this.#path.push(list.length);
      list.push(this.#value());
      this.#path.pop();
    }
    return list;
  }

  /** True at the closing sign; otherwise steps over the comma between two members. */
  #closes(sign: string, isFirst: boolean): boolean {
    this.#blank();
    if (this.#text[this.#at] === sign) {
      this.#at++;
      return true;
    }
    if (isFirst) return false;
    if (this.#text[this.#at] !== ",") throw this.#mistake(`a comma or “${sign}” is expected`);
    this.#at++;
    this.#blank();
    if (this.#text[this.#at] === sign) throw this.#mistake(`behind the last comma stands nothing`);
    return false;
  }

  #string(): string {
    const match = quoted.exec(this.#from(quoted));
    if (match === null) throw this.#mistake("these quotation marks are not closed in their line");
    this.#at += match[0].length;
    try {
      return JSON.parse(match[0]);
    } catch {
      this.#at -= match[0].length;
      throw this.#mistake("a sign in these words is not written as JSON wants it");
    }
  }

  #blank(): void {
    blank.lastIndex = this.#at;
    this.#at += blank.exec(this.#text)?.[0].length ?? 0;
  }

  /** Sets a sticky expression to the place reached. */
  #from(expression: RegExp): string {
    expression.lastIndex = this.#at;
    return this.#text;
  }

  #mistake(what: string): Mistake {
    const rest = this.#text.slice(this.#at, this.#at + 30).split(/\r?\n/)[0] ?? "";
    const seen =
      this.#at >= this.#text.length ? "the end of the file" : rest === "" ? "the end of the line" : `“${rest}”`;
    return new Mistake(`${what}, at ${seen}`, this.#at);
  }
}

const blank = /[ \t\r\n]*/y;
const plain = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y;
const quoted = /"(?:[^"\\\n\r]|\\[^\n\r])*"/y;
