import { sha512 } from "@noble/hashes/sha2";

const ROUNDS = 100_000;

/** What a file keeps of a password instead of it. */
export interface PasswordHash {
  readonly algorithmName: string;
  readonly hashValue: string;
  readonly saltValue: string;
  readonly spinCount: string;
}

/** The same as it is read: any of it may be missing, and older files have a hash of 16 bits. */
export type KnownHash = { readonly [name in keyof PasswordHash]?: string | undefined } & {
  readonly legacy?: string | undefined;
};

/** Whether this is the password of a hash; any is where there is none. An algorithm that is not known here opens with none. */
export function opensWith(known: KnownHash, password: string | undefined): boolean {
  const { legacy, hashValue, saltValue = "", algorithmName, spinCount } = known;
  if (hashValue !== undefined)
    return (
      algorithmName === "SHA-512" &&
      base64(digest(password ?? "", bytesOf(saltValue), Number(spinCount ?? 0))) === hashValue
    );
  return legacy === undefined || legacy.toUpperCase() === legacyHash(password ?? "");
}

/** The salted hash that Excel has written since 2013 (ECMA-376 part 1, 18.3.1.85). */
export function passwordHash(password: string): PasswordHash {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return {
    algorithmName: "SHA-512",
    hashValue: base64(digest(password, salt, ROUNDS)),
    saltValue: base64(salt),
    spinCount: String(ROUNDS),
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
