const listeners = new Set<() => void>();
let asked = false;

/** Tells the pane that "Tính điểm" was clicked in the ribbon, also when that was before the pane was there. */
export function onCompute(listener: () => void): () => void {
  listeners.add(listener);
  if (asked) {
    asked = false;
    listener();
  }
  return () => listeners.delete(listener);
}

/** Ribbon commands that need code; opening the pane and the help need none. */
export function registerCommands(): void {
  // The typings ask for a function without a result; Office waits for `completed` instead.
  Office.actions?.associate("compute", (event: Office.AddinCommands.Event) => void compute(event));
  Office.actions?.associate("help", (event: Office.AddinCommands.Event) => {
    Office.context.ui.openBrowserWindow(new URL("help.html", location.href).href);
    event.completed();
  });
}

async function compute(event: Office.AddinCommands.Event): Promise<void> {
  await Office.addin.showAsTaskpane();
  if (listeners.size === 0) asked = true;
  for (const listener of listeners) listener();
  event.completed();
}
