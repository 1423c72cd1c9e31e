import type { EmbeddedHost, FormulaCalculation } from "../host";
import type { Calculator } from "../model/calculator";
import type { startEngine } from "./engine";

/**
 * Formula calculation in Node, by the engine of the preview's grid. The engine is heavy, so it is loaded with the
 * first formula; workbooks without formulas never pay for it.
 */
export class Calculation implements FormulaCalculation {
  private engine: ReturnType<typeof startEngine> | undefined;
  /** Whether formulas may show what was before: something was changed that no engine was told of. */
  private isBehind = false;
  private readonly unlisten: () => void;

  constructor(private readonly host: EmbeddedHost) {
    this.unlisten = host.store.listen(({ kind }) => {
      this.isBehind ||= kind !== "activate" && kind !== "format" && kind !== "objects";
    });
    host.calculation = this;
    host.store.calculator = this.calculator();
    // Which formulas wait is known by what changes from here on.
    if (host.store.calculation.isManual) this.startIfNeeded();
  }

  private calculator(): Calculator {
    const isPending = (): boolean => this.engine?.mirror.calculator.isPending ?? false;
    return {
      get isPending() {
        return isPending();
      },
      call: (name, given) => this.started().mirror.calculator.call(name, given),
      formula: (formula, from) => this.started().mirror.calculator.formula(formula, from),
      named: (formula, from) => this.started().mirror.calculator.named(formula, from),
      cells: (formula, from) => this.started().mirror.calculator.cells(formula, from),
    };
  }

  get isSettled(): boolean {
    return this.engine ? this.engine.mirror.isSettled : !this.hasFormulas();
  }

  async settled(): Promise<void> {
    this.startIfNeeded();
    await this.engine?.mirror.settled();
  }

  private startIfNeeded(): void {
    if (this.hasFormulas()) this.started();
  }

  private hasFormulas(): boolean {
    return this.host.store.sheets.some((sheet) => !sheet.formulas().next().done);
  }

  private started(): ReturnType<typeof startEngine> {
    if (this.engine) return this.engine;
    // `require`, because Univer's ES modules do not load in Node (its CommonJS build does).
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { startEngine } = require("./engine") as typeof import("./engine");
    this.engine = startEngine(this.host, this.isBehind ? "all" : undefined);
    this.unlisten();
    return this.engine;
  }

  /** As `settled`, and every custom function has answered. */
  async complete(): Promise<void> {
    await this.settled();
    await this.engine?.mirror.complete();
  }

  dispose(): void {
    this.unlisten();
    this.engine?.dispose();
    this.engine = undefined;
  }
}
