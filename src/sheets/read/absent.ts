import { findings, type ColumnId, type Finding } from "../../contract";
import type { Snapshot } from "../../domain/model";
import { parseRule } from "../../domain/scoring";
import { inputs } from "../../domain/tables";
import { fold } from "../../text";
import { nearColumns } from "./near";
import type { RawTable, RawTables } from "./raw";

/** Columns of `MinhChung` that may be absent although computing reads them. */
type Absentable = Exclude<
  ColumnId<typeof inputs.evidence>,
  "code" | "period" | "unit" | "set" | "criterion" | "title" | "document" | "link" | "verifier" | "note"
>;

/** Whether it changes anything that a column is not there; the compiler asks for each that computing reads. */
const MATTERS: { readonly [Id in Absentable]: (snapshot: Snapshot) => boolean } = {
  // Without it no row is accepted, and on no day was anything handed in.
  status: () => true,
  submitted: () => true,
  // A row without a quantity is one, which is what most offices mean; a share of one of a target is not.
  quantity: comparesTargets,
  target: comparesTargets,
  verified: isJudged,
  // For comparison only.
  self: () => false,
  cluster: () => false,
  reason: () => false,
};

/** Columns that scores hang on and that a table does not have, once for the table, where rows of it feel it. */
export function absentColumns(raw: RawTables, snapshot: Snapshot): Finding[] {
  const { evidence, units } = raw;
  const { unreadable } = snapshot;
  const found: Finding[] = [];
  if (evidence && snapshot.evidence.length > 0 && !unreadable.includes("evidence")) {
    const absent = (Object.keys(MATTERS) as Absentable[]).filter(
      (id) => MATTERS[id](snapshot) && isAbsent("evidence", id, evidence),
    );
    if (absent.length > 0)
      found.push(
        findings.columnsAbsent(
          { table: inputs.evidence },
          { columns: absent.map((id) => inputs.evidence.column[id].header), effects: absent },
        ),
      );
  }
  if (lacksClusters(raw, snapshot)) {
    const { header } = inputs.units.column.cluster;
    if (units)
      found.push(
        findings.columnsAbsent({ table: inputs.units }, { columns: [header], effects: ["unitCluster"] }),
      );
  }
  return found;
}

/** Whether no unit can say to which cluster it belongs: then it is said once, not of each unit. */
export function lacksClusters({ units }: RawTables, snapshot: Snapshot): boolean {
  return (
    units !== undefined &&
    snapshot.clusters.length > 0 &&
    snapshot.units.length > 0 &&
    !units.headers.some((header) => fold(header) === fold(inputs.units.column.cluster.header))
  );
}

/** Whether it is not there and nothing there may be meant for it, which is said by itself. */
function isAbsent(id: "evidence", column: Absentable, { headers }: RawTable): boolean {
  const schema = inputs[id].column[column];
  return !headers.some(
    (header) => fold(header) === fold(schema.header) || nearColumns(header, [schema]).length > 0,
  );
}

function comparesTargets({ criteria }: Snapshot): boolean {
  return criteria.some(({ rule, steps }) => {
    const parsed = parseRule(rule, steps);
    return "scale" in parsed && parsed.scale.comparesTargets;
  });
}

function isJudged({ criteria }: Snapshot): boolean {
  return criteria.some(({ rule, steps }) => {
    const parsed = parseRule(rule, steps);
    return "scale" in parsed && (parsed.scale.judged || parsed.scale.choices !== undefined);
  });
}
