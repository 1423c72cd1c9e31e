import { ribbonCommands, type RibbonCommand } from "../commands";

type RibbonFunction = (event: Office.AddinCommands.Event) => void | Promise<void>;

const listeners = new Set<(name: RibbonCommand) => void>();
/** Called before the pane was there. */
const waiting = new Set<RibbonCommand>();

/** Tells the pane which command was called in the ribbon, also when that was before the pane was there. */
export function onRibbonCommand(listener: (name: RibbonCommand) => void): () => void {
  listeners.add(listener);
  const missed = [...waiting];
  waiting.clear();
  for (const name of missed) listener(name);
  return () => listeners.delete(listener);
}

/** Hands a command to the pane, now or as soon as it is there. */
function callInPane(name: RibbonCommand): void {
  if (listeners.size === 0) waiting.add(name);
  for (const listener of listeners) listener(name);
}

/** Shows the pane and has it do a command. */
function inPane(name: RibbonCommand): RibbonFunction {
  return async (event) => {
    try {
      await Office.addin.showAsTaskpane();
      callInPane(name);
    } finally {
      // Excel waits for every function to say that it is over, also when the pane could not be shown.
      event.completed();
    }
  };
}

/** The functions of the ribbon by the name that the manifest gives them: commands, and the help, which needs no workbook. */
export const ribbonFunctions: Readonly<Record<string, RibbonFunction>> = {
  ...Object.fromEntries(ribbonCommands.map(({ name, ribbon }) => [ribbon, inPane(name)])),
  help: (event) => {
    try {
      openHelp(new URL("help.html", location.href).href);
    } finally {
      event.completed();
    }
  },
};

/**
 * Only Excel on a desktop opens the browser for an add-in. On the web a window that opens without a click in the page itself is
 * blocked, and Excel's own dialog is not; an Excel without dialogs leaves the window.
 */
function openHelp(address: string): void {
  const { requirements, ui } = Office.context;
  if (requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) ui.openBrowserWindow(address);
  else if (requirements.isSetSupported("DialogApi", "1.1"))
    ui.displayDialogAsync(address, { height: 70, width: 45, displayInIframe: true });
  else window.open(address, "_blank", "noopener");
}

/** Tells Excel what to call; a button that only opens the pane needs no function. */
export function registerRibbon(): void {
  for (const [name, run] of Object.entries(ribbonFunctions))
    Office.actions?.associate(name, (event: Office.AddinCommands.Event) => void run(event));
}
