import {
  findings as report,
  logTable,
  memory,
  resultTables,
  type Finding,
  type FindingCode,
} from "../contract";
import type { Seal } from "../domain/model";
import { readStandingCells } from "../office/read";
import {
  changedResults,
  codeOwner,
  grouped,
  lastWritten,
  proveLog,
  proveSeals,
  resultStates,
  stateFindings,
  strayResults,
  type LogProof,
  type ResultState,
  type Statement,
} from "../sheets/proof";
import { headerlessTables, isHeaderless, type RawTable } from "../sheets/read";
import { parseDate } from "../text";
import { Reading } from "./reading";
import { computeFrom } from "./scoring";
import type { AskOptions, Session } from "./session";
import { changedSince, type ChangedSince } from "./sinceWritten";

/** The workbook held against what it says of itself. */
export interface Verification {
  readonly reading: Reading;
  readonly seals: readonly Seal[];
  readonly findings: readonly Finding[];
  /** What holds, and what cannot be told. */
  readonly statements: readonly Statement[];
  /** Log and results as they stand, by table, for jumps to their cells. */
  readonly standing: ReadonlyMap<string, RawTable>;
}

/**
 * Holds log, seals, states of periods and results against each other. Nothing is written, and a cell is called wrong only
 * when what should stand there is known.
 * @param code digits of a seal code as a signed document has it
 */
export async function verifyWorkbook(
  session: Session,
  code?: string,
  options: AskOptions = {},
): Promise<Verification> {
  const reading = await session.reading(options);
  const { snapshot, raw } = reading;
  const standing = await readStandingCells([logTable, ...resultTables], options);
  // Of a table without its header row nothing is proven, and nothing is said to be gone.
  const headed = (id: string): RawTable | undefined =>
    isHeaderless(standing.get(id)) ? undefined : standing.get(id);
  const rawLog = headed(logTable.id);
  const log = proveLog(rawLog);
  const { seals, periods } = snapshot;
  const sealed = proveSeals({ raw: raw.seals, seals, periods }, log, rawLog !== undefined);
  const states = resultStates(
    resultTables
      .filter(({ id }) => !isHeaderless(standing.get(id)))
      .map((schema) => ({ schema, raw: headed(schema.id) })),
    log,
  );
  const held = [...log.findings, ...(isHeaderless(raw.seals) ? [] : sealed.findings)];
  const isLogThere = standing.has(logTable.id);
  const isLogGone = !isLogThere && (raw.seals !== undefined || states.length > 0);
  const owner = code === undefined ? undefined : codeOwner(code, seals, sealed.locks);
  return {
    reading,
    seals,
    standing,
    findings: [
      ...(code !== undefined && !owner
        ? [report.digestUnknown(grouped(code), { shown: grouped(code) })]
        : []),
      ...(isLogGone ? [report.logGone({ table: logTable })] : []),
      ...headerlessTables([logTable, ...resultTables], standing),
      ...headerlessTables([memory.seals], new Map(Object.entries(raw))),
      ...reading.findings.filter((finding) => isOfSeals(finding, sealed.named, held)),
      ...held,
      ...(await resultFindings(reading, states)),
    ],
    statements: [
      ...(owner ? [owner] : []),
      ...sealed.older.map((period): Statement => ({ key: "verify.olderSeal", params: { period } })),
      ...logStatements(log, isLogThere),
      ...(await resultStatements(reading, states, log)),
      { key: "verify.proof" },
    ],
  };
}

/** Findings of reading that are about locked periods. */
const SEAL_FINDINGS: ReadonlySet<string> = new Set<FindingCode>([
  "sealBroken",
  "periodLockedWithoutSeal",
  "periodUnlockedByHand",
  "periodPublishedUnverified",
  "lockedPeriodGone",
  "lockedInputChanged",
  "lockedInputAdded",
  "lockedInputRemoved",
]);

/** Those that are still to be said when it is known which row of a seal is false, or that a whole seal is gone. */
function isOfSeals({ code, key }: Finding, named: ReadonlySet<string>, held: readonly Finding[]): boolean {
  if (code === "sealBroken") return !named.has(key ?? "");
  if (code === "periodLockedWithoutSeal")
    return !held.some((other) => other.code === "sealGone" && other.key === key);
  return SEAL_FINDINGS.has(code);
}

/** Names the cells of changed tables, where computing comes to what was written: with the input of now, today or on that day. */
async function resultFindings(reading: Reading, states: readonly ResultState[]): Promise<Finding[]> {
  let open = states.filter(({ is }) => is === "changed");
  const named: Finding[] = [];
  const nameWith = async (day: number): Promise<void> => {
    const { plan } = await computeFrom(
      day === reading.today ? reading : new Reading(reading.raw, day, reading.state, reading.around),
    );
    open = open.filter((state) => {
      const planned = plan.tables.find(({ schema }) => schema === state.schema);
      const found = planned && changedResults(state, planned);
      named.push(...(found ?? []));
      return !found;
    });
  };
  if (open.length > 0) await nameWith(reading.today);
  const [written] = open.flatMap(({ line }) => dayOf(line?.time) ?? []);
  if (written !== undefined && written !== reading.today) await nameWith(written);
  const unnamed = states.filter((state) => state.is !== "changed" || open.includes(state));
  return [...named, ...unnamed.flatMap(stateFindings), ...states.flatMap(strayResults)];
}

/** The day in a time of the log, whatever stands around it. */
function dayOf(time: string | undefined): number | undefined {
  const [date] = /\d{1,2}\/\d{1,2}\/\d{4}/u.exec(time ?? "") ?? [];
  return date === undefined ? undefined : parseDate(date);
}

function logStatements({ lines, unproven, findings }: LogProof, isThere: boolean): Statement[] {
  if (!isThere) return [{ key: "verify.logNone" }];
  const chained = lines.filter(({ isChained }) => isChained).length;
  return [
    ...(chained > 0 && findings.length === 0
      ? [{ key: "verify.logWhole", params: { count: chained } } as const]
      : []),
    ...(unproven > 0 ? [{ key: "verify.logUnproven", params: { count: unproven } } as const] : []),
  ];
}

const CHANGED = {
  input: "verify.inputChanged",
  locks: "verify.locksChanged",
} as const satisfies Record<ChangedSince, Statement["key"]>;

async function resultStatements(
  reading: Reading,
  states: readonly ResultState[],
  { lines }: LogProof,
): Promise<Statement[]> {
  const right = states.filter(({ is }) => is === "asWritten");
  const unproven = states.filter(({ is }) => is === "unproven").map(({ schema }) => schema.sheet);
  const last = right.length > 0 ? lastWritten(lines) : undefined;
  const changed = last && (await changedSince(reading, last));
  return [
    ...(right.length > 0
      ? [{ key: "verify.resultsAsWritten", params: { count: right.length } } as const]
      : []),
    ...(changed ? [{ key: CHANGED[changed], params: { time: last.line.time } }] : []),
    ...(unproven.length > 0
      ? [{ key: "verify.resultsUnproven", params: { sheets: unproven.join(", ") } } as const]
      : []),
  ];
}
