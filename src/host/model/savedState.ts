import { isUntouched } from "./history/differences";
import type { WorkbookFile, WorkbookState } from "./workbookFile";

/** Whether a workbook was ever saved, and whether it was changed since. */
export class SavedState {
  /** How it stood when it was saved last, opened or made; undefined where somebody said that it was changed. */
  private clean: WorkbookState | undefined;

  /** @param wasSaved whether it came from a file */
  constructor(
    private readonly workbook: WorkbookFile,
    public wasSaved: boolean,
  ) {
    this.clean = workbook.state();
  }

  get isDirty(): boolean {
    return !this.clean || !isUntouched(this.clean, this.workbook.state());
  }
  /** What somebody says of it counts, until it is changed. */
  set isDirty(isDirty: boolean) {
    this.clean = isDirty ? undefined : this.workbook.state();
  }

  /** It is in a file as it stands. */
  note(): void {
    this.wasSaved = true;
    this.isDirty = false;
  }
}
