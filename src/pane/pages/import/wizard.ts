import { isBlankCell, sheetKey, type Grid, type ImportWord, type Layout } from "../../../domain/imports";
import type { ImportPlan, ImportSource } from "../../../session";
import type { ImportedSheet } from "../../../sheets/imports";
import { fold } from "../../../text";
import { isNothingFound, isPassedOver, issuesOf, type Issues, type PassedOver, type Scope } from "./issues";
import { groupsOf, keyOf, rowLike, type LayoutGroup, type SaidLayout } from "./layouts";
import { givenSources, withSources, type LoadedSource, type Mends } from "./sources";

/** The steps of an import, in their order. */
export const STEPS = ["source", "sheets", "columns", "questions", "check", "preview"] as const;
export type Step = (typeof STEPS)[number];

/** What is said of layouts, by their key. */
export type SaidLayouts = Readonly<Record<string, SaidLayout>>;

/** An import as far as a person has come with it. */
export interface Wizard {
  readonly step: Step;
  readonly kind: ImportWord;
  readonly sources: readonly LoadedSource[];
  /** Sheets that a person ticked or unticked, by `sheetKey`. */
  readonly chosen: Readonly<Record<string, boolean>>;
  /** Why sheets are not read unasked, as far as was seen, by `sheetKey`. */
  readonly passed: Readonly<Record<string, PassedOver>>;
  /** The layout of each sheet, by `sheetKey`: as it was first read. */
  readonly keys: Readonly<Record<string, string>>;
  readonly layouts: SaidLayouts;
  /** Layouts that were known from an earlier import. */
  readonly remembered: ReadonlySet<string>;
  readonly scopes: Readonly<Partial<Record<Scope, string>>>;
  /** Whose sheets are, by `sheetKey`. */
  readonly owners: Readonly<Record<string, string>>;
  /** What names mean: name → code. */
  readonly names: Readonly<Record<string, string>>;
  /** Leaves whose rule, read from words, was confirmed, by code. */
  readonly rules: Readonly<Record<string, "confirm">>;
  /** Names and sheets that are left out on purpose: folded name or `sheetKey`. */
  readonly skipped: ReadonlySet<string>;
  readonly mends: Mends;
  /** What it comes to, as it was read last. */
  readonly plan?: ImportPlan;
  /** Something was said since it was read. */
  readonly isStale: boolean;
  /** It is in the workbook. */
  readonly isWritten: boolean;
}

export type WizardEvent =
  | { readonly type: "kind"; readonly kind: ImportWord }
  | { readonly type: "add"; readonly sources: readonly LoadedSource[] }
  | { readonly type: "remove"; readonly name: string; readonly from: LoadedSource["from"] }
  | { readonly type: "go"; readonly step: Step }
  | { readonly type: "tick"; readonly sheet: string; readonly isTicked: boolean }
  | { readonly type: "layout"; readonly key: string; readonly said: SaidLayout }
  | { readonly type: "scope"; readonly scope: Scope; readonly value: string }
  | { readonly type: "owner"; readonly sheet: string; readonly code: string }
  /** Without a code: what was said of the name is taken back. */
  | { readonly type: "name"; readonly name: string; readonly code?: string }
  | { readonly type: "rule"; readonly code: string }
  | { readonly type: "skip"; readonly what: string; readonly isSkipped: boolean }
  | { readonly type: "mend"; readonly sheet: string; readonly cells: Readonly<Record<string, string>> }
  | { readonly type: "unmend"; readonly sheet: string; readonly cell: string }
  /** Read; `known` are layouts of earlier imports of this kind. */
  | { readonly type: "planned"; readonly plan: ImportPlan; readonly known: SaidLayouts }
  | { readonly type: "written" }
  /** Another import of the same kind. */
  | { readonly type: "again" };

export function begin(kind: ImportWord): Wizard {
  return {
    step: "source",
    kind,
    sources: [],
    chosen: {},
    passed: {},
    keys: {},
    layouts: {},
    remembered: new Set(),
    scopes: {},
    owners: {},
    names: {},
    rules: {},
    skipped: new Set(),
    mends: {},
    isStale: true,
    isWritten: false,
  };
}

