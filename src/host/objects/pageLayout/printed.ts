import { HostError } from "../../errors";
import { isWholeColumns, isWholeRows, type Area } from "../../model";
import { absoluteAddress, placesOf, splitUnion } from "../../model/places";
import { invalid, NullObject, type HostObject } from "../object";
import { RangeObject, rangeAt } from "../range";
import { RangeAreasObject } from "../rangeAreas";
import { PageMargins } from "./margins";

/** Which cells of a sheet are printed, and which are repeated on every page. */
export abstract class PrintedCells extends PageMargins {
  /** @param area cells of this sheet; an empty text for the whole of it */
  SetPrintArea(area: RangeObject | RangeAreasObject | string): void {
    const areas = this.areasOf(area);
    const formula = areas.map((each) => absoluteAddress(this.sheet.name, each)).join(",");
    this.store.names.setBuiltIn("_xlnm.Print_Area", this.sheet, formula === "" ? undefined : formula);
  }
  GetPrintArea(): HostObject {
    const areas = this.printArea();
    if (!areas) throw new HostError("ItemNotFound", "The sheet has no print area.");
    return new RangeAreasObject(this.store, this.sheet, areas);
  }
  GetPrintAreaOrNullObject(): HostObject {
    const areas = this.printArea();
    return areas ? new RangeAreasObject(this.store, this.sheet, areas) : new NullObject(this.store);
  }

  SetPrintTitleRows(rows: RangeObject | string): void {
    this.setTitles({ rows });
  }
  SetPrintTitleColumns(columns: RangeObject | string): void {
    this.setTitles({ columns });
  }
  GetPrintTitleRows(): HostObject {
    return this.titleRange("rows") ?? missing("The sheet repeats no rows.");
  }
  GetPrintTitleRowsOrNullObject(): HostObject {
    return this.titleRange("rows") ?? new NullObject(this.store);
  }
  GetPrintTitleColumns(): HostObject {
    return this.titleRange("columns") ?? missing("The sheet repeats no columns.");
  }
  GetPrintTitleColumnsOrNullObject(): HostObject {
    return this.titleRange("columns") ?? new NullObject(this.store);
  }

  private areasOf(area: RangeObject | RangeAreasObject | string): readonly Area[] {
    if (typeof area === "string")
      return splitUnion(area).map((part) => rangeAt(this.store, this.sheet, part).area);
    if (area.sheet !== this.sheet) throw invalid("What is printed is on the sheet itself.");
    return area instanceof RangeAreasObject ? area.areas : [area.area];
  }
  private printArea(): readonly Area[] | undefined {
    const name = this.store.names.find("_xlnm.Print_Area", this.sheet);
    const places = name && placesOf(this.store, name.formula, this.sheet);
    return places?.map(({ area }) => area);
  }
  private titles(): { readonly rows: Area | undefined; readonly columns: Area | undefined } {
    const name = this.store.names.find("_xlnm.Print_Titles", this.sheet);
    const areas = (name && placesOf(this.store, name.formula, this.sheet))?.map(({ area }) => area) ?? [];
    return { rows: areas.find(isWholeRows), columns: areas.find(isWholeColumns) };
  }
  private titleRange(kind: "rows" | "columns"): RangeObject | undefined {
    const area = this.titles()[kind];
    return area && new RangeObject(this.store, this.sheet, area);
  }
  private setTitles(wanted: Partial<Record<"rows" | "columns", RangeObject | string>>): void {
    const titles = { ...this.titles() };
    for (const kind of ["rows", "columns"] as const) {
      const given = wanted[kind];
      if (given === undefined) continue;
      const [area] = this.areasOf(given);
      const isWhole = kind === "rows" ? isWholeRows : isWholeColumns;
      if (area && !isWhole(area)) throw invalid(`What is repeated are whole ${kind}.`);
      titles[kind] = area;
    }
    // Excel puts columns first.
    const areas = [titles.columns, titles.rows].filter((area) => area !== undefined);
    const formula = areas.map((area) => absoluteAddress(this.sheet.name, area)).join(",");
    this.store.names.setBuiltIn("_xlnm.Print_Titles", this.sheet, formula === "" ? undefined : formula);
  }
}

function missing(message: string): never {
  throw new HostError("ItemNotFound", message);
}
