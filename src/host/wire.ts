import { HostError } from "./errors";
import {
  classNameOf,
  declaredMember,
  getMember,
  HostObject,
  member,
  NullObject,
  RangeObject,
  RuntimeObject,
  WorkbookObject,
  type EventSwitch,
} from "./objects";
import { parseArea, type Workbook } from "./model";
import type { KeptAreas, Keeper } from "./model/references/kept";
import {
  ActionType,
  PathType,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type PathIds,
  type ReplyBody,
  type RequestBody,
} from "./protocol";
import { readsResults } from "./results";

/** Objects of another service than the workbook (custom functions, telemetry), by service name. */
export type Services = Readonly<Record<string, HostObject>>;

/** What the wire of one runtime asks of the workbook it belongs to. */
export interface WireSide {
  /** Waits until formulas are calculated: what a request reads is what its own writes lead to. */
  settle(): Promise<void>;
  /** Carries out one action as that of this runtime. */
  act<T>(action: () => T): T;
  /** Is told of every property before it is set and every method before it is called, by wire name. @throws to refuse it */
  uses(className: string, member: string): void;
  /** Is told of the same afterwards. */
  used(className: string, member: string): void;
  /** Whether a class of Office.js has a property, as far as the page's library knows. */
  knows(className: string, property: string): boolean;
  /** Takes a wish to hear of an event. @returns false when the method is none */
  register(object: HostObject, method: string): boolean;
  /** Whether this runtime hears of events. */
  readonly events: EventSwitch;
}

/** How the library asks for the cells that an event told of. */
const OF_EVENT = /^_GetRange(?<orNull>OrNullObject)?ForEventByReferenceId$/u;

/** Carries out requests on the store: object paths first touched in the order of the actions, as in Excel. */
export class Wire implements Keeper {
  private readonly references = new Map<string, HostObject>();
  /** The same by the object: the library lets go once of what it was told several times. */
  private readonly ids = new Map<HostObject, string>();
  /** Objects of requests that are being carried out. */
  private readonly underWay = new Set<Map<number, HostObject>>();
  private nextReference = 1;

  constructor(
    readonly store: Workbook,
    private readonly services: Services,
    private readonly side: WireSide,
  ) {
    store.keepers.add(this);
  }

  /** Nobody asks any more. */
  close(): void {
    this.store.keepers.delete(this);
    this.references.clear();
    this.ids.clear();
  }

  kept(): KeptAreas[] {
    const found: KeptAreas[] = [];
    for (const objects of [this.references, ...this.underWay])
      for (const object of objects.values()) {
        const kept = object.keeps();
        if (Array.isArray(kept)) found.push(...(kept as readonly KeptAreas[]));
        else if (kept) found.push(kept as KeptAreas);
      }
    return found;
  }

  async process(body: RequestBody): Promise<ReplyBody> {
    const resolved = new Map<number, HostObject>();
    this.underWay.add(resolved);
    try {
      return await this.carryOut(body, resolved);
    } finally {
      this.underWay.delete(resolved);
    }
  }

  private async carryOut(
    { Actions = [], ObjectPaths = {} }: RequestBody,
    resolved: Map<number, HostObject>,
  ): Promise<ReplyBody> {
    const resolve = (id: number): HostObject => {
      const known = resolved.get(id);
      if (known) return known;
      const path = ObjectPaths[id];
      if (!path) throw new HostError("InvalidReference", `No object path ${id} in the request.`);
      const object = this.follow(path, resolve);
      resolved.set(id, object);
      return object;
    };
    const Results: ReplyBody["Results"] = [];
    const TraceIds: number[] = [];
    for (const [index, action] of Actions.entries()) {
      try {
        // Where formulas wait, one that is entered goes by what stands there then.
        if (this.store.calculation.isManual || readsResults(action, ObjectPaths, resolved))
          await this.side.settle();
        const value = this.side.act(() => this.perform(action, resolve, ObjectPaths));
        Results.push({ ActionId: action.Id, Value: value });
        if (action.ActionType === ActionType.Trace) TraceIds.push(action.Id);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        const asked = resolved.get(action.ObjectPathId);
        const name = asked ? classNameOf(asked) : (ObjectPaths[action.ObjectPathId]?.Name ?? "");
        return {
          Results,
          TraceIds,
          Error: {
            Code: error.code,
            Message: error.message,
            Location: `${name}.${action.Name}`,
            ActionIndex: index,
            HttpStatusCode: 400,
          },
        };
      }
    }
    return { Results, TraceIds, Error: null };
  }

