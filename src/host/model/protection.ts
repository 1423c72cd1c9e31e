import { sha512 } from "@noble/hashes/sha2";
import {
  childNamed,
  element,
  flagOf,
  insertInOrder,
  numberOf,
  remove,
  type XmlElement,
  type XmlPart,
} from "../package";
import { SHEET_ORDER } from "./order";

/** What people may still do on a protected sheet, by the file's words. In the file `1` forbids. */
export const PROTECTED_ACTIONS = {
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertColumns: true,
  insertRows: true,
  insertHyperlinks: true,
  deleteColumns: true,
  deleteRows: true,
  sort: true,
  autoFilter: true,
  pivotTables: true,
  objects: false,
  scenarios: false,
  selectLockedCells: false,
  selectUnlockedCells: false,
} as const;
export type ProtectedAction = keyof typeof PROTECTED_ACTIONS;

const ROUNDS = 100_000;

/** `<sheetProtection>` of a worksheet. */
export class Protection {
  constructor(private readonly part: XmlPart) {}

  get isOn(): boolean {
    return flagOf(this.element, "sheet");
  }

  /** Whether a person may do this although the sheet is protected. */
  allows(action: ProtectedAction): boolean {
    return !flagOf(this.element, action, PROTECTED_ACTIONS[action]);
  }

  /** @param allowed actions that stay possible or are forbidden; the others as Excel has them by default */
  protect(allowed: Readonly<Partial<Record<ProtectedAction, boolean>>>, password: string | undefined): void {
    this.unprotect();
    const actions = Object.entries(allowed).flatMap(([action, isAllowed]) => {
      const isForbidden = !isAllowed;
      const usual = PROTECTED_ACTIONS[action as ProtectedAction];
      return isForbidden === usual ? [] : [[action, isForbidden ? 1 : 0] as const];
    });
    const hash = password === undefined || password === "" ? {} : hashed(password);
    const made = element("sheetProtection", { ...hash, sheet: 1, ...Object.fromEntries(actions) });
    insertInOrder(this.part.edit(), made, SHEET_ORDER);
  }

  unprotect(): void {
    if (!this.element) return;
    const protection = childNamed(this.part.edit(), "sheetProtection");
    if (protection) remove(protection);
  }

  /** Whether this is the password that the sheet was protected with; any is where there was none. */
  opensWith(password: string | undefined): boolean {
    const { element: protection } = this;
    const { password: legacy, hashValue, saltValue, algorithmName } = protection?.attributes ?? {};
    if (hashValue !== undefined) {
      if (algorithmName !== "SHA-512") return false;
      const rounds = numberOf(protection, "spinCount") ?? 0;
      return base64(digest(password ?? "", bytesOf(saltValue ?? ""), rounds)) === hashValue;
    }
    return legacy === undefined || legacy.toUpperCase() === legacyHash(password ?? "");
  }

  private get element(): XmlElement | undefined {
    return childNamed(this.part.root, "sheetProtection");
  }
}

/** The salted hash that Excel has written since 2013 (ECMA-376 part 1, 18.3.1.85). */
function hashed(password: string): Record<string, string | number> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return {
    algorithmName: "SHA-512",
    hashValue: base64(digest(password, salt, ROUNDS)),
    saltValue: base64(salt),
    spinCount: ROUNDS,
  };
}

function digest(password: string, salt: Uint8Array, rounds: number): Uint8Array {
  const text = new Uint8Array(password.length * 2);
  for (let at = 0; at < password.length; at++) {
    text[at * 2] = password.charCodeAt(at) & 0xff;
    text[at * 2 + 1] = password.charCodeAt(at) >> 8;
  }
  let hash = sha512(joined(salt, text));
  const counter = new Uint8Array(4);
  for (let round = 0; round < rounds; round++) {
    new DataView(counter.buffer).setUint32(0, round, true);
    hash = sha512(joined(hash, counter));
  }
  return hash;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** The hash of 16 bits of older files (part 4, 14.7.1). */
function legacyHash(password: string): string {
  let hash = 0;
  for (const character of [...password].reverse()) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= character.charCodeAt(0);
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  hash ^= password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
