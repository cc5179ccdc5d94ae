import { describe, expect, it } from "vitest";
import { baseOf, type Library, libraryOf, parse } from "../../src/index.ts";

const geneva = text("71", "Rev. Geneva, 2022", "Geneva, 2022");
const hammamet = text("71", "Hammamet, 2016", "Hammamet, 2016");
const other = text("72", "Rev. Geneva, 2022", "Geneva, 2022");
const library = libraryOf([
  { name: "wtsa/resolution-71-2016.resolution.md", document: parse(hammamet) },
  { name: "wtsa/resolution-71.resolution.md", document: parse(geneva) },
  { name: "wtsa/resolution-72.resolution.md", document: parse(other) },
  {
    name: "pp/resolution-71.resolution.md",
    document: parse(text("71", "Rev. Bucharest, 2022", "Bucharest, 2022", "The Plenipotentiary Conference")),
  },
]);

describe("the base of a proposal", () => {
  it("is the newest older edition of the same number and organ", () => {
    expect(base(text("71", "Rev. New Delhi, 2024", "New Delhi, 2024"))).toBe("wtsa/resolution-71.resolution.md");
    expect(base(text("71", "Rev. Geneva, 2022", "Geneva, 2022").replace("remote", "rural"))).toBe(
      "wtsa/resolution-71-2016.resolution.md",
    );
  });

  it("is the text that the front matter names, whatever its number", () => {
    const named = `---\nbase: resolution-72\n---\n${text("71", "Rev. New Delhi, 2024", "New Delhi, 2024")}`;
    expect(base(named)).toBe("wtsa/resolution-72.resolution.md");
  });

  it("is named as missing when the library does not hold it", () => {
    expect(base(text("99", "Rev. New Delhi, 2024", "New Delhi, 2024"))).toBe("missing: Resolution 99");
    expect(base(`---\nbase: nowhere\n---\n${geneva}`)).toBe("missing: nowhere");
  });

  it("is none for a draft new resolution and for a text without number", () => {
    expect(base("### DRAFT NEW RESOLUTION [APT-AI] (New Delhi, 2024)\n\n*noting*\n\na)\tthat it is late;\n")).toBe(
      "none",
    );
    expect(base("*noting*\n\na)\tthat it is late;\n")).toBe("none");
  });

  it.each([
    ["第71号决议（2022年，日内瓦，修订版）", "第71号决议（2024年，新德里，修订版）", "\n\n考虑到\n\na)\t农村地区；\n"],
    [
      "РЕЗОЛЮЦИЯ 71 (Пересм. Женева, 2022 г.)",
      "РЕЗОЛЮЦИЯ 71 (Пересм. Нью-Дели, 2024 г.)",
      "\n\nучитывая\n\na)\tсельские районы;\n",
    ],
    ["القرار 71 (المراجَع في جنيف، 2022)", "القرار 71 (المراجَع في نيودلهي، 2024)", "\n\nأ )\tالمناطق الريفية؛\n"],
    [
      "RÉSOLUTION 71 (Rév. Genève, 2022)",
      "RÉSOLUTION 71 (Rév. New Delhi, 2024)",
      "\n\nconsidérant\n\na)\tles zones rurales;\n",
    ],
    [
      "RESOLUCIÓN 71 (Rev. Ginebra, 2022)",
      "RESOLUCIÓN 71 (Rev. Nueva Delhi, 2024)",
      "\n\nconsiderando\n\na)\tlas zonas rurales;\n",
    ],
  ])("is found by the number of the heading in each language: %s", (old, revised, body) => {
    const among = libraryOf([{ name: "base.resolution.md", document: parse(`${old}${body}`) }]);
    expect(base(`MOD APT/37A1/1\n\n${revised}${body}`, among)).toBe("base.resolution.md");
  });

  it("is the text in the language of the proposal where the library has several", () => {
    const russian = "РЕЗОЛЮЦИЯ 71 (Пересм. Женева, 2022 г.)\n\nучитывая\n\na)\tсельские районы;\n";
    const chinese = "第71号决议（2022年，日内瓦，修订版）\n\n考虑到\n\na)\t农村地区；\n";
    const among = libraryOf([
      { name: "ru.resolution.md", document: parse(russian) },
      { name: "zh.resolution.md", document: parse(chinese) },
    ]);
    expect(base(chinese.replace("2022年，日内瓦", "2024年，新德里"), among)).toBe("zh.resolution.md");
    expect(base(text("71", "Rev. New Delhi, 2024", "New Delhi, 2024"), among)).toBe("ru.resolution.md");
  });

  it("of a text of the library is not the text itself", () => {
    expect(base(geneva)).toBe("wtsa/resolution-71-2016.resolution.md");
  });
});

function base(source: string, among: Library = library): string {
  const document = parse(source);
  const [resolution] = document.resolutions;
  if (resolution === undefined) return "none";
  const found = baseOf(among, document, resolution);
  return found.status === "found" ? found.base.name : found.status === "missing" ? `missing: ${found.wanted}` : "none";
}

function text(
  number: string,
  bracket: string,
  place: string,
  organ = "The World Telecommunication Standardization Assembly",
): string {
  return `### RESOLUTION ${number} (${bracket})\n\nCooperation on remote areas\n\n${organ} (${place}),\n\n*noting*\n\na)\tthat cables are long;\n\n*resolves*\n\n1\tto measure them.\n`;
}
