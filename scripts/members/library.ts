import { openExcelLibrary } from "../../src/host/bridge/library";

/** The names on the wire by which the library asks for what a member of Office.js does. */
export interface Asked {
  readonly isMethod: boolean;
  /** A bare `load()` brings it. */
  readonly isScalar: boolean;
  /** To read a property, call a method or hear of an event, and to find a method's result again. */
  readonly uses: readonly string[];
  /** To set a property. */
  readonly sets: readonly string[];
}

export interface Library {
  /** The library's classes with all their members, also those that are for its own use. */
  readonly classes: ReadonlyMap<string, ReadonlyMap<string, Asked>>;
  /** Members that the library has by itself, in whatever class: `load`, `toJSON` … */
  readonly ownMembers: ReadonlySet<string>;
}

/** What stands for `items`, which the library never asks for by name. */
export const ITEMS = "items()";

interface Prototype {
  readonly _className?: string;
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyOriginalNames?: readonly string[];
}

type Parts = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** `invokeMethod(this, "Activate", …)`, `createMethodObject(Excel.Range, this, "GetCell", …)` */
const NAMED = /\bthis,\s*"(?<name>_?[A-Z]\w*)"/gu;
/** `createIndexerObject(Excel.Table, this, [key])` */
const INDEXED = /\bthis,\s*\[\w+\]\)/u;
/** By which the result of a method is found again in a later request. */
const FOUND_AGAIN = /"(?<name>_Get\w+)"/gu;
const REGISTERED = /\.(?<name>_Register\w+)\(\)/u;
/** A part of a member that the library keeps apart: `custom.Worksheet_ShowGridlines_Set(this, value)`. */
const APART = /\.(?<name>\w+_\w+)\(this\b/gu;

/** What the library that the embedded workbook answers sends for each member, as its code tells. */
export function readLibrary(): Library {
  const opened = openExcelLibrary({ calculate: false });
  opened.close();
  const { _CC: parts, ...exported } = opened.Excel as unknown as Record<string, unknown> & {
    readonly _CC: Parts;
  };
  const prototypes = Object.values(exported)
    .map((value) => (typeof value === "function" ? (value.prototype as Prototype | undefined) : undefined))
    // Functions that belong to no class have none.
    .map((prototype) => prototype ?? {})
    .filter((prototype) => prototype._className !== undefined);
  const classes = new Map(
    prototypes.map((prototype) => [nameOf(prototype), membersOf(prototype, parts)] as const),
  );
  const base = prototypes[0] && (Object.getPrototypeOf(prototypes[0]) as object);
  return { classes, ownMembers: new Set([...Object.getOwnPropertyNames(base ?? {}), ...silentIn(classes)]) };
}

/** `FunctionResult<T>` without what it is a result of. */
function nameOf({ _className = "" }: Prototype): string {
  return _className.replace(/<.*/u, "");
}

function membersOf(prototype: Prototype, parts: Parts): ReadonlyMap<string, Asked> {
  return new Map(
    Object.entries(Object.getOwnPropertyDescriptors(prototype)).map(([name, descriptor]) => {
      const get = codeOf(descriptor, "get");
      const set = codeOf(descriptor, "set");
      return [
        name,
        {
          isMethod: get === undefined,
          isScalar: prototype._scalarPropertyNames?.includes(name) === true,
          uses: usesOf(name, get ?? codeOf(descriptor, "value") ?? "", prototype),
          sets: set === undefined ? [] : setsOf(set, parts),
        },
      ];
    }),
  );
}

/** Undefined where the descriptor has no such part, or one that is no code. */
function codeOf(descriptor: PropertyDescriptor, part: "get" | "set" | "value"): string | undefined {
  const code = Reflect.get(descriptor, part) as unknown;
  return typeof code === "function" ? String(code) : undefined;
}

function usesOf(name: string, code: string, prototype: Prototype): readonly string[] {
  if (name === "items") return [ITEMS];
  const scalar =
    prototype._scalarPropertyOriginalNames?.[prototype._scalarPropertyNames?.indexOf(name) ?? -1];
  if (scalar !== undefined) return [scalar];
  // The other names in the code of an event are for the library itself.
  const registered = REGISTERED.exec(code)?.groups?.["name"];
  if (registered !== undefined) return [registered];
  if (INDEXED.test(code)) return ["GetItem"];
  const named = namesIn(code, NAMED);
  return named.length > 0 ? [...named, ...namesIn(code, FOUND_AGAIN)] : [];
}

function setsOf(code: string, parts: Parts): readonly string[] {
  const apart = namesIn(code, APART).flatMap((name) => {
    const part = String(parts[name]);
    const [, object = "this"] = /^function\s*\w*\((\w+)/u.exec(part) ?? [];
    return namesIn(part, new RegExp(String.raw`\(${object},\s*"(?<name>[A-Z]\w*)"`, "gu"));
  });
  return [...new Set([...namesIn(code, NAMED), ...apart])];
}

function namesIn(code: string, pattern: RegExp): readonly string[] {
  return Array.from(code.matchAll(pattern), ({ groups }) => groups?.["name"] ?? "");
}

/** Members for which no class ever asks anything. */
function silentIn(classes: Library["classes"]): readonly string[] {
  const all = [...classes.values()].flatMap((members) => [...members]);
  const asking = new Set(
    all.filter(([, { uses, sets }]) => uses.length + sets.length > 0).map(([name]) => name),
  );
  return all.map(([name]) => name).filter((name) => !asking.has(name));
}