/** The import after something that a person said, or that was read. */
export function advance(state: Wizard, event: WizardEvent): Wizard {
  switch (event.type) {
    case "kind":
      // The same sheets are other tables now: nothing that was said of them holds.
      return event.kind === state.kind ? state : { ...begin(event.kind), sources: state.sources };
    case "add":
      return changed(state, { sources: withSources(state.sources, event.sources) });
    case "remove":
      return changed(state, {
        sources: state.sources.filter(({ name, from }) => name !== event.name || from !== event.from),
      });
    case "go":
      return { ...state, step: event.step };
    case "tick":
      return changed(state, { chosen: { ...state.chosen, [event.sheet]: event.isTicked } });
    case "layout":
      return changed(state, { layouts: { ...state.layouts, [event.key]: event.said } });
    case "scope":
      return changed(state, { scopes: { ...state.scopes, [event.scope]: event.value } });
    case "owner":
      return changed(state, { owners: { ...state.owners, [event.sheet]: event.code } });
    case "name": {
      const { [event.name]: _, ...others } = state.names;
      const names = event.code === undefined ? others : { ...others, [event.name]: event.code };
      return changed({ ...state, skipped: without(state.skipped, fold(event.name)) }, { names });
    }
    case "rule":
      return changed(state, { rules: { ...state.rules, [event.code]: "confirm" } });
    case "skip":
      return {
        ...state,
        skipped: event.isSkipped
          ? new Set([...state.skipped, event.what])
          : without(state.skipped, event.what),
      };
    case "mend": {
      const cells = { ...state.mends[event.sheet], ...event.cells };
      return changed(state, { mends: { ...state.mends, [event.sheet]: cells } });
    }
    case "unmend": {
      const { [event.cell]: _, ...cells } = state.mends[event.sheet] ?? {};
      return changed(state, { mends: { ...state.mends, [event.sheet]: cells } });
    }
    case "planned":
      return planned(state, event.plan, event.known);
    case "written":
      return { ...state, isWritten: true };
    case "again":
      return begin(state.kind);
  }
}

function changed(state: Wizard, change: Partial<Wizard>): Wizard {
  return { ...state, ...change, isStale: true, isWritten: false };
}

function without(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  return new Set([...set].filter((each) => each !== item));
}

/** What was read says how sheets are laid out; what is known of such layouts is said of them, and they are read once more. */
function planned(state: Wizard, plan: ImportPlan, known: SaidLayouts): Wizard {
  const read = new Map(plan.outcome.sheets.map((sheet) => [sheetKey(sheet), sheet]));
  const passed = { ...state.passed };
  const keys = { ...state.keys };
  let { layouts, remembered } = state;
  let isStale = false;
  for (const grid of allGrids(state)) {
    const id = sheetKey(grid);
    const outcome = read.get(id);
    const why = outcome?.unclear.find(isPassedOver)?.why;
    if (why !== undefined) {
      passed[id] = why as PassedOver;
      continue;
    }
    if (keys[id] !== undefined) continue;
    const key = keyOf(grid, outcome?.found);
    keys[id] = key;
    const before = known[key];
    if (before === undefined || layouts[key] !== undefined) continue;
    layouts = { ...layouts, [key]: before };
    remembered = new Set([...remembered, key]);
    isStale = true;
  }
  return { ...state, plan, passed, keys, layouts, remembered, isStale };
}

/** Every sheet of the sources in which something stands. */
export function allGrids({ sources }: Pick<Wizard, "sources">): Grid[] {
  return sources
    .flatMap(({ grids }) => grids)
    .filter(({ cells }) => cells.some((row) => !row.every(isBlankCell)));
}

/** A sheet as it is offered. */
export interface OfferedSheet {
  readonly grid: Grid;
  readonly key: string;
  /** Whether it is read. */
  readonly isTicked: boolean;
  /** Why it is not read unasked; `nothing`: no table of the kind was found in it. */
  readonly why: PassedOver | "nothing" | undefined;
  readonly outcome: ImportedSheet | undefined;
}

/** The sheets of the sources: those are ticked that were read, or that a person chose. */
export function offeredSheets(state: Wizard): OfferedSheet[] {
  const read = new Map(state.plan?.outcome.sheets.map((sheet) => [sheetKey(sheet), sheet]));
  return allGrids(state).map((grid) => {
    const key = sheetKey(grid);
    const outcome = read.get(key);
    const isFound = outcome !== undefined && !outcome.unclear.some(isNothingFound);
    const said = state.chosen[key];
    const isUnasked = state.passed[key] === undefined && isFound;
    // What a person unticked was not read again, which says nothing of what is in it.
    const why = state.passed[key] ?? (isFound || said === false ? undefined : "nothing");
    return { grid, key, isTicked: said ?? isUnasked, why, outcome };
  });
}

