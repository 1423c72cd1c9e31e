import { UnknownFormulas } from "./calc/report";
import { Colleague } from "./colleague";
import { between, censusOf, type Census } from "./events/census";
import { clickOf, occurrencesOf, selectionOf } from "./events/edits";
import { FormulaMemory } from "./events/formulas";
import type { Occurrence } from "./events/occurrence";
import type { FaultInjection } from "./faults";
import { FunctionHost, type FunctionMetadata } from "./functions";
import { Person, type View } from "./person";
import { platforms, type Platform } from "./platforms";
import { Runtime, type Actor, type RequestRecord, type WorkbookSide } from "./runtime";
import type { Change, History, Sheet, UndoOutcome, Workbook } from "./model";
import { languageOf, translator } from "../i18n";
import { previewTexts } from "../i18n/preview";
import { localeFor } from "./text";

/** In front of which Excel somebody sits. */
export interface Excels {
  /** Default: the web. */
  readonly platform?: Platform;
  /** Default vi-VN. */
  readonly locale?: string;
  /** How many steps they can undo: 100 in Excel, the default; 0 where nobody sits there. */
  readonly undoSteps?: number;
}

const UNDO_STEPS = 100;

/** Calculates the formulas of the workbook. */
export interface FormulaCalculation {
  /** Whether every cell shows what its formula comes to by now, and nothing is asked for: there is nothing to wait for. */
  readonly isSettled: boolean;
  /** Resolves when it is so. */
  settled(): Promise<void>;
}

/** Nobody does: cells keep what they show. */
const NONE: FormulaCalculation = { isSettled: true, settled: () => Promise.resolve() };

/**
 * One workbook and everybody who has it open: people, each with an Excel of their own, and the runtimes of add-ins in them.
 * What one of them does is told to the others. The cells are the same for all: who writes a cell last wins, cell by cell.
 */
export class EmbeddedHost implements WorkbookSide {
  readonly functions = new FunctionHost();
  /** Who sits in front of the grid. */
  readonly me: Person;
  /** The first runtime; most workbooks have no other. */
  readonly runtime: Runtime;
  /** Formulas that are not calculated here, and why; their cells keep what they had. */
  readonly unknownFormulas = new UnknownFormulas();
  /** Who calculates formulas, before a request reads them. */
  calculation: FormulaCalculation = NONE;
  private readonly runtimes = new Set<Runtime>();
  private readonly people = new Set<Person>();
  /** Who is doing something right now, and whose view the store has. */
  private acting: Actor | undefined;
  private inFront: Person;
  /** The active sheet of everybody, as events told of it last. */
  private readonly activeIds = new Map<Person, string>();
  private known: Census;
  private readonly formulas = new FormulaMemory();
  private turn: Promise<unknown> = Promise.resolve();
  private settling: Promise<void> = Promise.resolve();

  constructor(
    readonly store: Workbook,
    excels: Excels = {},
  ) {
    this.known = censusOf(store);
    this.me = this.join("", excels);
    this.inFront = this.me;
    this.sitDown(this.me);
    this.runtime = this.connect();
    store.listen((change) => this.raise(change));
  }

  /** The functions of the add-in: cells may call them, and files name them as functions that are not Excel's own. */
  register(functions: readonly FunctionMetadata[]): void {
    this.functions.register(functions);
    for (const { name } of functions) this.store.customFunctions.set(name.toUpperCase(), name);
  }

  /** Another person opens the workbook. */
  join(
    name: string,
    { platform = platforms.web, locale = "vi-VN", undoSteps = UNDO_STEPS }: Excels = {},
  ): Person {
    const person = new Person(name, platform, locale, viewOf(this.store), undoSteps);
    this.people.add(person);
    this.store.isShared = this.people.size > 1;
    this.activeIds.set(person, this.store.active.id);
    return person;
  }

  /** A person closes the workbook. */
  leave(person: Person): void {
    for (const runtime of this.runtimes) if (runtime.person === person) runtime.kill();
    this.people.delete(person);
    this.store.isShared = this.people.size > 1;
    this.activeIds.delete(person);
  }

  /** A page of an add-in opens in somebody's Excel: another beside one that is there, or one that starts again. */
  connect(person: Person = this.me): Runtime {
    const runtime = new Runtime(this, person);
    this.runtimes.add(runtime);
    return runtime;
  }

  /** Somebody else opens the workbook, without the add-in. */
  colleague(name: string): Colleague {
    return new Colleague(this, this.join(name));
  }

  disconnected(runtime: Runtime): void {
    this.runtimes.delete(runtime);
    if (this.functions.isServed) return;
    for (const other of this.runtimes)
      if (other.canServeFunctions) {
        other.serveFunctions();
        return;
      }
  }

  /** Nothing is answered any more. */
  detach(): void {
    for (const runtime of this.runtimes) runtime.kill();
  }

  /** Whether the grid's person is the one whose sheet and selection changed. */
  get isMine(): boolean {
    return this.inFront === this.me;
  }

  /** What went over the wire of the first runtime. */
  get requests(): RequestRecord[] {
    return this.runtime.requests;
  }

  /** The person in front of the grid types in a cell. */
  get editing(): boolean {
    return this.me.editing;
  }
  set editing(editing: boolean) {
    this.me.editing = editing;
  }

