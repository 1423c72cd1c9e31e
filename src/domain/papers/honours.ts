import type { Profile } from "../../profile";
import { issuerOf, isSettledAgainst, type AwardResult } from "../awards";
import { findings, papers as table, type Finding } from "../../contract";
import type { AwardRule, Nomination, Snapshot, Unit } from "../model";
import { groupBy } from "../scoring/groupBy";
import { formsWritten } from "./forms";
import { issuersApart } from "./issuers";

/** Somebody whom award papers name: the winner of an award, or a nominee (`DeNghiKhen`) whom nobody has refused. */
export interface Honour {
  readonly target: "collective" | "person";
  /** As the result or the nomination says it. */
  readonly name: string;
  /** The collective itself where it is a unit, or the unit of the person. */
  readonly unit: Unit | undefined;
  /** Office of a person. */
  readonly position: string | undefined;
  /** Name of the cluster that the person is honoured as the head of. */
  readonly heads: string | undefined;
  /** Hình thức; undefined where nobody has said it. */
  readonly form: string | undefined;
  /** Đồng; undefined = honoured without money, of an award: not set yet. */
  readonly money: number | undefined;
  readonly set: string | undefined;
  /** Code; undefined = the year. */
  readonly period: string | undefined;
  readonly from: { readonly award: AwardRule } | { readonly nomination: Nomination };
}

/** What the papers of one issuer, set and period are about. */
export interface HonourGroup {
  /** Cơ quan khen as its awards write it first; undefined where neither award nor set names one. */
  readonly issuer: string | undefined;
  readonly set: string | undefined;
  /** Code; undefined = the year. Nobody is honoured for a period in the papers of the year once more. */
  readonly period: string | undefined;
  /** Awards that the plan provides. */
  readonly awards: readonly AwardRule[];
  /** Winners, and candidates a person still has to choose from; those who were not chosen are left out. */
  readonly considered: readonly AwardResult[];
  readonly nominations: readonly Nomination[];
  /** Collectives before persons; of each the winners in the order of the awards, then the nominees. */
  readonly honours: readonly Honour[];
  /** Đồng, of all honours together as far as it is set. */
  readonly money: number;
}

/** Which award papers are wanted; absent = all. */
export interface HonourWish {
  readonly set?: string | undefined;
  /** Code. */
  readonly period?: string | undefined;
}

/** Awards and nominations by issuer, set and period, in the order of the tables: nobody comes under the papers of another issuer. */
export function honourGroups(
  snapshot: Snapshot,
  results: readonly AwardResult[],
  profile: Profile,
  wish: HonourWish = {},
): HonourGroup[] {
  const isWanted = (entry: { readonly set?: string | undefined; readonly period?: string | undefined }) =>
    (wish.set === undefined || entry.set === wish.set) &&
    (wish.period === undefined || entry.period === wish.period);
  const entries = [
    ...snapshot.awards
      .filter(isWanted)
      .map((award) => ({ award, set: award.set, issuer: issuerOf(snapshot, award) })),
    ...nominated(snapshot)
      .filter(isWanted)
      .map((nomination) => ({
        nomination,
        set: nomination.set,
        issuer: nominationIssuer(snapshot, nomination),
      })),
  ].map((entry) => ({ ...entry, period: ("award" in entry ? entry.award : entry.nomination).period }));
  const { document } = snapshot.settings;
  const keyOf = issuersApart(
    [
      document.issuingBody ?? "",
      document.partnerBody ?? "",
      ...snapshot.signatories.map(({ body }) => body),
      ...entries.map(({ issuer = "" }) => issuer),
    ],
    profile,
  );
  const formOf = formsWritten(
    [...snapshot.awards, ...snapshot.nominations].map(({ form }) => form),
    profile,
  );
  const groups = groupBy(
    entries,
    ({ issuer = "", set = "", period = "" }) => `${keyOf(issuer)}\n${set}\n${period}`,
  );
  return [...groups.values()].map((members): HonourGroup => {
    const awards = members.flatMap((entry) =>
      "award" in entry ? [{ ...entry.award, form: formOf(entry.award.form) }] : [],
    );
    const nominations = members.flatMap((entry) => ("nomination" in entry ? [entry.nomination] : []));
    const own = new Set(awards.map(({ code }) => code));
    const considered = results.filter((result) => own.has(result.award.code) && !isSettledAgainst(result));
    const all = [
      ...considered.filter(({ decided }) => decided).map((result) => honourOf(result, snapshot)),
      ...nominations.map((nomination) => nominee(nomination, snapshot)),
    ];
    const written = all.map((honour) => ({ ...honour, form: formOf(honour.form) }));
    const honours = [...ofTarget(written, "collective"), ...ofTarget(written, "person")];
    return {
      issuer: members[0]?.issuer,
      set: members[0]?.set,
      period: members[0]?.period,
      awards,
      considered,
      nominations,
      honours,
      money: honours.reduce((sum, { money = 0 }) => sum + money, 0),
    };
  });
}

