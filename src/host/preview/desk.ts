import type { EmbeddedHost } from "../host";
import type { UndoOutcome, Workbook } from "../model";
import type { PreviewTextKey, PreviewTexts } from "../../i18n/preview";
import type { ValidationAlert } from "../model/validation";
import { alertSentence, GridRefusal, sentenceOf } from "./refusal";

/** What somebody at the grid can ask for, by its name in the dictionaries. */
export type ActionName = PreviewTextKey extends infer Each
  ? Each extends `preview.action.${infer Name}`
    ? Name
    : never
  : never;

/** Does in the workbook what the person at the grid asks for, and says so when it is not done. */
export class GridDesk {
  constructor(
    readonly host: EmbeddedHost,
    readonly text: PreviewTexts,
    private readonly notify: (sentence: string) => void,
  ) {}

  get store(): Workbook {
    return this.host.store;
  }

  /**
   * Does something as one step that can be undone. It waits for requests of add-ins that are under way: nobody finds a workbook
   * that changes between two of their steps.
   */
  async act(name: ActionName, work: (store: Workbook) => void): Promise<void> {
    const { host } = this;
    try {
      await host.alone(() => Promise.resolve(host.step(host.me, () => work(host.store))));
    } catch (error) {
      this.refuse(error, name);
    }
  }

  /** Takes the person's last step back. */
  async undo(): Promise<void> {
    this.tell("undo", await this.host.undo());
  }
  /** Does again what was taken back last. */
  async redo(): Promise<void> {
    this.tell("redo", await this.host.redo());
  }

  private tell(name: "undo" | "redo", outcome: UndoOutcome): void {
    if (outcome.kind === "nothing")
      this.refuse(new GridRefusal(name === "undo" ? "nothingToUndo" : "nothingToRedo"), name);
    else if (outcome.kind === "refused") this.refuse(new GridRefusal(outcome.reason), name);
    else if (outcome.kept.length > 0) this.refuse(new GridRefusal("partly"), name);
  }

  /** Tells what the validation of a cell says of an entry that it lets in. */
  warn(alert: ValidationAlert): void {
    this.notify(alertSentence(alert, this.text));
  }

  /** @throws what is no refusal */
  refuse(error: unknown, name?: ActionName): void {
    this.notify(sentenceOf(error, name && `preview.action.${name}`, this.text));
  }
}