  /** Lets a test fail or delay any request of the first runtime. */
  get faults(): FaultInjection | undefined {
    return this.runtime.faults;
  }
  set faults(faults: FaultInjection | undefined) {
    this.runtime.faults = faults;
  }

  get isSettled(): boolean {
    return this.calculation.isSettled;
  }

  /** One waits for the other: who comes while a calculation runs would find it not begun and read what was before. */
  settled(): Promise<void> {
    const settled = this.settling.then(() => this.calculation.settled());
    this.settling = settled.catch(() => undefined);
    return settled;
  }

  alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  as<T>(actor: Actor, work: () => T): T {
    const { acting, inFront } = this;
    this.bringToFront(actor.person);
    this.acting = actor;
    try {
      return work();
    } finally {
      this.acting = acting;
      this.bringToFront(inFront);
    }
  }

  /** Does something by a person's hand as one step that they can undo; steps within it belong to it. */
  step<T>(person: Person, work: () => T): T {
    return this.as({ person }, () => person.history.step(this.store, work));
  }

  /** Takes back the last step of a person that is left. Resolves when it is done and told. */
  undo(person: Person = this.me): Promise<UndoOutcome> {
    return this.turnBack(person, (history) => history.undo(this.store));
  }

  /** Does again what the person undid last. */
  redo(person: Person = this.me): Promise<UndoOutcome> {
    return this.turnBack(person, (history) => history.redo(this.store));
  }

  private turnBack(person: Person, turn: (history: History) => UndoOutcome): Promise<UndoOutcome> {
    return this.alone(() => Promise.resolve().then(() => this.as({ person }, () => turn(person.history))));
  }

  private bringToFront(person: Person): void {
    if (person === this.inFront) return;
    this.inFront.view = viewOf(this.store);
    const { active, selection } = this.shownTo(person);
    this.inFront = person;
    this.store.active = active;
    this.store.selection = selection;
    this.sitDown(person);
  }

  /** Texts are read and shown under the settings of whoever acts, and comments are theirs. */
  private sitDown({ name, locale, platform }: Person): void {
    this.store.propertyLength = platform.propertyLength;
    this.store.locale = localeFor(locale);
    this.store.author = {
      name: name || previewTexts(translator(languageOf(locale)))("preview.person"),
      email: "",
    };
  }

  /** What somebody looks at; another sheet when theirs was deleted or hidden by somebody else. */
  private shownTo(person: Person): View {
    const view = person === this.inFront ? viewOf(this.store) : person.view;
    if (this.store.sheets.includes(view.active) && isVisible(view.active)) return view;
    const active = this.store.sheets.find(isVisible) ?? this.store.firstSheet;
    return { active, selection: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  /** Formulas are remembered from now on, for events that tell what they were. */
  rememberFormulas(): void {
    this.formulas.begin(this.store);
  }

  /**
   * A person clicks once on a cell, or taps on it.
   * @param offset of the point from the cell's upper left corner, in points
   */
  click(
    person: Person,
    sheet: Sheet,
    cell: { readonly row: number; readonly column: number },
    offset: { readonly x: number; readonly y: number },
  ): void {
    this.tellPerson(person, [clickOf(sheet, cell, offset)]);
  }

  private raise(change: Change): void {
    // What comes from the grid, or from nobody that is known, is done by the person in front of it.
    const actor = this.acting ?? { person: this.me };
    if (change.kind === "structure" || change.kind === "objects") {
      const before = this.known;
      this.known = censusOf(this.store);
      this.tell(actor, between(before, this.known));
    } else if (change.kind === "activate") {
      if (change.area) this.tellPerson(actor.person, selectionOf(change.sheet, change.area, this.store));
    } else if (change.origin === "calculation") {
      // Every Excel calculates for itself.
      for (const person of this.people) this.tellPerson(person, occurrencesOf(change, this.store));
    } else {
      this.tell(actor, occurrencesOf(change, this.store));
    }
    this.tell(actor, this.formulas.follow(change, this.store));
    if (change.kind === "structure" || change.kind === "activate")
      for (const person of this.people) this.tellOfView(person);
  }

  private tell({ person, runtime: through }: Actor, occurrences: readonly Occurrence[]): void {
    for (const runtime of this.runtimes)
      runtime.tell(occurrences, {
        source: runtime.person === person ? "Local" : "Remote",
        triggerSource: runtime === through ? "ThisLocalAddin" : "Unknown",
      });
  }

  /** What only the person's own Excel knows. */
  private tellPerson(person: Person, occurrences: readonly Occurrence[]): void {
    for (const runtime of this.runtimes)
      if (runtime.person === person) runtime.tell(occurrences, { source: "Local", triggerSource: "Unknown" });
  }

  private tellOfView(person: Person): void {
    const { id } = this.shownTo(person).active;
    const before = this.activeIds.get(person);
    if (before === id) return;
    this.activeIds.set(person, id);
    const occurrences: Occurrence[] = [
      { event: "sheetActivated", targets: [id], details: { worksheetId: id } },
    ];
    if (before !== undefined)
      occurrences.unshift({ event: "sheetDeactivated", targets: [before], details: { worksheetId: before } });
    this.tellPerson(person, occurrences);
  }
}

function viewOf({ active, selection }: Workbook): View {
  return { active, selection };
}

function isVisible({ visibility }: Sheet): boolean {
  return visibility === "Visible";
}
