import { slug } from "./slug.ts";

/** Gives each element an `eId` of its own. */
export interface Ids {
  /**
   * The id of an element by the naming convention: `recs_1__rec_a` for the recital `a)` in the first recitals. `owner`
   * is the id of the element around it, "" for none; `name` the convention's short name of the element. Where there is
   * no label, or a second one like it, the elements are counted.
   */
  readonly next: (owner: string, name: string, label?: string) => string;
  /** The id of the one element of its name: `organ`. */
  readonly only: (name: string) => string;
}

/** Ids that all start with a prefix, such as that of the component in which they are: `cmp_2__`. */
export function newIds(prefix: string): Ids {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const count = (stem: string) => {
    const number = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, number);
    return number;
  };
  return {
    next: (owner, name, label) => {
      const stem = `${owner === "" ? prefix : `${owner}__`}${name}_`;
      const place = count(stem);
      const wanted = `${stem}${slug(label ?? "") ?? place}`;
      let id = wanted;
      while (taken.has(id)) id = `${wanted}-${count(wanted) + 1}`;
      taken.add(id);
      return id;
    },
    only: (name) => `${prefix}${name}`,
  };
}
