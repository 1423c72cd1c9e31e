import { zipSync } from "fflate";

/** Many files as one to be saved, by name. */
export function zipped(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // They are compressed already.
  return zipSync(Object.fromEntries(files), { level: 0 });
}
