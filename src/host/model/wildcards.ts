/**
 * What a text with Excel's wildcards means, for a whole text and whatever its case: `*` any characters, `?` one, `~` before
 * one of the three takes it as it is.
 */
export function wildcardPattern(text: string): RegExp {
  let pattern = "";
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    if (character === "~" && /[*?~]/u.test(next)) {
      pattern += literal(next);
      at += 1;
    } else if (character === "*") pattern += "[\\s\\S]*";
    else if (character === "?") pattern += "[\\s\\S]";
    else pattern += literal(character);
  }
  return new RegExp(`^${pattern}$`, "iu");
}

function literal(character: string): string {
  return character.replace(/[\\^$.|*?+()[\]{}/]/u, String.raw`\$&`);
}

/** Whether a text has wildcards that are meant as such. */
export function hasWildcards(text: string): boolean {
  return /[*?]/u.test(text.replaceAll(/~[*?~]/gu, ""));
}
