// Contribution-like texts of a wanted size, the same ones for the same seed. No dependencies.
// Headings with instructions, calls, items, references of several families, marks, tables: what a real document has,
// in about the real proportions (docs/performance.md).

function rng(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const SUBJ = [
  "spectrum monitoring",
  "quantum key distribution",
  "digital identity",
  "numbering resources",
  "cloud interconnection",
  "over-the-top services",
  "counterfeit devices",
  "e-waste",
  "accessibility",
  "smart metering",
  "emergency communications",
  "climate adaptation",
  "rural connectivity",
  "software-defined networking",
  "child online protection",
  "broadband measurement",
  "open-source software",
  "machine learning",
  "satellite direct-to-device",
  "cable resilience",
  "metaverse",
  "tariff policy",
  "conformity and interoperability",
  "bridging the standardization gap",
  "data governance",
  "caller-line identification",
  "intelligent transport",
  "digital public infrastructure",
];
const NOUN = [
  "framework",
  "Recommendation",
  "study",
  "report",
  "guideline",
  "pilot project",
  "work programme",
  "liaison",
  "Question",
  "action plan",
  "supplement",
  "roadmap",
  "workshop",
  "database",
  "assessment",
  "procedure",
  "test suite",
  "indicator",
  "toolkit",
  "memorandum",
];
const ADJ = [
  "timely",
  "comprehensive",
  "inclusive",
  "interoperable",
  "cost-effective",
  "secure",
  "voluntary",
  "regional",
  "harmonized",
  "relevant",
  "growing",
  "significant",
  "appropriate",
  "technical",
  "sustainable",
  "affordable",
  "common",
  "open",
  "essential",
  "adequate",
];
const VERB = [
  "develop",
  "review",
  "facilitate",
  "support",
  "promote",
  "publish",
  "coordinate",
  "maintain",
  "monitor",
  "strengthen",
  "identify",
  "update",
  "consolidate",
  "disseminate",
  "encourage",
  "evaluate",
  "harmonize",
  "implement",
  "accelerate",
  "share",
];
const WHO = [
  "Member States",
  "Sector Members",
  "Associates and Academia",
  "developing countries",
  "the study groups",
  "the Telecommunication Standardization Advisory Group",
  "regional telecommunication organizations",
  "the membership",
  "other standards development organizations",
  "small island developing States",
  "the Director of the Telecommunication Standardization Bureau",
  "the Secretary-General",
  "the Council",
  "the Radiocommunication Sector",
  "the Telecommunication Development Sector",
];
const PLACE = [
  "New Delhi, 2024",
  "Rev. New Delhi, 2024",
  "Rev. Geneva, 2022",
  "Geneva, 2022",
  "Rev. Hammamet, 2016",
  "Rev. Dubai, 2012",
  "Johannesburg, 2008",
  "Rev. Bucharest, 2022",
  "Bucharest, 2022",
  "Rev. Kigali, 2022",
  "Rev. Busan, 2014",
];
const PRE = [
  "recalling",
  "recognizing",
  "considering",
  "considering further",
  "noting",
  "noting further",
  "recognizing further",
  "bearing in mind",
  "taking into account",
  "emphasizing",
  "aware",
  "reaffirming",
];
const OPER = [
  "resolves",
  "resolves further",
  "resolves to instruct study groups of the ITU Telecommunication Standardization Sector",
  "instructs the Director of the Telecommunication Standardization Bureau",
  "instructs the Telecommunication Standardization Advisory Group",
  "invites Member States",
  "invites the Secretary-General",
  "invites the Council",
  "encourages Sector Members, Associates and Academia",
];

export function doc(seed, bytes, { critic = true } = {}) {
  const r = rng(seed);
  const p = (a) => a[Math.floor(r() * a.length)];
  const out = [];
  let size = 0;
  const push = (s) => {
    out.push(s);
    size += Buffer.byteLength(s) + 2;
  };
  const ref = () => {
    const k = r();
    if (k < 0.55) return `Resolution ${1 + Math.floor(r() * 108)} (${p(PLACE)}) of this assembly`;
    if (k < 0.75) return `Resolution ${1 + Math.floor(r() * 220)} (${p(PLACE)}) of the Plenipotentiary Conference`;
    if (k < 0.85)
      return `Resolution ${1 + Math.floor(r() * 90)} (${p(PLACE)}) of the World Telecommunication Development Conference`;
    if (k < 0.93) return `UNGA Resolution A/RES/${60 + Math.floor(r() * 19)}/${1 + Math.floor(r() * 320)}`;
    return `Recommendation ITU-T ${p(["X", "Y", "G", "H", "L", "E", "D"])}.${100 + Math.floor(r() * 4000)}`;
  };
  const np = () => `the ${p(ADJ)} ${p(NOUN)} on ${p(SUBJ)}`;
  const clause = () => {
    const k = r();
    if (k < 0.2) return `${np()}, as set out in ${ref()}`;
    if (k < 0.4)
      return `that ${p(WHO)} should ${p(VERB)} ${np()} in order to ${p(VERB)} ${p(ADJ)} ${p(SUBJ)} for ${p(WHO)}`;
    if (k < 0.6)
      return `the ${p(ADJ)} role of ${p(WHO)} in ${p(SUBJ)}, taking into account ${np()} and the need to ${p(VERB)} ${p(SUBJ)}`;
    if (k < 0.8)
      return `that ${p(SUBJ)} and ${p(SUBJ)} could ${p(["significantly", "adversely", "positively", "materially"])} affect ${p(WHO)}, in particular where ${np()} is not available`;
    return `${ref()}, which resolves that ${p(WHO)} continue to ${p(VERB)} ${np()}`;
  };
  const mark = (s) => {
    if (!critic) return s;
    const k = r();
    const w = s.split(" ");
    const i = Math.floor(r() * Math.max(1, w.length - 3));
    if (k < 0.08) w.splice(i, 0, `{++${p(ADJ)} and ${p(ADJ)}++}`);
    else if (k < 0.14) w[i] = `{--${w[i]}--}`;
    else if (k < 0.18) w[i] = `{~~${w[i]}~>${p(ADJ)}~~}`;
    else if (k < 0.19) w.push(`{>>check against ${ref()}<<}`);
    return w.join(" ");
  };
  const sentence = () => {
    let s = clause();
    while (r() < 0.4) s += `, ${p(["including", "as well as", "and", "having regard to"])} ${np()}`;
    return s;
  };
  const letter = (i) =>
    i < 26
      ? String.fromCharCode(97 + i)
      : String.fromCharCode(96 + Math.floor(i / 26)) + String.fromCharCode(97 + (i % 26));
  const done = () => size >= bytes;
  let prop = 0;
  const resolution = (budget) => {
    const end = Math.min(bytes, size + budget);
    const over = () => size >= end;
    prop++;
    const kind = r() < 0.35 ? "ADD" : r() < 0.9 ? "MOD" : r() < 0.5 ? "SUP" : "NOC";
    const num = 1 + Math.floor(r() * 108);
    push(`## ${kind} APT/37A43/${prop}`);
    if (kind === "ADD")
      push(
        `### DRAFT NEW RESOLUTION [APT-${p(SUBJ)
          .toUpperCase()
          .replace(/[^A-Z]+/g, "-")}] (New Delhi, 2024)`,
      );
    else
      push(
        `### RESOLUTION ${num} (Rev. ${critic && kind === "MOD" ? "{--Geneva, 2022--}{++New Delhi, 2024++}" : "Geneva, 2022"})`,
      );
    push(`#### ${mark(`Standardization activities on ${p(SUBJ)} and ${p(SUBJ)}`)}`);
    if (kind === "SUP" || kind === "NOC") {
      push(`**Reasons:** ${sentence()}.`);
      return;
    }
    push(`*(${p(PLACE)})*`);
    push(`The World Telecommunication Standardization Assembly (New Delhi, 2024),`);
    let from = 0;
    const npre = 2 + Math.floor(r() * 4);
    for (let g = 0; g < npre && !over(); g++) {
      from = Math.min(PRE.length - 1, from + Math.floor(r() * 3));
      push(`*${PRE[from++ % PRE.length]}*`);
      const n = 1 + Math.floor(r() * 8);
      for (let i = 0; i < n && !over(); i++) push(`${letter(i)})\t${mark(sentence())}${i === n - 1 ? "," : ";"}`);
    }
    const nop = 1 + Math.floor(r() * 4);
    for (let g = 0; g < nop && !over(); g++) {
      push(`*${p(OPER)}*`);
      const n = 1 + Math.floor(r() * 7);
      for (let i = 0; i < n && !over(); i++) {
        let item = `${i + 1}\tto ${p(VERB)} ${mark(sentence())}${i === n - 1 && g === nop - 1 ? "." : ";"}`;
        if (r() < 0.1) item += `\n\n   - ${mark(sentence())};\n   - ${mark(sentence())};`;
        push(item);
      }
    }
    if (!over() && r() < 0.5) {
      push(`### Annex (to Resolution ${num})`);
      push(`#### ${p(SUBJ)[0].toUpperCase()}${p(SUBJ).slice(1)}`);
      if (r() < 0.4) {
        const rows = 3 + Math.floor(r() * 6);
        push(
          [
            "| Item | Action | Responsible |",
            "| --- | --- | --- |",
            ...Array.from({ length: rows }, (_, i) => `| ${i + 1} | ${p(VERB)} ${np()} | ${p(WHO)} |`),
          ].join("\n"),
        );
      }
      const n = 2 + Math.floor(r() * 8);
      for (let i = 0; i < n && !over(); i++)
        push(
          `${i + 1}.${1 + Math.floor(r() * 4)} ${mark(sentence())}. See [${ref()}](res:${1 + Math.floor(r() * 108)}).`,
        );
    }
    push(`**Reasons:** ${sentence()}.`);
  };
  push(
    `---\nconference: WTSA-24\nsource: APT\ndocument: 37\naddendum: 43\nagendaItem: ${1 + Math.floor(r() * 9)}\n---`,
  );
  push("# Introduction");
  while (size < Math.min(bytes * 0.15, 4000))
    push(`${sentence().replace(/^./, (c) => c.toUpperCase())}. ${sentence().replace(/^./, (c) => c.toUpperCase())}.`);
  push("# Proposal");
  push(`APT Member Administrations propose ${np()}.`);
  while (!done()) resolution(4000 + Math.floor(r() * 12000));
  return `${out.join("\n\n")}\n`;
}

/**
 * The text after a revision: of its words about the given part changed, in runs of one to five words; a fifth of the
 * work is paragraphs put in, taken out or moved.
 */
export function revise(text, part, seed) {
  const r = rng(seed);
  const p = (list) => list[Math.floor(r() * list.length)];
  const paragraphs = text.split("\n\n");
  const isFixed = (paragraph = "") => /^(?:#|---|\||conference:)/.test(paragraph);
  for (let left = text.split(/\s+/).length * part * 0.2; left > 0; ) {
    const at = 6 + Math.floor(r() * (paragraphs.length - 8));
    const length = paragraphs[at].split(/\s+/).length;
    left -= isFixed(paragraphs[at]) ? 2 : length;
    if (isFixed(paragraphs[at])) continue;
    const what = r();
    if (what < 0.4) paragraphs.splice(at, 1);
    else if (what < 0.8) {
      paragraphs.splice(at, 0, `z)\tthat ${p(WHO)} should ${p(VERB)} the ${p(ADJ)} ${p(NOUN)} on ${p(SUBJ)};`);
    } else {
      const [moved] = paragraphs.splice(at, 1);
      paragraphs.splice(Math.min(paragraphs.length, at + 1 + Math.floor(r() * 6)), 0, moved);
    }
  }
  const begins = (part * 0.8) / (3 * Math.max(0.05, 1 - part * 0.8));
  const reworded = paragraphs.map((paragraph) => {
    if (isFixed(paragraph)) return paragraph;
    const [first, ...words] = paragraph.split(" ");
    const kept = [first];
    let run = 0;
    for (const word of words) {
      if (run === 0 && r() < begins) run = 1 + Math.floor(r() * 5);
      if (run === 0) {
        kept.push(word);
        continue;
      }
      run--;
      const what = r();
      if (what < 0.5) kept.push(p(r() < 0.5 ? ADJ : VERB));
      else if (what < 0.75) kept.push(word, p(ADJ));
    }
    return kept.join(" ");
  });
  return reworded.join("\n\n");
}
