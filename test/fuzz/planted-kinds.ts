import { broken, kindOf } from "./law.ts";

/** A kind whose laws are broken by single letters, to see that the run finds, confirms, and makes smaller. */
export const plantedKinds = [
  kindOf({
    name: "text",
    make: (random) => ({
      "text.contribution.md": Array.from({ length: 40 }, () => random.pick([..."abcdefghijklm \n"])).join(""),
    }),
    laws: [
      {
        name: "no d",
        check: (files) => {
          if (files["text.contribution.md"].includes("d")) throw broken("there is a d", "d");
        },
      },
      {
        name: "no fault",
        check: (files) => {
          if (files["text.contribution.md"].includes("f")) (undefined as unknown as () => void)();
        },
      },
      {
        name: "no end",
        check: (files) => {
          while (/h.*h.*h/s.test(files["text.contribution.md"]));
        },
      },
      {
        name: "no crash",
        check: (files) => {
          if (/m.*m.*m/s.test(files["text.contribution.md"])) process.exit(7);
        },
      },
    ],
  }),
];