/** Whether somebody receives an award whose money nobody has set yet: it may be any, and 0 is said. */
export function isMoneyOpen({ from, money }: Pick<Honour, "from" | "money">): boolean {
  return "award" in from && money === undefined;
}

/** Collectives alone, or persons alone. */
export function ofTarget(honours: readonly Honour[], target: Honour["target"]): Honour[] {
  return honours.filter((honour) => honour.target === target);
}

/** Nominations that nobody has refused and that say whom they are about. */
export function nominated({ nominations, units }: Snapshot): Nomination[] {
  return nominations.filter(
    (nomination) => nomination.state !== "refused" && nomineeName(nomination, units) !== "",
  );
}

/** Who is nominated: as typed, for a collective else its unit; "" where nobody is named. */
export function nomineeName({ target, name, unit }: Nomination, units: readonly Unit[]): string {
  return name ?? (target === "collective" ? units.find(({ code }) => code === unit)?.name : undefined) ?? "";
}

/** Who honours a nominee: as typed, else the issuer of the set; outside all sets the office itself. */
function nominationIssuer({ settings }: Snapshot, { issuer, set }: Nomination): string | undefined {
  if (issuer !== undefined) return issuer;
  return set === undefined
    ? settings.document.issuingBody
    : settings.sets.find(({ name }) => name === set)?.issuer;
}

/** Who a row of the results names, winner or candidate. */
export function honourOf({ award, code, name, decidedBy }: AwardResult, snapshot: Snapshot): Honour {
  const officer =
    award.target === "clusterHead" ? snapshot.officers.find((entry) => entry.code === code) : undefined;
  const unit = officer ? officer.unit : code;
  return {
    target: officer ? "person" : "collective",
    name,
    unit: snapshot.units.find((entry) => entry.code === unit),
    position: officer?.position,
    heads: officer && snapshot.clusters.find((cluster) => cluster.code === decidedBy)?.name,
    form: award.form,
    money: award.money,
    set: award.set,
    period: award.period,
    from: { award },
  };
}

function nominee(nomination: Nomination, { units }: Snapshot): Honour {
  const { target, position, unit, form, money, set, period } = nomination;
  return {
    target,
    name: nomineeName(nomination, units),
    unit: units.find(({ code }) => code === unit),
    position: target === "person" ? position : undefined,
    heads: undefined,
    form,
    money,
    set,
    period,
    from: { nomination },
  };
}

/** Nominations that somebody still has to decide: what names them cannot be final. @param paper what people call it */
export function undecidedNominations(
  nominations: readonly Nomination[],
  { units }: Snapshot,
  paper: string,
): Finding[] {
  return nominations
    .filter(({ state }) => state === "proposed")
    .map((nomination) =>
      findings.paperNominationOpen({ table }, { paper, name: nomineeName(nomination, units) }),
    );
}
