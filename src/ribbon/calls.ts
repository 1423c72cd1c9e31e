/** What can be asked of the pane from outside it. */
export interface Declaration {
  /** The number on the keyboard that asks for it, with the modifiers of the platform (`MODIFIERS`). */
  readonly digit: number;
  /** About the row that is selected in the sheet, whichever it is. */
  readonly isOfRow?: true;
}

/**
 * Everything that the ribbon, the menu of a cell and the keyboard ask of the pane, each by the name of its function. The manifest
 * and the list of shortcuts are made of this list (`npm run manifest`); labels are `ribbon.<name>`, tooltips `ribbon.<name>.about`.
 * There is no 5: with Ctrl and Alt it leads to the shapes of a sheet.
 */
export const calls = {
  compute: { digit: 1 },
  check: { digit: 2 },
  importData: { digit: 3 },
  assign: { digit: 4 },
  papers: { digit: 6 },
  explainRow: { digit: 7, isOfRow: true },
  showEvidence: { digit: 8, isOfRow: true },
  openPairing: { digit: 9, isOfRow: true },
} as const satisfies Readonly<Record<string, Declaration>>;

export type Call = keyof typeof calls;
export const callNames = Object.keys(calls) as readonly Call[];

/**
 * What is held together with the digit. Never Ctrl with Shift: that is how Vietnamese keyboards (Unikey, Windows itself) change
 * the language. On a Mac, Control with Option belongs to VoiceOver.
 */
export const MODIFIERS = {
  default: "Ctrl+Alt",
  windows: "Ctrl+Alt",
  web: "Ctrl+Alt",
  mac: "Command+Option",
} as const;

/** The keys of a call by platform, as the list of shortcuts writes them. */
export function keysOf(call: Call): Readonly<Record<keyof typeof MODIFIERS, string>> {
  const { digit } = calls[call];
  return {
    default: `${MODIFIERS.default}+${digit}`,
    windows: `${MODIFIERS.windows}+${digit}`,
    web: `${MODIFIERS.web}+${digit}`,
    mac: `${MODIFIERS.mac}+${digit}`,
  };
}
