import type { Snapshot } from "../domain/model";
import { translator, withWords, type Language, type SettingNaming, type Translate } from "../i18n";
import { clusterWords, homeProfile, organisationWords, ownClusterWords } from "../profile";

/**
 * The texts of a language with the organisation's own words in their places: what a meeting of its branches is called.
 * @param naming how settings are named: the pane leads to them, so there without their keys
 */
export function textsOf(language: Language, naming?: SettingNaming): Translate {
  const translate = translator(language, naming);
  return withWords(translate, {
    ...organisationWords(homeProfile),
    // Papers and sheets are Vietnamese; whoever reads another language reads its word.
    ...(language !== "vi" && clusterWords(translate("clusterTable.cluster"))),
  });
}

/** Texts that say of a cluster what the office says (`TenCum`): "khối trưởng". */
export function officeTexts(translate: Translate, { settings }: Pick<Snapshot, "settings">): Translate {
  return withWords(translate, ownClusterWords(settings.document.clusterTerm));
}

/** The sheets speak Vietnamese whatever the language of the pane: their words are part of the contract and are printed. */
export const inSheets = textsOf("vi");
