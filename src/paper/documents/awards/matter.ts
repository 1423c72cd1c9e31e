import {
  honourGroups,
  isMoneyOpen,
  isOfOffice,
  nominatedAwarded,
  undecidedNominations,
  type HonourGroup,
} from "../../../domain/papers";
import { findings, papers as table, type Finding } from "../../../contract";
import type { Meeting, RegisteredPaper } from "../../../domain/model";
import type { PaperTextKey } from "../../../i18n/papers";
import { fold, moneyWords } from "../../../text";
import { awardWaits, orBlank, yearText } from "../../form";
import type { PaperKey, PaperWish } from "../../register";
import { dated, lowered, numbered, periodOfYear, type DocumentSource } from "../../words";

/** What the award papers of one issuer and set are made from, with what they all say alike. */
export interface Matter extends HonourGroup {
  /** What tells its papers from those of other issuers and sets. */
  readonly key: PaperKey & Pick<PaperWish, "body" | "isForOther" | "isFurther">;
  /** Tells its sheets apart: the set, and the issuer where one set has several. */
  readonly label: string;
  /** "năm 2024", "đợt 1 năm 2024". */
  readonly when: string;
  /** "trong phong trào thi đua theo Bộ tiêu chí Đoàn năm 2024": what the honours are for. */
  readonly occasion: string;
  /** The signed decision that those of this matter came after. */
  readonly after?: RegisteredPaper;
  /** Whether a meeting may have been on it: held before a decision on it was signed, or after that which it comes after. */
  readonly isMet?: (meeting: Meeting) => boolean;
}

/** The matters of the workbook, whatever of them is signed; narrowed to a set or a period where somebody asks for one. */
export function wholeMatters(source: DocumentSource): Matter[] {
  const { snapshot, options, profile } = source;
  const { set, period } = options;
  const groups = honourGroups(snapshot, source.results(options.day).awards, profile, { set, period });
  const periodOf = (group: HonourGroup): string =>
    snapshot.periods.find(({ code }) => code === group.period)?.name ?? "";
  const nameOf = (group: HonourGroup): string =>
    dated(group.set ?? movementOf(group) ?? group.issuer ?? "", periodOf(group));
  return groups.map((group): Matter => {
    const alike = groups.filter((other) => fold(nameOf(other)) === fold(nameOf(group)));
    const when = whenOf([...group.awards, ...group.nominations], source);
    return {
      ...group,
      key: {
        set: group.set,
        period: group.period,
        body: group.issuer,
        ...(isOutside(group, source) && { isForOther: true }),
      },
      label: alike.length > 1 ? `${nameOf(group)} ${group.issuer ?? ""}`.trim() : nameOf(group),
      when,
      occasion: occasionOf(group, when, source),
    };
  });
}

/** Whether a body outside the office honours: its meetings, numbers and days are not the office's. */
export function isOutside({ issuer }: HonourGroup, { snapshot, profile }: DocumentSource): boolean {
  return issuer !== undefined && !isOfOffice(snapshot, issuer, profile);
}

/** Why a paper on a matter is still a draft. */
export function waitsOf(matter: Matter, kind: string, source: DocumentSource): Finding[] {
  const paper = source.translate(`document.kind.${kind}` as PaperTextKey);
  return [
    ...awardWaits(source, matter.considered, paper),
    ...undecidedNominations(matter.nominations, source.snapshot, paper),
  ];
}

/** What the office should know of a matter besides, where it is decided on: whoever is both nominated and awarded, and `lackNotes`. */
export function notesOf(matter: Matter, source: DocumentSource): Finding[] {
  const { awards } = source.results(source.options.day);
  const { nominations } = matter;
  return [...nominatedAwarded({ ...source.snapshot, nominations }, awards), ...lackNotes(matter)];
}

/** What all papers of a matter lack: awards whose money nobody has set; those who are not in the signed decision. */
export function lackNotes({ awards, honours, after }: Matter): Finding[] {
  return [
    ...awards.flatMap((award) =>
      award.money === undefined ? [findings.awardMoneyUnset(award, { award: award.name })] : [],
    ),
    ...(after && honours.length > 0
      ? [
          findings.paperAfterSigned(
            { table, ...(after.row !== undefined && { row: after.row }) },
            { number: after.number ?? "", names: honours.map(({ name }) => name) },
          ),
        ]
      : []),
  ];
}

/** Names of awards that somebody receives while nobody has set their money. */
export function unsetMoney({ honours }: Pick<Matter, "honours">): string[] {
  return [
    ...new Set(
      honours.flatMap((honour) =>
        "award" in honour.from && isMoneyOpen(honour) ? [honour.from.award.name] : [],
      ),
    ),
  ];
}

/** What papers say of the money of a matter: a sum, that none goes with it, or that nobody has set any of it yet. */
export function moneySaid(matter: Pick<Matter, "honours" | "money">): "sum" | "free" | "open" {
  if (matter.money > 0) return "sum";
  return unsetMoney(matter).length > 0 ? "open" : "free";
}

/** The period that all share, else the year: "đợt 1 năm 2024". */
export function whenOf(
  entries: readonly { readonly period?: string | undefined }[],
  { snapshot, translate }: DocumentSource,
): string {
  const year = translate("honour.when.year", { year: orBlank(yearText(snapshot)) });
  const [first, ...others] = [...new Set(entries.map(({ period }) => period))];
  const period = others.length === 0 ? snapshot.periods.find(({ code }) => code === first) : undefined;
  return period ? periodOfYear(period.name, year) : year;
}

/** The movement that a group of nominations is all about. */
function movementOf({ awards, nominations }: HonourGroup): string | undefined {
  const movements = new Set(nominations.map(({ movement }) => movement && fold(movement)));
  return awards.length === 0 && movements.size === 1 ? nominations[0]?.movement : undefined;
}

function occasionOf(group: HonourGroup, when: string, { translate, words }: DocumentSource): string {
  const movement = movementOf(group);
  if (movement !== undefined)
    return dated(translate("honour.occasion.movement", { movement: lowered(movement) }), when);
  return dated(
    group.set === undefined
      ? words.text("honour.occasion.work")
      : translate("honour.occasion.set", { set: group.set }),
    when,
  );
}

/** "02 tập thể và 01 cá nhân"; "" for nobody. */
export function countWords({ honours }: Pick<Matter, "honours">, { translate }: DocumentSource): string {
  const count = (target: "collective" | "person"): number =>
    honours.filter((honour) => honour.target === target).length;
  const [collectives, persons] = [count("collective"), count("person")];
  const said = { collectives: numbered(collectives, 0), persons: numbered(persons, 0) };
  if (collectives > 0 && persons > 0) return translate("honour.count.both", said);
  if (collectives > 0) return translate("honour.count.collectives", said);
  return persons > 0 ? translate("honour.count.persons", said) : "";
}

/** "tập thể, cá nhân", "tập thể" or "cá nhân", as there are some. */
export function kindWords({ honours }: Pick<Matter, "honours">, { translate }: DocumentSource): string {
  const kinds = new Set(honours.map(({ target }) => target));
  if (kinds.size !== 1) return translate("honour.kinds.both");
  return translate(kinds.has("person") ? "honour.kinds.persons" : "honour.kinds.collectives");
}

/** "1.500.000 đồng (bằng chữ: Một triệu năm trăm nghìn đồng)". */
export function sumWords(money: number, { translate, words }: DocumentSource): string {
  return translate("honour.sum", { money: words.number(money), inWords: moneyWords(money) });
}
