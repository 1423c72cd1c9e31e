import type { Platform } from "./platforms";
import { History, type Area, type Sheet } from "./model";

/** What one person looks at: the sheet in front of them and the cells they selected. */
export interface View {
  readonly active: Sheet;
  readonly selection: Area;
}

/** Somebody who has the workbook open, in an Excel of their own: with their platform, their selection, their typing. */
export class Person {
  /** What they did and can undo, they themselves or an add-in in their Excel. */
  readonly history: History;
  /** Another workbook is in front of them: where their Excel has others open, it refuses what goes by the window in front. */
  elsewhere = false;
  private isEditing = false;
  private waiting: (() => void)[] = [];

  constructor(
    readonly name: string,
    readonly platform: Platform,
    /** Of their Excel, e.g. vi-VN. */
    readonly locale: string,
    /** What they look at while somebody else's view is in front. */
    public view: View,
    undoSteps: number,
  ) {
    this.history = new History(undoSteps);
  }

  /** They type in a cell: their Excel refuses requests, or lets them wait, until they finish. */
  get editing(): boolean {
    return this.isEditing;
  }
  set editing(editing: boolean) {
    this.isEditing = editing;
    if (!editing) for (const resolve of this.waiting.splice(0)) resolve();
  }

  /** Resolves when they type in no cell. */
  async finished(): Promise<void> {
    if (this.isEditing) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}
