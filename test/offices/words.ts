import type { DocumentKind } from "../../src/paper";
import { homeProfile } from "../../src/profile";
import type { Office } from "./office";

/** Vietnamese syllables without marks: what else is written in plain letters is a word of another language, or nobody's. */
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/iu;
/** Web addresses and fingerprints. */
const ADDRESS = /\S*(?:@|:\/\/)\S*|(?=\S*\d)[0-9a-f]{16}/gu;

/** What the organisation calls kinds of papers in their numbers: "TTr". */
const KINDS: ReadonlySet<string> = new Set(Object.keys(homeProfile.form.kinds));

/** Words that are not Vietnamese and that nobody of the office typed; abbreviations in capitals are left out. */
export function foreignWords(text: string, { rows }: Office): string[] {
  const typed = new Set(wordsOf(JSON.stringify(rows)));
  const found = wordsOf(text.replace(ADDRESS, " ")).filter(
    (word) => word !== word.toUpperCase() && !typed.has(word) && !KINDS.has(word) && !SYLLABLE.test(word),
  );
  return [...new Set(found)];
}

/** Words in plain letters; those that are written together ("HinhThuc") one by one. */
function wordsOf(text: string): string[] {
  return [...text.matchAll(/(?<![\p{L}\p{M}])[A-Za-z]{2,}(?![\p{L}\p{M}])/gu)].flatMap(([word]) =>
    word.split(/(?<=[a-z])(?=[A-Z])/u),
  );
}

/** Kinds whose first column is the code of the criterion, under that heading. */
const BY_CODE: ReadonlySet<DocumentKind> = new Set(["tong-hop-minh-chung"]);
/** The kind whose columns are months: what they are called may be the code of a school as well. */
const BY_MONTH: DocumentKind = "theo-doi-di-co-so";
const MONTH = /^T\d\d?$/u;
/** Numbers as the printed criteria have them are no codes, and a single letter is none that could be told from a word. */
const PRINTED = /^(?:\d+(?:\.\d+)*|.)$/u;

/** Codes of the office's rows that stand in a text. */
export function codesIn(text: string, { snapshot }: Office, kind: DocumentKind): string[] {
  const { units, clusters, officers, periods, criteria, awards, sessions, learners } = snapshot;
  const codes = [
    ...[...units, ...clusters, ...officers, ...periods, ...awards, ...sessions].map(({ code }) => code),
    ...(BY_CODE.has(kind) ? [] : criteria.map(({ code }) => code)),
    ...learners.map(({ person }) => person),
  ].filter((code) => !PRINTED.test(code) && !(kind === BY_MONTH && MONTH.test(code)));
  const words = new Set(text.split(/[^\p{L}\p{M}\d-]+/u));
  return [...new Set(codes)].filter((code) => words.has(code));
}
