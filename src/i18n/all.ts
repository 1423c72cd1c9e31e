import { en } from "./en";
import "./english";
import { help } from "./vi/help";
import { hosting } from "./vi/hosting";
import { preview } from "./vi/preview";
import { withRooms, type Language, type Texts } from "./index";
import { paperRooms } from "./papers";
import { vi } from "./vi";

/** All that can be said in Vietnamese. */
const everything = { ...vi, ...help, ...hosting, ...paperRooms, ...preview } as const;

/** The key of any text. */
export type AnyKey = keyof typeof everything;

/** Every text of every language. */
export const dictionaries: Readonly<Record<Language, Texts<AnyKey>>> = { en, vi: everything };

/** Texts with all the others; whoever imports this file can speak every language, and say everything. */
export const allTexts = withRooms(everything);
