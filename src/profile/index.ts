import type { Profile } from "./profile";
import { youthFederation } from "./youthFederation";
import { youthUnion } from "./youthUnion";

export { clusterWords, organisationWords } from "./profile";
export type { Margins, OwnSetting, Profile, Programme } from "./profile";
export type { SourceKind, SourceWords } from "./sourceWords";

/** Whose add-in this is, unless a caller says otherwise: another organisation is another file and this line. */
export const homeProfile: Profile = youthUnion;

/** The organisations that a workbook can be of (`ToChuc`), that of the add-in first. */
export const profiles: readonly Profile[] = [homeProfile, youthFederation];

/** The profile of an organisation by its name. */
export function profileOf(name: string): Profile {
  return profiles.find((profile) => profile.name === name) ?? homeProfile;
}

/** A setting that the template begins with: as typed, or the organisation's own where the typed one is what another begins with. */
export function ownSetting(typed: string, key: keyof Profile["settings"], profile: Profile): string {
  const isOfAnother = profiles.some((other) => other !== profile && other.settings[key] === typed);
  return isOfAnother ? profile.settings[key] : typed;
}
