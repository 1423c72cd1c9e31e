import { findings } from "../../contract";
import type { Finding, Learner, Snapshot } from "../model";
import { toDate } from "../../text";
import { appliesTo } from "./leafCatalogue";

/** Rows that are looked at between two steps. */
const ROWS_A_STEP = 2_000;

/** Evidence and units that are well typed but will not count the way their writer may think; warnings only. Piece by piece. */
export function* fitSteps(snapshot: Snapshot): Generator<void, Finding[]> {
  const criteria = new Map(
    snapshot.criteria.map((criterion) => [`${criterion.set}\n${criterion.code}`, criterion]),
  );
  const units = new Map(snapshot.units.map((unit) => [unit.code, unit]));
  const found: Finding[] = [];
  for (const [at, row] of snapshot.evidence.entries()) {
    if (at % ROWS_A_STEP === 0) yield;
    const criterion = criteria.get(`${row.set}\n${row.criterion}`);
    const unit = units.get(row.unit);
    if (!criterion || !unit) continue;
    const { status } = row;
    if (row.reason === undefined && (status === "returned" || status === "rejected" || status === "disputed"))
      found.push(findings.reasonMissing(row, { status }));
    if (!appliesTo(criterion, unit, snapshot.settings.specialSet))
      found.push(findings.evidenceNotApplicable(row));
    else if (criterion.periods.length > 0 && !criterion.periods.includes(row.period))
      found.push(findings.evidenceOutsidePeriod(row));
  }
  found.push(...farDates(snapshot), ...learnersTwice(snapshot));
  if (snapshot.clusters.length === 0) return found;
  for (const unit of snapshot.units)
    if (unit.cluster === undefined) found.push(findings.unitWithoutCluster(unit));
  return found;
}

/** Further from the periods than this nobody plans or hands in: the year is most likely mistyped. Days. */
const FAR = 366;

/** Days that lie years away from the periods, and periods that lie years away from `Nam`. */
function farDates({ periods, evidence, settings }: Snapshot): Finding[] {
  if (periods.length === 0) return [];
  const year = Number(settings.document.year);
  const first = Math.min(...periods.map(({ from }) => from)) - FAR;
  const last = Math.max(...periods.map(({ to, deadline }) => Math.max(to, deadline ?? to))) + FAR;
  const isFar = (day: number | undefined): day is number => day !== undefined && (day < first || day > last);
  return [
    ...periods.flatMap((period) => {
      const isNear = !Number.isInteger(year) || Math.abs(toDate(period.from).getUTCFullYear() - year) <= 1;
      return isNear ? [] : [findings.periodYearFar(period, { day: period.from, year: String(year) })];
    }),
    ...evidence.flatMap((row) =>
      isFar(row.submitted) ? [findings.submittedFar(row, { day: row.submitted })] : [],
    ),
  ];
}

/** A person whom two units list for one session counts once; which unit that should be, somebody must say. */
function learnersTwice({ learners }: Snapshot): Finding[] {
  const listed = new Map<string, { first: Learner; units: Set<string> }>();
  for (const learner of learners) {
    const key = `${learner.session}\n${learner.person}`;
    const known = listed.get(key);
    if (known) known.units.add(learner.unit);
    else listed.set(key, { first: learner, units: new Set([learner.unit]) });
  }
  return [...listed.values()]
    .filter(({ units }) => units.size > 1)
    .map(({ first, units }) =>
      findings.learnerTwoUnits(first, { person: first.person, units: [...units].sort() }),
    );
}
