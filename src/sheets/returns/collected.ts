import type { Period, Snapshot } from "../../domain/model";
import type { Returned } from "../../domain/imports";
import { appliesTo, belongsTo } from "../../domain/scoring";
import { fold } from "../../text";
import type { ImportedSheet, ImportOutcome } from "../imports";

/** A file that came in. */
export interface CollectedFile {
  readonly file: string;
  /** Serial day on which it came in; undefined where nobody knows. */
  readonly received: number | undefined;
  /** Codes of the units whose evidence it holds, and of the cluster it was issued to. */
  readonly units: readonly string[];
  readonly cluster: string | undefined;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
  /** Rows of earlier returns that it no longer has. */
  readonly gone: number;
  /** It came in after Hạn gửi of the period. */
  readonly isLate: boolean;
}

/** Who has not returned anything yet. */
export interface Awaited {
  readonly kind: "unit" | "cluster";
  readonly code: string;
  readonly name: string;
  /** Hạn gửi lies before today. */
  readonly isOverdue: boolean;
}

/** What was collected of one period and set. */
export interface Collection {
  readonly files: readonly CollectedFile[];
  readonly awaited: readonly Awaited[];
}

/** Which returns are looked for, and what is known of the files besides what stands in them. */
export interface CollectionRequest {
  readonly period: string;
  readonly set: string;
  /** Serial day. */
  readonly today: number;
  /** File → serial day on which it came in. */
  readonly received?: ReadonlyMap<string, number>;
}

/**
 * Sums up the returns that came in: each file, and the units and clusters that have returned nothing by Hạn gửi. A unit has
 * returned when a file says something of it, its own or its cluster's, were it "không có"; a cluster when all of its units have.
 */
export function collectReturns(
  { sheets }: Pick<ImportOutcome, "sheets">,
  snapshot: Snapshot,
  request: CollectionRequest,
): Collection {
  const period = snapshot.periods.find(({ code }) => fold(code) === fold(request.period));
  if (!period) return { files: [], awaited: [] };
  const files = [...new Set(sheets.map(({ file }) => file))].map((file) =>
    collectedFile(
      file,
      sheets.filter((sheet) => sheet.file === file),
      period,
      request,
    ),
  );
  return { files, awaited: awaitedOf(sheets, snapshot, period, request) };
}

function collectedFile(
  file: string,
  sheets: readonly ImportedSheet[],
  { deadline }: Period,
  { received }: CollectionRequest,
): CollectedFile {
  const sum = (count: (sheet: ImportedSheet) => number): number =>
    sheets.reduce((total, sheet) => total + count(sheet), 0);
  const day = received?.get(file);
  return {
    file,
    received: day,
    units: [...new Set(sheets.flatMap(({ returned }) => returned.filter(isSaid).map(({ unit }) => unit)))],
    cluster: sheets.map(({ byCluster }) => byCluster).find((code) => code !== undefined),
    new: sum((sheet) => sheet.new),
    changed: sum((sheet) => sheet.changed),
    same: sum((sheet) => sheet.same),
    refused: sum((sheet) => sheet.refused),
    gone: sum(({ gone }) => gone.length),
    isLate: day !== undefined && deadline !== undefined && day > deadline,
  };
}

/** Forms that nobody has filled in are no returns. */
function isSaid({ isBlank }: Returned): boolean {
  return !isBlank;
}

function awaitedOf(
  sheets: readonly ImportedSheet[],
  { units, clusters, criteria, evidence, settings }: Snapshot,
  period: Period,
  { set, today }: CollectionRequest,
): Awaited[] {
  const isOverdue = period.deadline !== undefined && period.deadline < today;
  const isHere = (returned: { readonly period: string; readonly set: string }): boolean =>
    fold(returned.period) === fold(period.code) && fold(returned.set) === fold(set);
  const here = new Set([
    ...sheets.flatMap(({ returned }) =>
      returned.filter((each) => isSaid(each) && isHere(each)).map(({ unit }) => unit),
    ),
    // What earlier returns brought stands in the workbook already.
    ...evidence.filter(isHere).map(({ unit }) => unit),
  ]);
  const leaves = criteria.filter(
    (leaf) =>
      fold(leaf.set) === fold(set) && (leaf.periods.length === 0 || leaf.periods.includes(period.code)),
  );
  const owing = units.filter(
    (unit) => belongsTo(unit, period) && leaves.some((leaf) => appliesTo(leaf, unit, settings.specialSet)),
  );
  const missing = owing.filter(({ code }) => !here.has(code));
  return [
    ...clusters
      .filter(({ code }) => missing.some(({ cluster }) => cluster === code))
      .map(({ code, name }): Awaited => ({ kind: "cluster", code, name, isOverdue })),
    ...missing.map(({ code, name }): Awaited => ({ kind: "unit", code, name, isOverdue })),
  ];
}
