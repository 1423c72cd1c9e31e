import { alike, type Problem } from "./problem";
import { header, type Answer, type Served } from "./site";

/**
 * The functions' metadata of each language: Excel on the web reads it from a page of its own, and registers nothing where it may
 * not; how it reads the shortcuts nobody says, so they must be let out too.
 */
export function checkFunctions({ answers }: Served): Problem[] {
  const metadata = [...answers.values()].filter(({ file }) => /^functions\b.*\.json$/u.test(file));
  const shortcuts = [...answers.values()].filter(({ file }) => /^shortcuts\b.*\.json$/u.test(file));
  const main = answers.get("functions.json");
  const names = main && namesIn(main);
  const others = metadata.filter((answer) => {
    const theirs = namesIn(answer);
    return theirs === undefined || (names !== undefined && theirs !== names);
  });
  return [
    ...alike(
      "crossOrigin",
      [...metadata, ...shortcuts].filter((answer) => header(answer, "access-control-allow-origin") !== "*"),
      (answer) => ({ allowed: header(answer, "access-control-allow-origin") || "–" }),
    ),
    ...alike("metadata", others, () => ({})),
  ];
}

/** The functions that a file describes, undefined when it is no metadata. */
function namesIn({ body }: Answer): string | undefined {
  try {
    const { functions } = JSON.parse(body.toString()) as { functions?: { id: string; name: string }[] };
    return functions?.map(({ id, name }) => `${id} ${name}`).join("\n");
  } catch {
    return undefined;
  }
}
