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

/** Asks the pane for a result, now or as soon as it is there. */
function askPane(): void {
  if (listeners.size === 0) asked = true;
  for (const listener of listeners) listener();
}

/** Ribbon commands that need code; opening the pane and the help need none. */
export function registerCommands(): void {
  Office.actions?.associate("compute", (event: Office.AddinCommands.Event) => {
    // Excel waits for every command to say that it is over, also when the pane could not be shown.
    void Office.addin
      .showAsTaskpane()
      .then(askPane)
      .finally(() => event.completed());
  });
  Office.actions?.associate("help", (event: Office.AddinCommands.Event) => {
    Office.context.ui.openBrowserWindow(new URL("help.html", location.href).href);
    event.completed();
  });
}
