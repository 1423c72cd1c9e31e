import type { Started } from "../processes";
import { startPreview } from "./page";

declare global {
  // A global can be declared in this way only.
  var previewOfTests: Pick<Started, "end"> | undefined;
}

/** Where the tests find the address of the preview that all of them open. */
export const ADDRESS = "THIDUA_PREVIEW";

/** Serves the preview once for all browser tests of a run: to build it takes longer than many of them. */
export default async function servePreview(): Promise<void> {
  const { address, stop } = await startPreview();
  globalThis.previewOfTests = { end: stop };
  process.env[ADDRESS] = address;
}
