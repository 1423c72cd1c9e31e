import { assignments } from "./assignments";
import { commands } from "./commands";
import { findings } from "./findings";
import { functions } from "./functions";
import { imports } from "./imports";
import { pages } from "./pages";
import { pane } from "./pane";
import { scoring } from "./scoring";
import { settings } from "./settings";

/**
 * The texts in Vietnamese, the offices' language, that are there from the start. What only some of the code says is loaded with
 * that code (`papers.ts`, `help.ts` and others beside this folder).
 */
export const vi = {
  ...assignments,
  ...commands,
  ...findings,
  ...functions,
  ...imports,
  ...pages,
  ...pane,
  ...scoring,
  ...settings,
} as const;

/** The key of a text that is always there. */
export type TextKey = keyof typeof vi;
