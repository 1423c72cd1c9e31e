import type { Profile } from "./profile";
import { clusterWords, memberWords, organisationWords } from "./profile";
import { youthFederation } from "./youthFederation";
import { youthUnion } from "./youthUnion";

export { clusterWords, organisationWords };
export type { Margins, OwnSetting, Profile, Programme } from "./profile";
export { otherHead, type Head } from "./otherHeads";
export type { SourceKind, SourceWords } from "./sourceWords";

/** Whose add-in this is, unless a caller says otherwise: another organisation is another file and this line. */
export const homeProfile: Profile = youthUnion;

/** The organisations that a workbook can be of (`ToChuc`), that of the add-in first. */
export const profiles: readonly Profile[] = [homeProfile, youthFederation];

/** The profile of an organisation by its name. */
export function profileOf(name: string): Profile {
  return profiles.find((profile) => profile.name === name) ?? homeProfile;
}

/** The office's own word for a cluster (`TenCum`) in the places that texts have for it; nothing where it has none. */
export function ownClusterWords(term: string | undefined): Readonly<Record<string, string>> {
  return term === undefined || term === "" ? {} : clusterWords(term);
}

/**
 * What the office calls its member bodies where they are the branches of a commune ("chi đoàn"): nothing above those, whose members are
 * what the organisation calls its grassroots.
 * @param body the office, as its letterhead has it
 */
export function ownMemberWords(
  body: string | undefined,
  { units: { places, branch } }: Profile,
): Readonly<Record<string, string>> {
  const words = (body ?? "").toLocaleLowerCase("vi").normalize("NFC").replaceAll("thị xã", "");
  const isOfCommune = places.some((place) => ` ${words} `.includes(` ${place} `));
  return isOfCommune ? memberWords(branch.name.toLocaleLowerCase("vi")) : {};
}

/** A setting that the template begins with: as typed, or the organisation's own where the typed one is what another begins with. */
export function ownSetting(typed: string, key: keyof Profile["settings"], profile: Profile): string {
  const isOfAnother = profiles.some((other) => other !== profile && other.settings[key] === typed);
  return isOfAnother ? profile.settings[key] : typed;
}
