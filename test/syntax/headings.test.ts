import { describe, expect, it } from "vitest";
import { parse } from "../../src/syntax/index.ts";

/** What is read of a heading line, in one short string. */
function read(line: string): string {
  const resolution = parse(`${line}\n\nTitle of the text\n`).resolutions[0];
  const heading = resolution?.heading;
  if (heading === undefined) return "none";
  const { adoption } = heading;
  return [
    heading.draft ? "draft" : "",
    heading.announcedNew ? "new" : "",
    resolution?.form,
    heading.number ?? (heading.placeholder === undefined ? "" : `[${heading.placeholder}]`),
    adoption?.revised ? "Rev." : "",
    adoption?.place ?? adoption?.session ?? "",
    adoption?.year ?? "",
  ]
    .filter((word) => word !== "" && word !== undefined)
    .join(" ");
}

describe("headings", () => {
  it.each([
    ["RESOLUTION 43 (Rev. Dubai, 2012)", "resolution 43 Rev. Dubai 2012"],
    ["RESOLUTION 57", "resolution 57"],
    ["DECISION 5 (REV. BUSAN, 2014)", "decision 5 Rev. BUSAN 2014"],
    ["RESOLUTION 204 (DUBAI, 2018)", "resolution 204 DUBAI 2018"],
    ["RESOLUTION 28 (REV.WRC-15)", "resolution 28 Rev. WRC-15"],
    ["RESOLUTION 10 (REV.WRC-2000)", "resolution 10 Rev. WRC-2000"],
    ["RESOLUTION 111 (ORB-88)", "resolution 111 ORB-88"],
    ["RESOLUTION ITU-R 1-6", "resolution ITU-R 1-6"],
    ["RESOLUTION 1307 (C09)", "resolution 1307 C09"],
    ["RESOLUTION XXX (Council 2010)", "resolution XXX 2010"],
    ["DRAFT NEW RESOLUTION [APT-AI] (New Delhi, 2024)", "draft new resolution [APT-AI] New Delhi 2024"],
    ["DRAFT RESOLUTION", "draft resolution"],
    ["DRAFT NEW RESOLUTION [APT", "draft new resolution"],
    ["DRAFT NEW RESOLUTION [APT-AI] (New", "draft new resolution [APT-AI]"],
    ["RESOLUTION (Rev. New Delhi, 2024)", "resolution Rev. New Delhi 2024"],
    ["RESOLUTION 79 (Rev. New Delhi, 2024).", "resolution 79 Rev. New Delhi 2024"],
    ["RECOMMENDATION 7 (DUBAI, 2018)", "recommendation 7 DUBAI 2018"],
    ["OPINION 4 (Lisbon, 2009)", "opinion 4 Lisbon 2009"],
    ["resolution 69", "resolution 69"],
    ["RESOLUTION COM 6/4 (WRC-23)", "resolution COM 6/4 WRC-23"],
    ["RESOLUTION PLEN/1 (New Delhi, 2024)", "resolution PLEN/1 New Delhi 2024"],
    ["### RESOLUTION 2 (Rev. New Delhi, 2024)", "resolution 2 Rev. New Delhi 2024"],
    ["**RESOLUTION 2 (Rev. New Delhi, 2024)**", "resolution 2 Rev. New Delhi 2024"],
    ["RESOLUTION 2 (Rev.\u00a0New Delhi, 2024)", "resolution 2 Rev. New Delhi 2024"],
    ["RESOLUTION 40 (Rev. Florianópolis, 2004)", "resolution 40 Rev. Florianópolis 2004"],
    ["RESOLUTION 9 (Rev. Dubai, 2014Buenos Aires, 2017)", "resolution 9"],
    ["RÉSOLUTION 71 (Rév. Genève, 2022)", "resolution 71 Rev. Genève 2022"],
    ["PROJET DE NOUVELLE RÉSOLUTION [APT-1] (New Delhi, 2024)", "draft new resolution [APT-1] New Delhi 2024"],
    ["DÉCISION 5 (RÉV. BUSAN, 2014)", "decision 5 Rev. BUSAN 2014"],
    ["RESOLUCIÓN 71 (Rev. Ginebra, 2022)", "resolution 71 Rev. Ginebra 2022"],
    ["RESOLUCIÓN UIT-R 38-4", "resolution UIT-R 38-4"],
    ["PROYECTO DE NUEVA RESOLUCIÓN [IAP-1] (Nueva Delhi, 2024)", "draft new resolution [IAP-1] Nueva Delhi 2024"],
    ["РЕЗОЛЮЦИЯ 71 (Пересм. Женева, 2022 г.)", "resolution 71 Rev. Женева 2022"],
    ["Резолюция 1 (Миннеаполис, 1998 г.)", "resolution 1 Миннеаполис 1998"],
    ["ПРОЕКТ НОВОЙ РЕЗОЛЮЦИИ [RCC-1] (Нью-Дели, 2024 г.)", "draft new resolution [RCC-1] Нью-Дели 2024"],
    ["第71号决议（2022年，日内瓦，修订版）", "resolution 71 Rev. 日内瓦 2022"],
    ["第 71 号决议 (2014年,釜山,修订版)", "resolution 71 Rev. 釜山 2014"],
    ["第5号决定（2010年，瓜达拉哈拉）", "decision 5 瓜达拉哈拉 2010"],
    ["第71号决议", "resolution 71"],
    ["第[APT-1]号新决议草案（2024年，新德里）", "draft new resolution [APT-1] 新德里 2024"],
    ["القرار 71 (المراجَع في جنيف، 2022)", "resolution 71 Rev. جنيف 2022"],
    ["القرار 71 (المراجع في جنيف، 2022)", "resolution 71 Rev. جنيف 2022"],
    ["القرار 163 (غوادالاخارا، 2010)", "resolution 163 غوادالاخارا 2010"],
    ["الق\u0640رار 71 (المراجع في جنيف، 2022)", "resolution 71 Rev. جنيف 2022"],
  ])("reads %s", (line, expected) => {
    expect(read(line)).toBe(expected);
  });

  it("takes a sentence that starts with a citation for a sentence", () => {
    const { resolutions } = parse(
      "# Introduction\n\nResolution 71 (Rev. Bucharest, 2022) sets out the strategic plan.\n",
    );
    expect(resolutions).toEqual([]);
  });

  it("reads title, history and enacting line below", () => {
    const text = [
      "RESOLUTION 44 (Rev. Dubai, 2012)",
      "Bridging the standardization gap",
      "(Florianópolis, 2004; Johannesburg, 2008; Dubai, 2012)",
      "The World Telecommunication Standardization Assembly (Dubai, 2012),",
    ].join("\n");
    const resolution = parse(text).resolutions[0];
    expect(resolution?.title?.text).toBe("Bridging the standardization gap");
    expect(resolution?.history?.entries.map(({ place, year }) => `${place} ${year}`)).toEqual([
      "Florianópolis 2004",
      "Johannesburg 2008",
      "Dubai 2012",
    ]);
    expect(resolution?.enacting).toMatchObject({ organ: "WTSA", adoption: { place: "Dubai", year: 2012 } });
  });

  it("reads the history that the basic texts print below the last item, over hard line breaks", () => {
    const text =
      "RESOLUTION 3 (KYOTO, 1994)\nTitle\nThe Plenipotentiary Conference (Kyoto, 1994),\nresolves\nthat all goes on.\n(Kyoto, 1994) – (Rev. Minneapolis, 1998) –\n(Rev. Antalya,\n2006)\n";
    const entries = parse(text).resolutions[0]?.history?.entries.map(({ text: said }) => said.replace("\n", " "));
    expect(entries).toEqual(["Kyoto, 1994", "Rev. Minneapolis, 1998", "Rev. Antalya, 2006"]);
  });
});

