import { withRooms, type Key, type Translate } from "./index";
import { help } from "./vi/help";

/** All that the pages of help, support and privacy can say. */
export type HelpTextKey = Key | keyof typeof help;
export type HelpTexts = Translate<HelpTextKey>;

/** The texts with those of the pages of help, support and privacy. */
export const helpTexts = withRooms(help);