/** The sheets that are read, those of one layout together. */
export function layoutGroups(state: Wizard): LayoutGroup[] {
  const offered = offeredSheets(state).filter(({ isTicked }) => isTicked);
  const outcomes = new Map(offered.map(({ key, outcome }) => [key, outcome]));
  return groupsOf(
    offered.map(({ grid }) => grid),
    state.keys,
    (grid) => {
      const outcome = outcomes.get(sheetKey(grid));
      return {
        found: outcome?.found,
        isRead: outcome !== undefined && !outcome.unclear.some(isNothingFound),
      };
    },
  );
}

/** The sources as the command takes them. */
export function askedSources(state: Wizard): ImportSource[] {
  const { chosen, keys, layouts, mends, sources } = state;
  return givenSources(sources, mends, (grid): Layout | "leftOut" | undefined => {
    const id = sheetKey(grid);
    if (chosen[id] === false) return "leftOut";
    const { columns, ...said } = layouts[keys[id] ?? ""] ?? {};
    const headerRow =
      said.headerRow === undefined ? undefined : rowLike(grid, said.headerRow, said.headerText);
    const layout = {
      ...(headerRow !== undefined && { headerRow }),
      ...(columns && { columns }),
      ...(chosen[id] === true && { chosen: true }),
    };
    return Object.keys(layout).length > 0 ? layout : undefined;
  });
}

const NO_ISSUES: Issues = { scopes: [], owners: [], names: [], cells: [], sheets: [] };

/** What was left out, by what can be done about it. */
export function issuesIn({ plan }: Wizard): Issues {
  return plan ? issuesOf(plan.outcome.sheets, plan.reading.snapshot) : NO_ISSUES;
}

/** The questions that nobody has answered or put aside. */
export function openQuestions(state: Wizard): number {
  const { scopes, owners, names } = issuesIn(state);
  const { skipped } = state;
  return (
    scopes.filter(({ scope }) => state.scopes[scope] === undefined).length +
    owners.filter(({ from }) => state.owners[sheetKey(from)] === undefined && !skipped.has(sheetKey(from)))
      .length +
    names.filter(({ name }) => state.names[name] === undefined && !skipped.has(fold(name))).length
  );
}

/** Where a person goes on after it was read for this step. @param wasStale it was read because something was said */
export function stepAfter(state: Wizard, wasStale: boolean): Step {
  const { step } = state;
  const later = (from: Step): Step => {
    const at = STEPS.indexOf(from);
    return STEPS.slice(at).find((each) => isWanted(state, each)) ?? "preview";
  };
  switch (step) {
    case "source":
      return later("sheets");
    case "sheets":
      return later("columns");
    case "columns":
      return later("questions");
    case "questions":
      // What was said may open other questions; with nothing said, a person wants to go on.
      return wasStale && openQuestions(state) > 0 ? "questions" : later("check");
    case "check":
      return wasStale && isWanted(state, "check") ? "check" : "preview";
    case "preview":
      return "preview";
  }
}

/** The step before, at which there was something to do. */
export function stepBefore(state: Wizard): Step {
  const at = STEPS.indexOf(state.step);
  return STEPS.slice(0, at).findLast((each) => isWanted(state, each)) ?? "source";
}

/** Whether there is something to do at a step. */
function isWanted(state: Wizard, step: Step): boolean {
  switch (step) {
    case "sheets": {
      const offered = offeredSheets(state);
      return offered.length > 1 || offered.some(({ isTicked }) => !isTicked);
    }
    case "questions": {
      const { scopes, owners, names } = issuesIn(state);
      return scopes.length + owners.length + names.length > 0;
    }
    case "check":
      return issuesIn(state).cells.length > 0;
    case "source":
    case "columns":
    case "preview":
      return true;
  }
}

/** Whether a person may go on from the step they are at. */
export function canGoOn(state: Wizard): boolean {
  if (state.step === "source") return allGrids(state).length > 0;
  return offeredSheets(state).some(({ isTicked }) => isTicked);
}

/** What a person said of layouts, to be known in the next import. */
export function saidLayouts(state: Wizard): SaidLayouts {
  const used = new Set(layoutGroups(state).map(({ key }) => key));
  return Object.fromEntries(Object.entries(state.layouts).filter(([key]) => used.has(key)));
}