  private perform(
    action: Action,
    resolve: (id: number) => HostObject,
    paths: Readonly<Record<string, ObjectPath>>,
  ): unknown {
    // A trace marks a point in the batch; the library runs what waits for it (event handlers) on its result.
    if (action.ActionType === ActionType.Trace) return null;
    const object = resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        // What is a property of another object is found there again: nobody would tell when it is needed no more.
        return paths[action.ObjectPathId]?.ObjectPathType === PathType.Property
          ? told(object)
          : this.instantiate(object);
      case ActionType.Query:
        return object instanceof NullObject ? null : this.query(object, action.QueryInfo ?? {});
      case ActionType.Set: {
        this.assertThere(object);
        const [value] = this.arguments(action.ArgumentInfo, resolve);
        this.side.uses(classNameOf(object), action.Name);
        member(object, action.Name, "set").set?.call(object, value);
        this.side.used(classNameOf(object), action.Name);
        return null;
      }
      case ActionType.Method: {
        if (action.Name === "_RemoveReference") {
          for (const id of action.ArgumentInfo?.Arguments ?? []) this.letGo(String(id));
          return null;
        }
        // What is not there takes a method without a word, as `getItemOrNullObject(name).delete()` relies on.
        if (object instanceof NullObject || this.side.register(object, action.Name)) return null;
        const result = this.call(object, action.Name, this.arguments(action.ArgumentInfo, resolve));
        return result instanceof HostObject ? this.instantiate(result) : (result ?? null);
      }
      default: {
        const unknown: number = action.ActionType;
        throw new HostError("GeneralException", `Unknown action type ${unknown}.`);
      }
    }
  }

  private follow(path: ObjectPath, resolve: (id: number) => HostObject): HostObject {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return new WorkbookObject(this.store);
      case PathType.New: {
        const service = this.services[path.Name];
        if (!service)
          throw new HostError("ApiNotFound", `The embedded workbook does not have the service ${path.Name}.`);
        return service;
      }
      case PathType.Reference: {
        const object = this.references.get(path.Name);
        if (!object) throw new HostError("InvalidReference", "The object is gone.");
        return object;
      }
      case PathType.Null:
        return new NullObject(this.store);
      case PathType.Method:
      case PathType.Property:
      case PathType.Indexer:
        return this.followMember(path, resolve);
    }
  }

  private followMember(path: ObjectPath, resolve: (id: number) => HostObject): HostObject {
    const parent = resolve(path.ParentObjectPathId as number);
    if (parent instanceof NullObject) return parent;
    const name = path.ObjectPathType === PathType.Indexer ? "GetItem" : path.Name;
    const event = OF_EVENT.exec(name);
    if (name === "_Runtime" && parent instanceof WorkbookObject)
      return new RuntimeObject(this.store, this.side.events);
    if (event && parent instanceof WorkbookObject)
      return this.ofEvent(String(path.ArgumentInfo?.Arguments?.[0]), event.groups?.orNull !== undefined);
    const result =
      path.ObjectPathType === PathType.Property
        ? getMember(parent, name)
        : this.call(parent, name, this.arguments(path.ArgumentInfo, resolve));
    if (!(result instanceof HostObject)) throw new HostError("InvalidOperation", `${name} is no object.`);
    return result;
  }

  /** The cells that an event told of; null when their sheet is gone. */
  private ofEvent(reference: string, orNull: boolean): HostObject {
    const at = reference.lastIndexOf("!");
    const sheet = this.store.sheets.find(({ id }) => id === reference.slice(0, at));
    if (sheet) return new RangeObject(this.store, sheet, parseArea(reference.slice(at + 1)));
    if (orNull) return new NullObject(this.store);
    throw new HostError("ItemNotFound", "The sheet of the event is gone.");
  }

  private call(object: HostObject, name: string, args: unknown[]): unknown {
    this.side.uses(classNameOf(object), name);
    const result = (member(object, name, "method").value as (...args: unknown[]) => unknown).apply(
      object,
      args,
    );
    this.side.used(classNameOf(object), name);
    return result;
  }

  /** Objects of the library come as the numbers of their paths: beside an argument, or within one. */
  private arguments(info: ArgumentInfo | undefined, resolve: (id: number) => HostObject): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => withObjects(value, references[index], resolve));
  }

  private assertThere(object: HostObject): void {
    if (object instanceof NullObject)
      throw new HostError("ItemNotFound", "The object doesn't exist (isNullObject).");
  }

  private instantiate(object: HostObject): unknown {
    const identity = told(object);
    return identity && { _ReferenceId: this.keep(object), ...identity };
  }

  private keep(object: HostObject): string {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    const id = `r${this.nextReference++}`;
    this.references.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  private letGo(id: string): void {
    const object = this.references.get(id);
    this.references.delete(id);
    if (object) this.ids.delete(object);
  }

  private query(object: HostObject, info: NonNullable<Action["QueryInfo"]>): Record<string, unknown> {
    const items = object.items();
    const paths = (info.Select ?? []).map((path) => path.split("/").map(pascal));
    if (!items) return this.select(object, paths);
    const own = paths.filter((path) => path[0] === "Count" && path.length === 1);
    const perItem = paths
      .filter((path) => !own.includes(path))
      .map((path) => (path[0] === "Items" ? path.slice(1) : path))
      .filter((path) => path.length > 0);
    const wanted = items.slice(
      info.Skip ?? 0,
      info.Top === undefined ? undefined : (info.Skip ?? 0) + info.Top,
    );
    return {
      ...(own.length > 0 && this.select(object, own)),
      _Items: wanted.map((item) => ({
        ...(this.instantiate(item) as object),
        ...this.select(item, perItem),
      })),
    };
  }

  private select(object: HostObject, paths: string[][]): Record<string, unknown> {
    const { scalars } = object.constructor as typeof HostObject;
    const all = scalars.map((name) => [name]);
    const chosen =
      paths.length === 0
        ? all
        : paths.flatMap((path) => (path.length === 1 && path[0] === "*" ? all : [path]));
    const value: Record<string, unknown> = object.wireId === undefined ? {} : { Id: object.wireId };
    const nested = new Map<string, string[][]>();
    for (const [name = "", ...rest] of chosen) {
      if (this.isUnheardOf(object, name)) continue;
      if (rest.length > 0) nested.set(name, [...(nested.get(name) ?? []), rest]);
      else {
        const got = getMember(object, name);
        if (got instanceof HostObject) nested.set(name, nested.get(name) ?? []);
        else value[name] = got;
      }
    }
    for (const [name, rest] of nested) {
      const child = getMember(object, name) as HostObject;
      value[name] = this.selectWithin(child, rest);
    }
    return value;
  }

  /**
   * A name that Office.js does not have loads nothing, as in Excel: scripts name one to learn of the items of a collection
   * or whether an object is there. What Office.js has and is not here is refused.
   */
  private isUnheardOf(object: HostObject, name: string): boolean {
    return !declaredMember(object, name, "get") && !this.side.knows(classNameOf(object), camel(name));
  }

  private selectWithin(child: HostObject, paths: string[][]): Record<string, unknown> {
    if (child instanceof NullObject) return { _IsNull: true };
    return child.items()
      ? this.query(child, { Select: paths.map((path) => path.join("/")) })
      : this.select(child, paths);
  }
}

/** What the library is told of an object that it found; null when there is none. */
function told(object: HostObject): object | null {
  if (object instanceof NullObject) return null;
  return object.wireId === undefined ? {} : { Id: object.wireId, _Id: object.wireId };
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function withObjects(value: unknown, ids: PathIds | undefined, resolve: (id: number) => HostObject): unknown {
  if (typeof ids === "number" && ids !== 0) return resolve(ids);
  if (Array.isArray(value)) {
    // Cells are arrays of arrays of plain values: nothing to look for in a million of them.
    if (ids === undefined || ids === null || ids === 0) return value;
    const each = ids;
    return value.map((entry, at) => withObjects(entry, each[at], resolve));
  }
  if (typeof value !== "object" || value === null) return value;
  if ("_ObjectPathId" in value) return resolve(Number(value._ObjectPathId));
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, withObjects(entry, undefined, resolve)]),
  );
}
