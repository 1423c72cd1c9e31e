const ERROR =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|BUSY!|CONNECT!|UNKNOWN!)$/u;

/** Whether a text is the word of an error value. They are the same in every language Excel is sold to Vietnam in. */
export function isError(text: unknown): text is string {
  return typeof text === "string" && ERROR.test(text);
}
