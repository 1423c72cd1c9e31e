import { HostError } from "../errors";
import type { Sheet, Workbook } from "../model";
import { shapesOf, type DrawnShape } from "../model/charts";
import { HostObject, invalid, NullObject } from "./object";

/** Pictures, shapes, lines and groups of a sheet, in the order in which they lie on each other. */
export class ShapeCollectionObject extends HostObject {
  constructor(
    store: Workbook,
    private readonly sheet: Sheet,
  ) {
    super(store);
  }

  override items(): ShapeObject[] {
    return shapesOf(this.store, this.sheet).map((shape) => new ShapeObject(this.store, shape));
  }
  GetCount(): number {
    return shapesOf(this.store, this.sheet).length;
  }
  /** @param key name or id */
  GetItem(key: string): HostObject {
    const shape = this.find(key);
    if (!shape) throw new HostError("ItemNotFound", `The requested resource doesn't exist: shape "${key}".`);
    return shape;
  }
  GetItemAt(index: number): HostObject {
    const shape = this.items()[index];
    if (!shape) throw invalid(`The sheet has no shape ${index}.`);
    return shape;
  }
  GetItemOrNullObject(key: string): HostObject {
    return this.find(key) ?? new NullObject(this.store);
  }

  private find(key: string): ShapeObject | undefined {
    const shapes = this.items();
    const folded = String(key).toLowerCase();
    return (
      shapes.find((shape) => shape.Name.toLowerCase() === folded) ?? shapes.find((shape) => shape.Id === key)
    );
  }
}

class ShapeObject extends HostObject {
  static override readonly scalars = ["Id", "Name", "Type", "Left", "Top", "Width", "Height"];

  constructor(
    store: Workbook,
    private readonly shape: DrawnShape,
  ) {
    super(store);
  }
  override get wireId(): string {
    return this.Id;
  }

  get Id(): string {
    return this.shape.id;
  }
  get Name(): string {
    return this.shape.name;
  }
  get Type(): string {
    return this.shape.type;
  }
  get Left(): number {
    return this.shape.box.left;
  }
  get Top(): number {
    return this.shape.box.top;
  }
  get Width(): number {
    return this.shape.box.width;
  }
  get Height(): number {
    return this.shape.box.height;
  }
}
