import { fold } from "../text/index.ts";
import data from "./recommendations.json" with { type: "json" };

/** A Recommendation of the Telecommunication Standardization Sector that contributions often cite. */
export interface RecommendationRecord {
  /** `ITU-T X.1500`. */
  readonly id: string;
  readonly title: string;
  /** The day of the newest edition that the source tells of: `2011-04-20`. */
  readonly edition: string;
  readonly status: "in-force" | "withdrawn" | "unknown";
  readonly source: string;
}

/** Those that come with the tool, read when first asked for. */
export function bundledRecommendations(): readonly RecommendationRecord[] {
  bundled ??= data.recommendations.map(({ id, title, edition, source, ...row }) => ({
    id,
    title,
    edition,
    status: ((row as { readonly status?: string }).status ?? "unknown") as RecommendationRecord["status"],
    source: `${data.source}${source}`,
  }));
  return bundled;
}

/** The Recommendation of an id in any of its spellings: `ITU-T X.1500`, `X.1500`, `Rec. ITU-T X.1500 (04/2011)`. */
export function lookUpRecommendation(
  catalogue: { readonly recommendations: readonly RecommendationRecord[] },
  id: string,
): RecommendationRecord | undefined {
  const key = idKey(id);
  return catalogue.recommendations.find((record) => idKey(record.id) === key);
}

let bundled: readonly RecommendationRecord[] | undefined;

function idKey(id: string): string {
  const [name = ""] = fold(id).split("(", 1);
  return name
    .trimEnd()
    .replace(/^rec(?:\.|ommendation)?\s+/, "")
    .replace(/^itu-t\s+/, "")
    .trim();
}
