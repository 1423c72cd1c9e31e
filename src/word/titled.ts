/** What Word checks the spelling by. */
export const LANGUAGE = "vi-VN";

/** What a file says of itself. */
export interface Titled {
  readonly title: string;
  /** The body that issues the document, its author; "" where nobody is named. */
  readonly issuer: string;
}
