import { expect, it } from "vitest";
import { servePage } from "../../src/server/serve-page.ts";

it("a page is given once, to who has its address, and never stored", async () => {
  const address = await servePage("<!DOCTYPE html><p>é");
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\da-f-]{36}\/$/);
  const guessed = await fetch(new URL("/", address));
  expect(guessed.status).toBe(404);
  expect((await fetch(address, { method: "POST" })).status).toBe(404);
  const page = await fetch(address);
  expect(await page.text()).toBe("<!DOCTYPE html><p>é");
  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(page.headers.get("cache-control")).toBe("no-store");
  await expect(fetch(address)).rejects.toThrow();
});
