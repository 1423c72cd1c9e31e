import { settings, type FunctionId, type Parameter, type Taken } from "../../../contract";
import { ruleWords } from "../../../domain/scoring";
import { schemaOf } from "../../../domain/tables";
import type { Reading } from "../../../session";
import { parametersOf, type Filled } from "../../../sheets/formulas";
import type { RawTable, RawTables } from "../../../sheets/read";

/** Something to choose: what goes into the formula, and how people call it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What the workbook offers for a parameter; undefined where it is typed. */
export function choicesOf(takes: Taken, reading: Reading): Choice[] | undefined {
  const { clusters, units, awards, periods } = reading.snapshot;
  switch (takes) {
    case "cluster":
      return clusters.map(coded);
    case "unit":
      return units.map(coded);
    case "clusterOrUnit":
      return [...clusters, ...units].map(coded);
    case "award":
      return awards.map(coded);
    case "period":
      return periods.map(coded);
    case "set":
      return reading.board().sets().map(word);
    case "rule":
      return Object.keys(ruleWords).map(word);
    case "method":
      return settings.clusterMethod.examples.map(word);
    case "units":
    case "criteria":
    case "evidence":
      return tablesOf(reading.raw);
    default:
      return undefined;
  }
}

/** What a formula begins with: the first choice for what is needed, the workbook's own tables, and a rule as an example. */
export function beginningOf(id: FunctionId, reading: Reading): Filled {
  const first = ({ takes, isOptional }: Parameter): string => {
    if (isOptional) return "";
    if (isTable(takes)) return schemaOf(takes).table;
    return choicesOf(takes, reading)?.[0]?.value ?? "";
  };
  const filled = Object.fromEntries(parametersOf(id).map((parameter) => [parameter.name, first(parameter)]));
  return { ...filled, ...EXAMPLES[id] };
}

/** The table that a range of a formula is, as it was read. */
export function tableNamed(raw: RawTables, name: string): RawTable | undefined {
  return Object.entries(raw).find(([id]) => schemaOf(id as keyof RawTables).table === name)?.[1];
}

/** Functions that ask for what no workbook says. */
const EXAMPLES: Readonly<Partial<Record<FunctionId, Filled>>> = {
  POINTS: { rule: "mức", steps: ">=3: 8; >=2: 6; còn lại: 0", max: "8", quantity: "3" },
};

const isTable = (takes: Taken): takes is "units" | "criteria" | "evidence" =>
  takes === "units" || takes === "criteria" || takes === "evidence";

function tablesOf(raw: RawTables): Choice[] {
  return Object.keys(raw).map((id) => {
    const { table, sheet } = schemaOf(id as keyof RawTables);
    return { value: table, label: sheet };
  });
}

function coded({ code, name }: { readonly code: string; readonly name: string }): Choice {
  return { value: code, label: `${code} · ${name}` };
}

function word(value: string): Choice {
  return { value, label: value };
}
