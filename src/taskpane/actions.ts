import { samples } from "../samples";
import * as workbook from "../workbook/actions";
import { goTo } from "../workbook/navigate";
import type { Subject } from "../workbook/plan";
import { changePeriod, type PeriodAct } from "../workbook/seal/acts";
import type { Progress } from "../workbook/read";
import type { AwardChoice } from "../domain/model";
import { serialDay } from "../domain/text";

/** What the pane can do. Components get these as props; none of them knows Excel. */
export interface PaneActions {
  inspect(options?: RunOptions): Promise<workbook.Inspection>;
  compute(options?: RunOptions & Decisions): Promise<workbook.Computation>;
  write(computation: workbook.Computation): Promise<workbook.WriteOutcome>;
  changePeriod(act: PeriodAct): Promise<void>;
  createTemplate(): Promise<void>;
  loadSample(): Promise<void>;
  goTo(target: { readonly address: string } | { readonly sheet: string }): Promise<boolean>;
}

export interface RunOptions {
  readonly onProgress?: Progress;
  readonly signal?: AbortSignal;
}

/** What a person decided in the pane before anything is written. */
export interface Decisions {
  readonly choices?: readonly AwardChoice[];
  readonly explain?: readonly Subject[];
}

/** The pane's actions on the workbook it is open in. */
export const paneActions: PaneActions = {
  inspect: (options = {}) => workbook.inspect(options),
  compute: (options = {}) => workbook.compute({ ...now(), ...options }),
  write: (computation) => workbook.write(computation, now()),
  changePeriod: (act) => changePeriod(act, now().now),
  createTemplate: async () => void (await workbook.createSheets()),
  loadSample: async () => void (await workbook.createSheets(samples["tho-xuan"]())),
  goTo,
};

function now(): { today: number; now: string } {
  const date = new Date();
  return { today: serialDay(date.getFullYear(), date.getMonth() + 1, date.getDate()) as number, now: date.toLocaleString("vi-VN") };
}
