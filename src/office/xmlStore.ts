import { gunzipSync, Gzip, strFromU8 } from "fflate";
import { ended } from "../domain/steps";
import { jsonSteps } from "../sheets/plan";
import { whileNext } from "./inTurn";

/** A piece of XML with one element, whose content is free of markup. */
export function xmlOf(name: string, namespace: string, content: string): string {
  return `<${name} xmlns="${namespace}">${content}</${name}>`;
}

/** What stands in the one element. */
export function contentOf(xml: string): string {
  return /^(?:<\?xml[^>]*\?>\s*)?<[^>]*>([^<]*)</u.exec(xml)?.[1] ?? "";
}

/** Pieces of XML that are asked for in one request, until one is refused. */
const MOST_AT_ONCE = 200;

/**
 * What stands in pieces of XML. How long they are nobody knows before they come: where Excel on the web refuses so many in one
 * reply, fewer are asked for.
 */
export async function readContents(
  context: Excel.RequestContext,
  parts: readonly Excel.CustomXmlPart[],
): Promise<string[]> {
  const contents: string[] = [];
  let atOnce = Math.min(MOST_AT_ONCE, parts.length);
  await whileNext(parts.length > 0 ? 0 : undefined, async (from) => {
    const asked = parts.slice(from, from + atOnce).map((part) => part.getXml());
    try {
      await context.sync();
    } catch (error) {
      const isTooLarge = (error as { code?: string }).code === "ResponsePayloadSizeLimitExceeded";
      if (!isTooLarge || asked.length === 1) throw error;
      atOnce = Math.ceil(asked.length / 2);
      return from;
    }
    contents.push(...asked.map(({ value }) => contentOf(value)));
    return contents.length < parts.length ? contents.length : undefined;
  });
  return contents;
}

/** Bytes that are compressed in one step. */
const PACKED_A_STEP = 0x20000;

/** Data as the content of an element: JSON, compressed, in letters. */
export function packed(data: object): string {
  return ended(packingSteps(data));
}

/** The same piece by piece. */
export function* packingSteps(data: object): Generator<unknown, string> {
  const bytes = yield* jsonSteps({ version: 1, ...data });
  let text = "";
  const gzip = new Gzip({ level: 1 }, (part) => (text += strFromU8(part, true)));
  for (let at = 0; at < bytes.length; at += PACKED_A_STEP) {
    const isLast = at + PACKED_A_STEP >= bytes.length;
    gzip.push(bytes.subarray(at, at + PACKED_A_STEP), isLast);
    yield;
  }
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
