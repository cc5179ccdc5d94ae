/** The bodies whose texts delegates cite. `RA` is the Radiocommunication Assembly, `UNGA` the UN General Assembly. */
export const organIds = ["WTSA", "PP", "WTDC", "WRC", "RA", "Council", "WCIT", "WTPF", "UNGA"] as const;

/** One of the bodies whose texts delegates cite. */
export type OrganId = (typeof organIds)[number];

/** The working languages of the Union as front matter and lexicon name them (Constitution, Article 29). */
export type LanguageTag = "en" | "fr" | "es" | "ru" | "zh" | "ar";
