import { withRooms, type Key, type Translate } from "./index";
import { forms } from "./vi/forms";
import { honours } from "./vi/honours";
import { letters } from "./vi/letters";
import { papers } from "./vi/papers";
import { plans } from "./vi/plans";
import { reports } from "./vi/reports";

/** What only papers say; it comes with what makes them. */
export const paperRooms = { ...forms, ...honours, ...letters, ...papers, ...plans, ...reports } as const;

/** All that papers can say. */
export type PaperTextKey = Key | keyof typeof paperRooms;
export type PaperTexts = Translate<PaperTextKey>;

/** The texts with those of papers. */
export const paperTexts = withRooms(paperRooms);
