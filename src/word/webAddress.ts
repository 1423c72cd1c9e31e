/** Longer addresses are refused by Office. */
const LONGEST = 2_000;

/**
 * Nothing but an address of the web: other schemes (files, scripts) never become links. On sheets an address stays text,
 * which wraps in its cell wherever it is printed; in Word files it is a link.
 */
export function isWebAddress(text: string): boolean {
  return text.length <= LONGEST && /^https?:\/\/[^\s"<>]+$/iu.test(text);
}
