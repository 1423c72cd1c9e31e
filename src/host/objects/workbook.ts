import { HostError } from "../errors";
import { ApplicationObject } from "./application";
import { BindingCollectionObject } from "./bindings";
import { CommentCollectionObject } from "./comments";
import { CommonApiObject } from "./commonApi";
import {
  CustomXmlPartCollectionObject,
  DocumentPropertiesObject,
  SettingCollectionObject,
  WorkbookProtectionObject,
} from "./document";
import { FunctionsObject } from "./functions";
import { insertFrom, type InsertOptions } from "./insertedSheets";
import { NamedItemCollectionObject } from "./names";
import { NoteCollectionObject } from "./notes";
import { assertFlag, assertWord, HostObject } from "./object";
import { PivotTableCollectionObject } from "./pivotTables";
import { RangeObject } from "./range";
import { TableCollectionObject } from "./table";
import { RangeAreasObject } from "./rangeAreas";
import "./scopedTables";
import { StyleCollectionObject } from "./styles";
import "./workbookRangeAreas";
import { WorksheetCollectionObject } from "./worksheets";

/** The global object of a request. */
export class WorkbookObject extends HostObject {
  static override readonly scalars = [
    "Name",
    "ReadOnly",
    "AutoSave",
    "CalculationEngineVersion",
    "ChartDataPointTrack",
    "IsDirty",
    "PreviouslySaved",
    "UsePrecisionAsDisplayed",
  ];

  get Name(): string {
    return "workbook.xlsx";
  }
  get ReadOnly(): boolean {
    return false;
  }
  /** Nothing is saved before somebody asks for the file. */
  get AutoSave(): boolean {
    return false;
  }
  get CalculationEngineVersion(): number {
    return new ApplicationObject(this.store).CalculationEngineVersion;
  }
  get ChartDataPointTrack(): boolean {
    return this.store.tracksChartPoints;
  }
  set ChartDataPointTrack(tracks: unknown) {
    assertFlag(tracks);
    if (tracks !== this.store.tracksChartPoints)
      throw new HostError("NotImplemented", "The embedded workbook does not change what charts follow.");
  }
  get IsDirty(): boolean {
    return this.store.saved.isDirty;
  }
  set IsDirty(isDirty: unknown) {
    assertFlag(isDirty);
    this.store.saved.isDirty = isDirty === true;
  }
  get PreviouslySaved(): boolean {
    return this.store.saved.wasSaved;
  }
  get UsePrecisionAsDisplayed(): boolean {
    return this.store.calculation.usesShownPrecision;
  }
  set UsePrecisionAsDisplayed(uses: unknown) {
    assertFlag(uses);
    if (uses !== this.store.calculation.usesShownPrecision)
      throw new HostError("NotImplemented", "The embedded workbook calculates with what cells hold.");
  }
  get PivotTables(): HostObject {
    return new PivotTableCollectionObject(this.store);
  }
  get Worksheets(): HostObject {
    return new WorksheetCollectionObject(this.store);
  }
  get Tables(): HostObject {
    return new TableCollectionObject(this.store);
  }
  get Names(): HostObject {
    return new NamedItemCollectionObject(this.store);
  }
  get Comments(): HostObject {
    return new CommentCollectionObject(this.store);
  }
  get Notes(): HostObject {
    return new NoteCollectionObject(this.store);
  }
  get Bindings(): HostObject {
    return new BindingCollectionObject(this.store);
  }
  get Functions(): HostObject {
    return new FunctionsObject(this.store);
  }
  get _V1Api(): HostObject {
    return new CommonApiObject(this.store);
  }
  get Application(): HostObject {
    return new ApplicationObject(this.store);
  }
  get Styles(): HostObject {
    return new StyleCollectionObject(this.store);
  }
  get Protection(): HostObject {
    return new WorkbookProtectionObject(this.store);
  }
  get Properties(): HostObject {
    return new DocumentPropertiesObject(this.store);
  }
  get Settings(): HostObject {
    return new SettingCollectionObject(this.store);
  }
  get CustomXmlParts(): HostObject {
    return new CustomXmlPartCollectionObject(this.store);
  }
  /** @returns the ids of the new sheets */
  InsertWorksheetsFromBase64(base64File: string, options: InsertOptions | null): string[] {
    return insertFrom(this.store, base64File, options ?? {});
  }
  GetIsActiveCollabSession(): boolean {
    return this.store.isShared;
  }
  /** Whoever has the workbook can ask for the file at any time; from now on it counts as saved. */
  Save(behavior: unknown): void {
    const word = behavior ?? "Save";
    assertWord(word, ["Save", "Prompt"]);
    if (word === "Prompt" && !this.store.saved.wasSaved)
      throw new HostError("NotImplemented", "The embedded workbook asks nobody where it is to be saved.");
    this.store.beforeSaving();
    this.store.saved.note();
  }
  /** One area is selected at a time here. */
  GetSelectedRanges(): HostObject {
    return new RangeAreasObject(this.store, this.store.active, [this.store.selection]);
  }
  GetSelectedRange(): HostObject {
    return new RangeObject(this.store, this.store.active, this.store.selection);
  }
  GetActiveCell(): HostObject {
    const { top, left } = this.store.selection;
    return new RangeObject(this.store, this.store.active, { top, left, bottom: top, right: left });
  }
}
