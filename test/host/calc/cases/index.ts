import { conditional } from "./conditional";
import { date } from "./date";
import { dynamic } from "./dynamic";
import { logic } from "./logic";
import { lookup } from "./lookup";
import { math } from "./math";
import { statistics } from "./statistics";
import { text } from "./text";
import type { Cases } from "./case";

/** Every case, by room and function. */
export const ROOMS: Readonly<Record<string, Cases>> = {
  math,
  statistics,
  conditional,
  logic,
  lookup,
  text,
  date,
  dynamic,
};
