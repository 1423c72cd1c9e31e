import { serialDay } from "../../text";

/**
 * The serial day of a date.
 * @throws Error for a day that no calendar has
 */
export function day(year: number, month: number, date: number): number {
  const serial = serialDay(year, month, date);
  if (serial === undefined) throw new Error(`no day ${date}/${month}/${year}`);
  return serial;
}