describe("enacting lines", () => {
  it.each([
    ["The World Telecommunication Standardization Assembly (New Delhi, 2024),", "WTSA", "New Delhi"],
    ["The Plenipotentiary Conference of the International Telecommunication Union (Dubai, 2018),", "PP", "Dubai"],
    ["The World Telecommunication Development Conference (Buenos Aires, 2017),", "WTDC", "Buenos Aires"],
    ["The World Radiocommunication Conference (Geneva, 2015),", "WRC", "Geneva"],
    ["The ITU Radiocommunication Assembly,", "RA", undefined],
    ["The Council,", "Council", undefined],
    ["The ITU Council,", "Council", undefined],
    ["The Regional Preparatory Assembly (Apia, 2024),", undefined, "Apia"],
    [
      "The Plenipotentiary Conference of the International Telecommunication Union\n(Bucharest, 2022),",
      "PP",
      "Bucharest",
    ],
    ["The Plenipotentiary Conference of the International Telecommunication Union (Antalya,\n2006),", "PP", "Antalya"],
  ])("reads %s", (line, organ, place) => {
    const { enacting } = parse(`RESOLUTION 1\nTitle\n${line}\nconsidering\na) one;\nb) two,\n`).resolutions[0] ?? {};
    expect(enacting?.organ).toBe(organ);
    expect(enacting?.adoption?.place).toBe(place);
  });
});
