import { HostError } from "../errors";
import type { EventName } from "../events/kinds";
import type { Workbook } from "../model";
import type { KeptAreas } from "../model/references/kept";

/**
 * Base of every API object of the embedded workbook. Subclasses declare the members of Office.js by their wire
 * names (PascalCase) as accessors and methods; whatever is not declared does not exist and says so.
 */
export abstract class HostObject {
  /** Properties that a bare `load()` brings. */
  static readonly scalars: readonly string[] = [];
  /** Events that objects of this class raise, by the word in the library's `_Register…Event`. */
  static readonly events: Readonly<Record<string, EventName>> = {};
  /** Methods that are functions of Excel: their names there by wire name. */
  static readonly functions: Readonly<Record<string, string>> = {};
  /** The class of Office.js that it stands for, where another class here has its name. */
  static readonly reference: string | undefined = undefined;

  constructor(readonly store: Workbook) {}

  /** For `Id` in the reply to an instantiation: the library addresses events by it. */
  get wireId(): string | undefined {
    return undefined;
  }

  /** Whose events the object stands for; undefined = those of the whole workbook. */
  get eventTarget(): string | undefined {
    return this.wireId;
  }

  /** Items of a collection; undefined for other objects. */
  items(): HostObject[] | undefined {
    return undefined;
  }

  /** The cells that it stands for, which are followed while somebody holds it. */
  keeps(): KeptAreas | readonly KeptAreas[] | undefined {
    return undefined;
  }

  _KeepReference(): void {
    // Every object handed out is kept until the library removes its reference.
  }
}

/** How the reference of Office.js calls the class of an object. What bundlers put around names is no part of them. */
export function classNameOf(object: HostObject): string {
  const { reference, name } = object.constructor as typeof HostObject;
  return reference ?? name.replace(/^_|Object\d*$/gu, "");
}

/** What `…OrNullObject` answers when there is nothing. */
export class NullObject extends HostObject {}

type Member = "get" | "set" | "method";

/** The member of `object` with that wire name. @throws HostError ApiNotFound naming it */
export function member(object: HostObject, name: string, kind: Member): PropertyDescriptor {
  const declared = declaredMember(object, name, kind);
  if (declared) return declared;
  const api = `${classNameOf(object)}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  throw new HostError(
    "ApiNotFound",
    `The embedded workbook does not have ${api}${kind === "set" ? " for writing" : ""}.`,
  );
}

/** The same; undefined when the object has none. */
export function declaredMember(
  object: HostObject,
  name: string,
  kind: Member,
): PropertyDescriptor | undefined {
  for (
    let prototype = prototypeOf(object);
    prototype !== null && prototype !== Object.prototype;
    prototype = prototypeOf(prototype)
  ) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    if (!descriptor) continue;
    const there = kind === "method" ? typeof descriptor.value === "function" : descriptor[kind] !== undefined;
    return there && /^_?[A-Z]/u.test(name) ? descriptor : undefined;
  }
  return undefined;
}

/** The language types it as anything at all. */
function prototypeOf(object: object): object | null {
  return Object.getPrototypeOf(object) as object | null;
}

export function getMember(object: HostObject, name: string): unknown {
  return member(object, name, "get").get?.call(object);
}

export function invalid(message: string): HostError {
  return new HostError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format. ${message}`,
  );
}

/** @throws HostError InvalidArgument when `value` is neither true nor false */
export function assertFlag(value: unknown): void {
  if (typeof value !== "boolean") throw invalid(`${String(value)} is neither true nor false.`);
}

/** @throws HostError InvalidArgument when `word` is none of an enumeration's */
export function assertWord(word: unknown, words: readonly string[]): void {
  if (!words.includes(word as string)) throw invalid(`${String(word)} is none of ${words.join(", ")}.`);
}

/** The word of Office.js for one of the file. @param words those of the file by those of Office.js */
export function wordOf(
  words: Readonly<Record<string, string>>,
  value: string | undefined,
  otherwise: string,
): string {
  return Object.keys(words).find((word) => words[word] === value) ?? otherwise;
}
