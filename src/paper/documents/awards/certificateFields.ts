import { awardReason } from "../../../sheets/plan";
import type { Honour } from "../../../domain/papers";
import type { AwardResult } from "../../../domain/awards";
import { isDraft, yearText } from "../../form";
import type { DocumentSource } from "../../words";
import { decisionOf } from "./decisionPaper";
import {
  achievementOf,
  citationOf,
  formOf,
  moneyOf,
  nameOf,
  placeOf,
  positionOf,
  unitOf,
} from "./honourWords";
import type { Matter } from "./matter";

/** What a certificate says, field by field; the names of the fields in a data table stand under `paper.data.<field>`. */
export const CERTIFICATE_FIELDS = [
  "name",
  "award",
  "set",
  "form",
  "money",
  "issuer",
  "year",
  "reason",
  "position",
  "unit",
  "achievement",
  "citation",
  "number",
  "date",
  "place",
  "body",
  "authority",
  "signerTitle",
  "signer",
  "draft",
  "who",
] as const;

export type CertificateField = (typeof CERTIFICATE_FIELDS)[number];
export type CertificateValues = Readonly<Record<CertificateField, string>>;

/** What the certificate of somebody says. */
export function certificateValues(honour: Honour, matter: Matter, source: DocumentSource): CertificateValues {
  const { snapshot, translate, words } = source;
  const decision = decisionOf(matter, source);
  const [signature] = decision.signatures;
  const { from } = honour;
  return {
    name: nameOf(honour, source),
    award: "award" in from ? from.award.name : (from.nomination.movement ?? ""),
    set: honour.set ?? "",
    form: formOf(honour, source),
    money: moneyOf(honour, source),
    issuer: matter.issuer ?? "",
    year: yearText(snapshot),
    reason: "nomination" in from ? from.nomination.achievement : reasonOf(honour, matter, source),
    position: positionOf(honour, source),
    unit: unitOf(honour, source),
    achievement: achievementOf(honour, source),
    citation: citationOf(honour, source),
    number: decision.number,
    date: decision.date === undefined ? "" : words.longDay(decision.date),
    place: decision.place,
    body: decision.body,
    authority: signature?.authority ?? "",
    signerTitle: signature?.position ?? "",
    signer: signature?.person ?? "",
    who: placeOf(honour, source),
    draft: isDraft(decision) ? translate("document.draft") : "",
  };
}

/** Why the results give somebody the award. */
function reasonOf({ name, from }: Honour, { considered }: Matter, { translate }: DocumentSource): string {
  const result: AwardResult | undefined = considered.find(
    (row) => row.decided && row.name === name && "award" in from && row.award.code === from.award.code,
  );
  return result ? awardReason(result, translate) : "";
}

/** The fields themselves in the place of values: what a mail merge puts the rows of the data table into. */
export function certificateMarks({ translate }: DocumentSource): CertificateValues {
  const marks = CERTIFICATE_FIELDS.map((field) => [field, `«${translate(`paper.data.${field}`)}»`] as const);
  return Object.fromEntries(marks) as CertificateValues;
}
