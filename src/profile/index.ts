import type { Profile } from "./profile";
import { youthUnion } from "./youthUnion";

export { organisationWords } from "./profile";
export type { Margins, OwnSetting, Profile, Programme } from "./profile";
export type { SourceKind, SourceWords } from "./sourceWords";

/** Whose add-in this is, unless a caller says otherwise: another organisation is another file and this line. */
export const homeProfile: Profile = youthUnion;
