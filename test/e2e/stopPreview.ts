import "./servePreview";

/** Ends what `servePreview` has started. */
export default async function stopPreview(): Promise<void> {
  await globalThis.previewOfTests?.end();
}
