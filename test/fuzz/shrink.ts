import { strFromU8, strToU8 } from "fflate";
import type { Files } from "./law.ts";
import { packed, partsIn } from "./make-word.ts";

/** True where the smaller input still shows what was found. */
type Shows = (files: Files) => Promise<boolean>;

/** Files of which each part was taken away that what was found does not need, in so many tries at most. */
export async function shrunk(files: Files, shows: Shows, tries: number): Promise<Files> {
  let now = files;
  let left = tries;
  for (const name of Object.keys(files)) {
    const showsWith = async (content: string | Uint8Array) => left-- > 0 && shows({ ...now, [name]: content });
    const content = now[name] ?? "";
    now = {
      ...now,
      [name]:
        typeof content === "string" ? await shrunkText(content, showsWith) : await shrunkBytes(content, showsWith),
    };
  }
  return now;
}

async function shrunkText(text: string, shows: (text: string) => Promise<boolean>): Promise<string> {
  const by = async (now: string, piece: RegExp) =>
    (await without(now.match(piece) ?? [], (left) => shows(left.join("")))).join("");
  const lines = await by(text, /[^\n]*\n|[^\n]+$/g);
  return by(await by(lines, /[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu), /[\s\S]/g);
}

/** A package by its parts and their elements, other bytes by themselves. */
async function shrunkBytes(bytes: Uint8Array, shows: (bytes: Uint8Array) => Promise<boolean>): Promise<Uint8Array> {
  const parts = partsIn(bytes);
  if (parts === undefined || !(await shows(packed(parts)))) {
    return Uint8Array.from(await without([...bytes], (left) => shows(Uint8Array.from(left))));
  }
  const kept = await without(Object.entries(parts), (left) => shows(packed(Object.fromEntries(left))));
  const now: Record<string, Uint8Array> = Object.fromEntries(kept);
  for (const [name, part] of kept) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const pieces = strFromU8(part).match(/<[^<]*|^[^<]+/g) ?? [];
    const left = await without(pieces, (some) => shows(packed({ ...now, [name]: strToU8(some.join("")) })));
    now[name] = strToU8(left.join(""));
  }
  return packed(now);
}

/** The pieces without those that are not needed: large ones first, then halves of them. */
async function without<T>(
  pieces: readonly T[],
  shows: (left: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> {
  let now = pieces;
  for (let size = Math.ceil(now.length / 2); size >= 1 && now.length > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < now.length; ) {
      const left = [...now.slice(0, at), ...now.slice(at + size)];
      if (await shows(left)) now = left;
      else at += size;
    }
  }
  return now;
}
