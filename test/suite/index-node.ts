import Mocha from "mocha";
import { hangs } from "./check.ts";
import { Report } from "./report.ts";
import { saveNothingByItself } from "./saving.ts";

/** Loaded by the Node extension host, of a desktop or of a server. */
export async function run(): Promise<void> {
  // The types know the reporters that mocha brings, not that a function is one.
  const mocha = new Mocha({ ui: "tdd", timeout: hangs, reporter: Report as never });
  mocha.suite.emit("pre-require", globalThis as never, "", mocha);
  await saveNothingByItself();
  await import("./extension.test.ts");
  await import("./adopting.test.ts");
  await import("./comparison.test.ts");
  await import("./marks.test.ts");
  await import("./matrix.test.ts");
  await import("./word.test.ts");
  await new Promise<void>((done, fail) => {
    mocha.run((failures) => (failures ? fail(new Error(`${failures} tests failed`)) : done()));
  });
}
