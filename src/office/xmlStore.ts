import { gunzipSync, gzipSync, strFromU8, strToU8 } from "fflate";

/** A piece of XML with one element, whose content is free of markup. */
export function xmlOf(name: string, namespace: string, content: string): string {
  return `<${name} xmlns="${namespace}">${content}</${name}>`;
}

/** What stands in the one element. */
export function contentOf(xml: string): string {
  return /^(?:<\?xml[^>]*\?>\s*)?<[^>]*>([^<]*)</u.exec(xml)?.[1] ?? "";
}

/** Bytes that a function takes as arguments at once. */
const CHUNK = 0x8000;

/** Data as the content of an element: JSON, compressed, in letters. */
export function packed(data: object): string {
  const bytes = gzipSync(strToU8(JSON.stringify({ version: 1, ...data })), { level: 1 });
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

/** The same data again; undefined for what a later version has kept, or somebody has changed. */
export function unpacked<T extends object>(content: string): T | undefined {
  try {
    const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
    const { version, ...data } = JSON.parse(strFromU8(gunzipSync(bytes))) as { version: number };
    return version === 1 ? (data as T) : undefined;
  } catch {
    return undefined;
  }
}
