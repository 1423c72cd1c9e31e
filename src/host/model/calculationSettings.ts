import { childNamed, ensureChild, flagOf, numberOf, setAttribute, type XmlPart } from "../package";
import { WORKBOOK_ORDER } from "./order";

/** When a workbook is calculated, by the file's words (ECMA-376 part 1, 18.18.6). */
const MODES = { auto: "Automatic", autoNoTable: "AutomaticExceptTables", manual: "Manual" } as const;

export type CalculationMode = (typeof MODES)[keyof typeof MODES];
export const CALCULATION_MODES: readonly CalculationMode[] = Object.values(MODES);

/** What the file says nothing of. */
const ITERATIONS = 100;
const CHANGE = 0.001;

/** When and how the formulas of a workbook are calculated, as its file says (ECMA-376 part 1, 18.2.2). */
export class CalculationSettings {
  constructor(private readonly part: XmlPart) {}

  get mode(): CalculationMode {
    const word = this.element?.attributes.calcMode;
    return word !== undefined && Object.hasOwn(MODES, word) ? MODES[word as keyof typeof MODES] : "Automatic";
  }
  set mode(mode: CalculationMode) {
    if (mode === this.mode) return;
    const word = Object.entries(MODES).find(([, known]) => known === mode)?.[0];
    this.set("calcMode", mode === "Automatic" ? undefined : word);
  }

  /** Formulas are calculated when somebody asks for it. */
  get isManual(): boolean {
    return this.mode === "Manual";
  }

  /** Formulas that wait are calculated before the workbook is saved. */
  get isBeforeSaving(): boolean {
    const { element } = this;
    return element?.attributes.calcOnSave === undefined || flagOf(element, "calcOnSave");
  }

  /** All formulas are calculated when the file is opened. */
  get isOnOpening(): boolean {
    return flagOf(this.element, "fullCalcOnLoad");
  }

  /** Formulas go by the numbers that cells show, and not by those that they hold. */
  get usesShownPrecision(): boolean {
    const { element } = this;
    return element?.attributes.fullPrecision !== undefined && !flagOf(element, "fullPrecision");
  }

  /** Formulas that go by themselves are calculated over and over. */
  get iterates(): boolean {
    return flagOf(this.element, "iterate");
  }
  set iterates(iterates: boolean) {
    this.set("iterate", iterates ? 1 : undefined);
  }
  get iterations(): number {
    return numberOf(this.element, "iterateCount") ?? ITERATIONS;
  }
  set iterations(count: number) {
    this.set("iterateCount", count);
  }
  /** The change of a result at which iterations end. */
  get leastChange(): number {
    return numberOf(this.element, "iterateDelta") ?? CHANGE;
  }
  set leastChange(change: number) {
    this.set("iterateDelta", change);
  }

  private get element(): ReturnType<typeof childNamed> {
    return childNamed(this.part.root, "calcPr");
  }

  private set(name: string, value: string | number | undefined): void {
    setAttribute(ensureChild(this.part.edit(), "calcPr", WORKBOOK_ORDER), name, value);
  }
}
