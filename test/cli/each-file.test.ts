import { expect, it } from "vitest";
import { eachFile } from "../../src/cli/each-file.ts";
import { type Io, Refusal } from "../../src/cli/io.ts";

const files = ["a.md", "b.md", "c.md", "d.md"].map((name) => ({ name, path: `/${name}` }));

/** What is said on standard error, in an environment. */
function ioWith(env: Io["env"] = {}) {
  const said: string[] = [];
  return { said, io: { env, err: (text: string) => void said.push(text) } as unknown as Io };
}

it("does the others where the tool breaks off at one, and says at which", async () => {
  const done: string[] = [];
  const recurse = (): never => recurse();
  const failures = await eachFile(files, ioWith().io, async ({ name }) => {
    if (name === "b.md") recurse();
    if (name === "c.md") throw new TypeError("no reader");
    done.push(name);
  });
  expect(done).toEqual(["a.md", "d.md"]);
  expect(failures).toEqual([
    "b.md: broke off, which is a mistake in the tool; please report it (Maximum call stack size exceeded)",
    "c.md: broke off, which is a mistake in the tool; please report it (no reader)",
  ]);
});

it("says once what several files have in common, a line for each of its mistakes", async () => {
  const failures = await eachFile(files, ioWith().io, async () => {
    throw new Refusal("preamble.config.json: one thing\npreamble.config.json: another");
  });
  expect(failures).toEqual(["preamble.config.json: one thing", "preamble.config.json: another"]);
});

it("shows where the tool broke off only to who asks", async () => {
  const fail = async () => {
    throw new TypeError("no reader");
  };
  const quiet = ioWith();
  await eachFile(files, quiet.io, fail);
  expect(quiet.said).toEqual([]);
  const asked = ioWith({ PREAMBLE_DEBUG: "1" });
  await eachFile(files.slice(0, 1), asked.io, fail);
  expect(asked.said).toEqual([expect.stringMatching(/^TypeError: no reader\n +at /)]);
});
