/**
 * Whether the pane can hand over files. The web view of Excel for Mac (and for iPad) follows no link with `download`, and says
 * nothing of it (office-js#2700, #4681, #6468).
 */
export function canSaveFiles(): boolean {
  const { PC, OfficeOnline } = Office.PlatformType;
  return [PC, OfficeOnline].includes(Office.context.platform);
}

/** Hands a file to the browser for saving, where `canSaveFiles`. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download has begun by then; some browsers read the address only after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
