import { getLocale } from "numfmt";
import { HostError } from "../errors";
import { CALCULATION_MODES, type CalculationMode } from "../model/calculationSettings";
import type { Locale } from "../text";
import { assertWord, HostObject, invalid } from "./object";

/** The engine of the Excels since 2019, as their files name it. */
const ENGINE = 191_029;
const CALCULATION_TYPES = ["Recalculate", "Full", "FullRebuild"];
const LARGEST_ITERATIONS = 32_767;

/** Excel, as an add-in sees it: calculation, and the separators of the person's settings. */
export class ApplicationObject extends HostObject {
  static override readonly scalars = [
    "CalculationMode",
    "CalculationEngineVersion",
    "CalculationState",
    "DecimalSeparator",
    "ThousandsSeparator",
    "UseSystemSeparators",
  ];

  get CalculationMode(): string {
    return this.store.calculation.mode;
  }
  set CalculationMode(mode: unknown) {
    assertWord(mode, CALCULATION_MODES);
    const { calculation } = this.store;
    const waited = calculation.isManual;
    calculation.mode = mode as CalculationMode;
    if (waited && !calculation.isManual)
      this.store.emit({ kind: "calculate", formulas: "waiting", origin: "api" });
  }
  get CalculationState(): string {
    return this.store.calculator?.isPending ? "Pending" : "Done";
  }
  get CalculationEngineVersion(): number {
    return ENGINE;
  }
  get DecimalSeparator(): string {
    return getLocale(this.store.locale)?.decimal ?? ".";
  }
  get ThousandsSeparator(): string {
    return getLocale(this.store.locale)?.group ?? ",";
  }
  /** Nobody can set others here. */
  get UseSystemSeparators(): boolean {
    return true;
  }
  get IterativeCalculation(): HostObject {
    return new IterativeCalculationObject(this.store);
  }
  get CultureInfo(): HostObject {
    return new CultureInfoObject(this.store);
  }

  Calculate(type: unknown): void {
    assertWord(type, CALCULATION_TYPES);
    this.store.emit({
      kind: "calculate",
      formulas: type === "Recalculate" ? "waiting" : "all",
      origin: "api",
    });
  }
  SuspendScreenUpdatingUntilNextSync(): void {
    // Nothing is painted between the actions of a request here.
  }
  SuspendApiCalculationUntilNextSync(): void {
    // Calculation follows a request as a whole here.
  }
}

/** Formulas that go by themselves, calculated over and over: the file may say so, but here they are not. */
class IterativeCalculationObject extends HostObject {
  static override readonly scalars = ["Enabled", "MaxIteration", "MaxChange"];

  get Enabled(): boolean {
    return this.store.calculation.iterates;
  }
  set Enabled(enabled: unknown) {
    if (typeof enabled !== "boolean") throw invalid("Iteration is on or off.");
    if (enabled === this.Enabled) return;
    if (enabled) throw new HostError("NotImplemented", "The embedded workbook calculates no circles.");
    this.store.calculation.iterates = false;
  }
  get MaxIteration(): number {
    return this.store.calculation.iterations;
  }
  set MaxIteration(count: unknown) {
    if (!Number.isInteger(count) || Number(count) < 1 || Number(count) > LARGEST_ITERATIONS)
      throw invalid(`There are 1 to ${LARGEST_ITERATIONS} iterations.`);
    this.store.calculation.iterations = Number(count);
  }
  get MaxChange(): number {
    return this.store.calculation.leastChange;
  }
  set MaxChange(change: unknown) {
    if (typeof change !== "number" || !(change >= 0)) throw invalid("The largest change is not below 0.");
    this.store.calculation.leastChange = change;
  }
}

/** The person's regional settings. */
class CultureInfoObject extends HostObject {
  static override readonly scalars = ["Name"];

  get Name(): string {
    return this.store.locale;
  }
  get DatetimeFormat(): HostObject {
    return new DatetimeFormatInfoObject(this.store);
  }
  get NumberFormat(): HostObject {
    return new NumberFormatInfoObject(this.store);
  }
}

class NumberFormatInfoObject extends HostObject {
  static override readonly scalars = ["NumberDecimalSeparator", "NumberGroupSeparator"];

  get NumberDecimalSeparator(): string {
    return new ApplicationObject(this.store).DecimalSeparator;
  }
  get NumberGroupSeparator(): string {
    return new ApplicationObject(this.store).ThousandsSeparator;
  }
}

/** How days and times are written under the settings, in the letters of number formats. */
const CLOCKS = {
  "en-US": { day: "m/d/yyyy", longDay: "dddd, mmmm d, yyyy", longTime: "h:mm:ss AM/PM" },
  // Long ones are not the same in all versions of Windows.
  "vi-VN": { day: "dd/mm/yyyy", longDay: undefined, longTime: undefined },
} as const satisfies Readonly<Record<Locale, unknown>>;

class DatetimeFormatInfoObject extends HostObject {
  static override readonly scalars = [
    "DateSeparator",
    "LongDatePattern",
    "LongTimePattern",
    "ShortDatePattern",
    "TimeSeparator",
  ];

  get DateSeparator(): string {
    return "/";
  }
  get TimeSeparator(): string {
    return ":";
  }
  get ShortDatePattern(): string {
    return CLOCKS[this.store.locale].day;
  }
  get LongDatePattern(): string {
    return known(CLOCKS[this.store.locale].longDay);
  }
  get LongTimePattern(): string {
    return known(CLOCKS[this.store.locale].longTime);
  }
}

function known(pattern: string | undefined): string {
  if (pattern === undefined)
    throw new HostError(
      "NotImplemented",
      "Long days and times of these settings differ from Excel to Excel.",
    );
  return pattern;
}
