import { callNames, type Call } from "./calls";

export { callNames, calls, keysOf, MODIFIERS, type Call } from "./calls";

type RibbonFunction = (event?: Office.AddinCommands.Event) => void | Promise<void>;

const listeners = new Set<(name: Call) => void>();
/** Called before the pane was there. */
const waiting = new Set<Call>();

/** Tells the pane what is asked of it, also when that was before the pane was there. */
export function onCall(listener: (name: Call) => void): () => void {
  listeners.add(listener);
  const missed = [...waiting];
  waiting.clear();
  for (const name of missed) listener(name);
  return () => listeners.delete(listener);
}

/** Hands a call to the pane, now or as soon as it is there. */
function callInPane(name: Call): void {
  if (listeners.size === 0) waiting.add(name);
  for (const listener of listeners) listener(name);
}

/** Shows the pane and has it do what is asked. */
function inPane(name: Call): RibbonFunction {
  return async (event) => {
    try {
      await Office.addin.showAsTaskpane();
      callInPane(name);
    } finally {
      over(event);
    }
  };
}

/** The functions of the ribbon, the menu of a cell and the keyboard by name: calls, and the help, which needs no workbook. */
export const ribbonFunctions: Readonly<Record<string, RibbonFunction>> = {
  ...Object.fromEntries(callNames.map((name) => [name, inPane(name)])),
  help: (event) => {
    try {
      openHelp(new URL("help.html", location.href).href);
    } finally {
      over(event);
    }
  },
};

/** Excel waits for every button to say that it is over, also when the pane could not be shown; a shortcut brings no event. */
function over(event: Office.AddinCommands.Event | undefined): void {
  event?.completed();
}

/**
 * Only Excel on a desktop opens the browser for an add-in. On the web a window that opens without a click in the page itself is
 * blocked, and Excel's own dialog is not; an Excel without dialogs leaves the window.
 */
export function openHelp(address: string): void {
  const { requirements, ui } = Office.context;
  if (requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) ui.openBrowserWindow(address);
  else if (requirements.isSetSupported("DialogApi", "1.1"))
    ui.displayDialogAsync(address, { height: 70, width: 45, displayInIframe: true });
  else window.open(address, "_blank", "noopener");
}

/** Tells Excel what to call; a button that only opens the pane needs no function. */
export function registerRibbon(): void {
  for (const [name, run] of Object.entries(ribbonFunctions))
    Office.actions?.associate(name, (event?: Office.AddinCommands.Event) => void run(event));
}
