import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");

it("every package has its reason in docs/dependencies.md, and no other has", () => {
  const rows = read("docs/dependencies.md").match(/^\| (?!package|---).*$/gm) ?? [];
  const told = rows.flatMap((row) => row.split(" | ")[0]?.match(/@?[a-z][\w/-]*(?![^(]*\))/g) ?? []);
  const { dependencies = {}, devDependencies } = JSON.parse(read("package.json"));
  expect(told.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
});
