/** A day or a time as XML has it: `2024-10-15`, `2024-10-15T09:00:00Z`. */
const form = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** True for a day of the calendar, with a time or without. */
export function isDay(words: string): boolean {
  const [whole, day, time = "T00:00:00Z"] = form.exec(words) ?? [];
  if (whole === undefined || day === undefined) return false;
  const midnight = new Date(`${day}T00:00:00Z`);
  return midnight.toJSON()?.startsWith(day) === true && !Number.isNaN(Date.parse(day + time));
}

/** Word wants a time behind the day; undefined for what is no day. */
export function timeOf(date: string): string | undefined {
  if (!isDay(date)) return undefined;
  return date.includes("T") ? date : `${date}T00:00:00Z`;
}
