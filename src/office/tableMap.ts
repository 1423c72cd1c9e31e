import { areaOf, isWithin, overlap, type Area } from "./area";

/** A table where it stood when it was looked for last. */
interface KnownTable {
  readonly name: string;
  readonly sheet: string;
  readonly address: string;
}

/** Which tables lie next to a change, and whether it lies inside them. */
interface Concerned {
  readonly names: readonly string[];
  readonly isInside: boolean;
}

/** The tables of the workbook as they stood at one moment. */
export class TableMap {
  private constructor(
    /** Every sheet by its id, with the ids of its tables. */
    private readonly sheets: ReadonlyMap<string, readonly string[]>,
    private readonly tables: ReadonlyMap<string, KnownTable>,
  ) {}

  /** Nothing is known yet. */
  static readonly nothing = new TableMap(new Map(), new Map());

  static async load(context: Excel.RequestContext): Promise<TableMap> {
    const sheets = context.workbook.worksheets.load("items/id");
    const tables = context.workbook.tables.load("items/name,items/id,items/worksheet/id");
    await context.sync();
    const ranges = tables.items.map((table) => table.getRange().load("address"));
    await context.sync();
    const known = new Map(
      tables.items.map(({ id, name, worksheet }, at): [string, KnownTable] => [
        id,
        { name, sheet: worksheet.id, address: ranges[at]?.address ?? "" },
      ]),
    );
    const bySheet = new Map(sheets.items.map(({ id }): [string, string[]] => [id, []]));
    for (const [id, { sheet }] of known) bySheet.get(sheet)?.push(id);
    return new TableMap(bySheet, known);
  }

  /** Names of the tables on a sheet; undefined for a sheet that was not there. */
  on(sheet: string): readonly string[] | undefined {
    return this.sheets.get(sheet)?.flatMap((id) => this.tables.get(id)?.name ?? []);
  }

  /** The tables that an edit of cells lies in, or right beside: Excel takes a row or column that is typed there in. */
  beside(sheet: string, address: string): Concerned | undefined {
    const names = this.on(sheet);
    const edited = areaOf(address);
    if (!names || !edited) return undefined;
    const near = [...this.tables.values()].flatMap((table) => {
      const area = table.sheet === sheet ? areaOf(table.address) : undefined;
      return area && overlap(edited, withEdge(area)) ? [{ name: table.name, area }] : [];
    });
    return {
      names: near.map(({ name }) => name),
      isInside: near.every(({ area }) => isWithin(edited, area)),
    };
  }

  /** Names of the tables that came, went, moved, grew, shrank or are called otherwise, but for those on sheets that were told of. */
  differencesTo(now: TableMap, wasTold: (sheet: string) => boolean): readonly string[] {
    const ids = new Set([...this.tables.keys(), ...now.tables.keys()]);
    return [...ids].flatMap((id) => {
      const states = [this.tables.get(id), now.tables.get(id)].filter((table) => table !== undefined);
      const [before, after] = states;
      const isSame = before?.name === after?.name && before?.address === after?.address;
      return isSame || states.every(({ sheet }) => wasTold(sheet)) ? [] : states.map(({ name }) => name);
    });
  }
}

function withEdge({ top, left, bottom, right }: Area): Area {
  return { top: top - 1, left: left - 1, bottom: bottom + 1, right: right + 1 };
}
