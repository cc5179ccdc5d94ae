/** What a line of the cover says, by its form; undefined for a line that no cover has. Forms: docs/format.md. */
export function coverLine(said: string): string | undefined {
  if (/^(?:(?:Addendum|Revision|Corrigendum) \d+ (?:to|au|al)\b.*)$/.test(said)) return "addendum";
  if (/^Document (?:[A-Z]{1,5}-?\d{0,2}\/)?\d{1,4}(?:\(\w+\.\d+\))*-[AEFSRC]$/.test(said)) return "document";
  if (/^[A-Z]{2,5}-?\d{2}\/\d+(?:\((?:Add|Rev|Corr)\.\d+\)){0,2}-[AEFSRC]$/.test(said)) return "document";
  if (/^(?:PLENARY MEETING|COMMITTEE \d+)$/.test(said)) return "body";
  if (
    /^\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}$/.test(
      said,
    )
  )
    return "date";
  if (/(?:Assembly|Conference|Forum) \([A-Z]{2,5}-\d{2,4}\)$/.test(said)) return "conference";
  if (/, \d{1,2}(?: \p{L}+)? ?[-–] ?\d{1,2} \p{L}+ \d{4}$/u.test(said)) return "place";
  if (/^PROPOSALS FOR THE WORK OF THE (?:CONFERENCE|ASSEMBLY)$/.test(said)) return "title";
  return undefined;
}
