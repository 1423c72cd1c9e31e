import { findings, inputs, type Finding, type Settings } from "../../contract";
import type { Criterion } from "../../domain/model";
import { OtherCase, sameButCase } from "./codes";

/** Tables with a column Bộ that points to the criteria. */
type WithSet = "periods" | "awards" | "disqualified" | "evidence" | "nominations" | "papers" | "meetings";

/** Something that names a criteria set. */
interface Named {
  readonly code?: string;
  readonly set?: string | undefined;
  readonly row?: number | undefined;
}

/** The criteria sets by the names that the criteria give them; elsewhere they may be written in other letters. */
export class SetNames {
  private readonly names: ReadonlySet<string>;
  private readonly others = new Map<WithSet, OtherCase>();

  constructor(criteria: readonly Criterion[]) {
    this.names = new Set(criteria.map(({ set }) => set));
  }

  /** A row with the set as the criteria write it; the very same row where nothing has to be changed. */
  of<T extends Named>(table: WithSet, row: T): T {
    const { set } = row;
    if (set === undefined || this.names.has(set)) return row;
    const same = sameButCase([this.names], set);
    if (same === undefined) return row;
    const others = this.others.get(table) ?? new OtherCase();
    this.others.set(table, others);
    others.note({ key: row.code ?? "", row: row.row ?? 0 }, set, same);
    return { ...row, set: same };
  }

  /** `BoTieuChi` and `BoDacThu` with the sets as the criteria write them. */
  inSettings(settings: Settings): Settings {
    const named = (name: string): string =>
      this.names.has(name) ? name : (sameButCase([this.names], name) ?? name);
    const { sets, specialSet } = settings;
    return {
      ...settings,
      sets: sets.map((set) => ({ ...set, name: named(set.name) })),
      ...(specialSet !== undefined && { specialSet: named(specialSet) }),
    };
  }

  /** One for each column in which sets are written in other letters. */
  findings(): Finding[] {
    return [...this.others].flatMap(([id, others]) => {
      const table = inputs[id];
      const column = table.column.set;
      return others.told((at, facts) =>
        findings.codeCase({ table, column, ...at }, { column: column.header, ...facts }),
      );
    });
  }
}
