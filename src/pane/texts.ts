import { translator, type Language, type Translate } from "../i18n";
import { homeProfile } from "../profile";

/** The texts of a language with the organisation's own words in their places: what a meeting of its branches is called. */
export function textsOf(language: Language): Translate {
  const translate = translator(language);
  const { branchMeeting, branchMeetingShort, work, works } = homeProfile.words;
  return (key, params) => translate(key, { branchMeeting, branchMeetingShort, work, works, ...params });
}
