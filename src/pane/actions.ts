import type { BoundCommands } from "../commands";
import type { Grid } from "../domain/imports";
import type { HostFacts, HostPlatform } from "../office/host";
import type { SheetEntry } from "../office/sheetGrids";
import type { Step } from "../domain/steps";
import type { LastResults } from "../domain/year";
import type { ComputeOptions, Reading } from "../session";
import type { FormulaSigns } from "../sheets/formulas";
import type { SelectedCell } from "../sheets/selected";

/** What the pane can do. Components get these as props; none of them knows Excel. */
export interface PaneActions {
  /** The commands on the open workbook: prepared, shown, and written when a person has said so. */
  readonly commands: BoundCommands;
  /** The namespace in which this deployment's functions are; undefined when they are in none. */
  readonly namespace: string | undefined;
  /** What the pane runs in. */
  readonly host: () => HostFacts;
  readonly platform: HostPlatform;
  /** Version of the add-in. */
  readonly version: string;
  /** When a run began that broke off and waits to be put back or written again. */
  readonly brokenRun: () => Promise<string | undefined>;
  /** When the results were written last, by whom, and whether they still hold; null when the log tells of none. */
  readonly lastResults: (reading: Reading) => Promise<LastResults | null>;
  /** How many cells show `#NAME?` for a function of ours. */
  readonly unknownFunctions: () => Promise<number>;
  /** Calls back when Excel waits for a cell that somebody is editing, and when it does so no longer. @returns how to stop that */
  readonly onCellEdit: (listener: (isEditing: boolean) => void) => () => void;
  /** Calls back with the sheet on which a filter could not be set again after writing. @returns how to stop that */
  readonly onLostFilter: (listener: (sheet: string) => void) => () => void;
  /** Calls back while anything is written, with how far it is. @returns how to stop that */
  readonly onWriting: (listener: (step: Step) => void) => () => void;
  /** Shows a place of the workbook; says false when it is not there any more. */
  readonly goTo: (target: Target) => Promise<boolean>;
  /** The cell in which somebody stands, with its row where it is in a table. */
  readonly selectedCell: () => Promise<SelectedCell>;
  /** How this Excel writes formulas. */
  readonly formulaSigns: () => Promise<FormulaSigns>;
  /** The sheets of the workbook, and one of them as it stands, to be imported from. */
  readonly sheets: () => Promise<readonly SheetEntry[]>;
  readonly readSheet: (name: string) => Promise<Grid>;
  /** Calls back whenever something changes that the workbook is read from. @returns how to stop that */
  readonly onChange: (listener: () => void) => () => void;
  /** Calls back with the row of a table that somebody stands in while the pane is seen; undefined elsewhere. @returns how to stop that */
  readonly onSelect: (listener: (cell: SelectedCell | undefined) => void) => () => void;
  /** Calls back once, as soon as somebody sees the pane. @returns how to stop waiting */
  readonly whenShown: (callback: () => void) => () => void;
}

/** A place of the workbook: a cell (`'Minh chứng'!J12`) or a sheet. */
export type Target = { readonly address: string } | { readonly sheet: string };

/** What a person decided in the pane before anything is written. */
export type Decisions = Pick<ComputeOptions, "choices" | "explain" | "marks">;
