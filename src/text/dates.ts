/**
 * Dates inside the domain are Excel serial days (whole numbers, 1900 system; 45453 is 10/06/2024):
 * a day has no time zone, so no date can slip by one on the way, as it did in earlier systems.
 */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** The serial day of a calendar date; undefined when there is no such day (31/02). */
export function serialDay(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return undefined;
  return Math.round((time - EPOCH) / DAY);
}

/** A date typed as text: `10/6/2024`, `10-06-2024` (day first) or ISO `2024-06-10`. */
export function parseDate(text: string): number | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text.trim());
  if (iso) return serialDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text.trim());
  return vietnamese
    ? serialDay(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]))
    : undefined;
}

/** Midnight UTC of a serial day, for libraries that know dates only. */
export function toDate(serial: number): Date {
  return new Date(EPOCH + Math.floor(serial) * DAY);
}

/** dd/MM/yyyy. */
export function formatDate(serial: number): string {
  const date = toDate(serial);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}
