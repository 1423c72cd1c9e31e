import type { Alignment } from "../../model";
import { invalid } from "../object";

export const HORIZONTAL: Readonly<Record<string, Alignment["horizontal"]>> = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Justify: "justify",
  Fill: "fill",
  Distributed: "distributed",
  CenterAcrossSelection: "centerContinuous",
};
export const VERTICAL: Readonly<Record<string, Alignment["vertical"]>> = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
};
export const READING = ["Context", "LeftToRight", "RightToLeft"];
/** Letters below each other. */
const STACKED = { file: 255, api: 180 };

/** Degrees as Office.js tells them, from the rotation in the file. */
export function degreesOf(rotation: number): number {
  if (rotation === STACKED.file) return STACKED.api;
  return rotation > 90 ? 90 - rotation : rotation;
}

/** The rotation in the file. @throws HostError InvalidArgument */
export function rotationOf(degrees: number): number {
  if (degrees === STACKED.api) return STACKED.file;
  if (!(Number.isInteger(degrees) && degrees >= -90 && degrees <= 90))
    throw invalid("A text is turned by -90 to 90 degrees, or 180 for stacked letters.");
  return degrees < 0 ? 90 - degrees : degrees;
}

export function wordFor(words: Readonly<Record<string, string>>, fileWord: string): string {
  return Object.entries(words).find(([, known]) => known === fileWord)?.[0] ?? "General";
}

/** @throws HostError InvalidArgument */
export function fileWord<T extends string>(words: Readonly<Record<string, T>>, word: string): T {
  const known = Object.hasOwn(words, word) ? words[word] : undefined;
  if (known === undefined) throw invalid(`${String(word)} is none of ${Object.keys(words).join(", ")}.`);
  return known;
}
