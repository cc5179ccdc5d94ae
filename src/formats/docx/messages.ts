import type { WordMessage } from "./word-model.ts";

/** Collects what the text cannot say, each message once with its number of places. */
export interface MessageBox {
  add(code: WordMessage["code"], message: string): void;
  list(): readonly WordMessage[];
}

export function messageBox(): MessageBox {
  const counts = new Map<string, WordMessage>();
  return {
    add(code, message) {
      const count = (counts.get(message)?.count ?? 0) + 1;
      counts.set(message, { code, message, count });
    },
    list: () => [...counts.values()],
  };
}
