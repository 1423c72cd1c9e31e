import {
  isRange,
  stringifyTokens,
  tokenize,
  translateFormulaToR1C1,
  translateTokensToA1,
  type Token,
} from "@borgar/fx";
import { HostError } from "../errors";
import { columnLetters } from "./address";
import type { Place } from "./references/relative";

/** A formula as it is written with references by numbers of rows and columns. @param formula with `=` */
export function toR1C1(formula: string, place: Place): string {
  return translateFormulaToR1C1(formula, anchorOf(place));
}

/**
 * A formula that is written in R1C1, in capitals or not, in the form of A1.
 * @param place of its cell
 * @throws HostError NotImplemented for what means other cells in A1 than it says in R1C1, such as an address in A1
 */
export function fromR1C1(formula: string, place: Place): string {
  const written = tokenize(formula, { r1c1: true, allowTernary: true, mergeRefs: true });
  const translated = translateTokensToA1(written.map(inCapitals), anchorOf(place));
  const text = stringifyTokens(translated);
  const understood = rangesOf(translated);
  const meant = rangesOf(tokenize(text, { mergeRefs: true }));
  if (meant.length !== understood.length || meant.some((range, at) => range !== understood[at]))
    throw new HostError(
      "NotImplemented",
      `The embedded workbook takes ${formula} for no formula in R1C1: it names cells otherwise.`,
    );
  return text;
}

/** The library translates capitals only. */
function inCapitals(token: Token): Token {
  if (!isCells(token)) return token;
  const from = token.value.lastIndexOf("!") + 1;
  return { ...token, value: token.value.slice(0, from) + token.value.slice(from).toUpperCase() };
}

function rangesOf(tokens: readonly Token[]): string[] {
  return tokens.filter(isCells).map(({ value }) => value);
}

function isCells(token: Token): boolean {
  return isRange(token) && token.type !== "range_named" && token.type !== "structured";
}

function anchorOf({ row, column }: Place): string {
  return `${columnLetters(column)}${row + 1}`;
}
