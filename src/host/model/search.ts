export interface SearchOptions {
  /** The whole text must match, not a part of it. */
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
}

/** What a text to be looked for means: `*` any characters, `?` one, `~` takes the next of them as it is. */
export function searchPattern(text: string, { completeMatch, matchCase }: SearchOptions): RegExp {
  const pattern = text.replace(/~([*?~])|[*?]|[\\^$.|+()[\]{}/]/gu, (found, literal?: string) => {
    if (literal !== undefined) return literal === "~" ? "~" : `\\${literal}`;
    if (found === "*") return "[\\s\\S]*";
    return found === "?" ? "[\\s\\S]" : `\\${found}`;
  });
  return new RegExp(completeMatch ? `^(?:${pattern})$` : pattern, matchCase ? "gu" : "giu");
}

/** Whether a text matches. */
export function matches(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}
