import type { OrganId } from "../index.ts";

/** Whom the resolutions of an organ instruct most; absent where contributions with resolutions are not written for it. */
export const directors: Readonly<Partial<Record<OrganId, string>>> = {
  WTSA: "Director of the Telecommunication Standardization Bureau",
  PP: "Secretary-General",
  WTDC: "Director of the Telecommunication Development Bureau",
  WRC: "Director of the Radiocommunication Bureau",
};

const officers: readonly string[] = [
  "the Director of the Telecommunication Standardization Bureau",
  "the Secretary-General",
  "the Director of the Telecommunication Development Bureau",
  "the Director of the Radiocommunication Bureau",
  "the Directors of the three Bureaux",
  "the Secretary-General and the Directors of the three Bureaux",
  "the ITU Council",
  "the Telecommunication Standardization Advisory Group",
  "the study groups of the ITU Telecommunication Standardization Sector",
];

const members: readonly string[] = [
  "Member States",
  "Member States and Sector Members",
  "Member States, Sector Members, Associates and Academia",
  "the ITU membership",
  "the Council",
  "administrations",
  "developing countries",
];

/** Whom calls usually address. Free words are as good: these are offered, not asked for. */
const byVerb: Readonly<Record<string, readonly string[]>> = {
  instructs: officers,
  directs: officers,
  requests: officers,
  authorizes: officers,
  "to instruct": officers,
  "to request": officers,
  "to authorize": officers,
  invites: members,
  encourages: members,
  urges: members,
  "calls upon": members,
  "calls on": members,
  "appeals to": members,
  "to invite": members,
  "to encourage": members,
  "to urge": members,
  "draws the attention of": ["Member States", "the ITU Council", "the next plenipotentiary conference"],
};

/** The usual addressees of a verb or of an opener such as `to instruct`, those of the organ's own Sector first. */
export function addresseesOf(verb: string, organ: OrganId | undefined): readonly string[] {
  const usual = byVerb[verb] ?? [];
  const director = organ === undefined ? undefined : directors[organ];
  const own = usual.filter((each) => director !== undefined && each === `the ${director}`);
  return [...own, ...usual.filter((each) => !own.includes(each))];
}
