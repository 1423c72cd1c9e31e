import { connect, show } from "../functions";
import { unknownFunctions } from "../office/cellFunctions";
import { readFormulaSigns } from "../office/formulaPlace";
import { goTo } from "../office/navigate";
import { readSelectedCell } from "../office/selected";
import { listSheets, readSheetGrid } from "../office/sheetGrids";
import { askBroken, lastResults, LiveWorkbook, Session } from "../session";
import { askInWorker } from "../solver/client";
import type { PaneActions } from "./actions";
import { localTime, today } from "./clock";

/** What works on the open workbook: the session, and what the pane asks of Excel beside it. */
export interface Engine extends Pick<
  PaneActions,
  | "brokenRun"
  | "formulaSigns"
  | "goTo"
  | "lastResults"
  | "onChange"
  | "onWriting"
  | "readSheet"
  | "selectedCell"
  | "sheets"
  | "unknownFunctions"
> {
  readonly session: Session;
}

/**
 * Begins to work on the open workbook; the custom functions live on it too.
 * @param namespace in which this deployment's functions are
 * @param person who works here, as they say themselves
 */
export function startEngine(namespace: string | undefined, person: () => string | undefined): Engine {
  const session = new Session({ today, now: localTime, person }, askInWorker);
  connect({ workbook: new LiveWorkbook(session), show });
  return {
    session,
    brokenRun: () => askBroken(session),
    lastResults: (reading) => lastResults(session, reading),
    unknownFunctions: () => unknownFunctions(namespace),
    goTo,
    selectedCell: readSelectedCell,
    formulaSigns: readFormulaSigns,
    sheets: listSheets,
    readSheet: readSheetGrid,
    onChange: (listener) => session.onChange(listener),
    onWriting: (listener) => session.onWriting(listener),
  };
}
