import { logTable } from "../../../src/contract";
import { isSame, without, type Inventory } from "./inventory";

/** How an action ended. */
export type Outcome =
  { readonly end: "done" } | { readonly end: "refused"; readonly error: unknown } | { readonly end: "hangs" };

/** What somebody else's edit did, when it was done. */
export interface Edited {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Whether it could be done before the action as well; if not, it was done to something that the action had just made. */
  readonly isOnOwn: boolean;
  readonly mayBeReplaced: boolean;
}

/** What the action comes to on this workbook when nothing gets in its way. */
export interface Control {
  readonly before: Inventory;
  /** With the edit alone. */
  readonly edited: Inventory;
  /** Where the action ends, with the edit before or after it. */
  readonly done: readonly Inventory[];
  /** Where it ends when it is done once more. */
  readonly again: readonly Inventory[];
  /** Where it ends when people's tables stand as it left them, and the sheets that it made are gone. */
  readonly remade: readonly Inventory[];
  /** How it is refused with the edit before it, or the second time; as words. */
  readonly refusals: readonly string[];
  /** The action leaves rows of people behind, also those that came before it was planned. */
  readonly empties: boolean;
  /** What the action itself takes away, and what it does when it is done once more. */
  readonly taken: readonly string[];
  readonly takenAgain: readonly string[];
}

/** What became of a case. */
export type Verdict =
  | { readonly kind: "held" | "refused" | "unfinished" | "absent" }
  | { readonly kind: "broken"; readonly why: Breach; readonly facts: readonly string[] };

/**
 * lost: something of the office or the colleague is gone; half: it was refused, and something stands; lie: it says what is not
 * so; rerun: it cannot be done again, or comes to something else; log: done without its lines, or with others; hangs: it
 * neither ends nor is refused; fault: it ended by a fault of ours and not by what happened.
 */
export type Breach = "lost" | "half" | "lie" | "log" | "rerun" | "hangs" | "fault";

/** The first try: wholly done, wholly refused, or ended with an error that says what stands; nothing of others is lost. */
export function verdictOf(
  outcome: Outcome,
  after: Inventory,
  control: Control,
  edited: Edited | undefined,
): Verdict {
  if (outcome.end === "hangs") return broken("hangs", []);
  if (outcome.end === "refused" && isFault(outcome.error)) return broken("fault", [wordOf(outcome.error)]);
  // Filters that were lifted stay so until the run is put back or another one ends, which the second try shows.
  const isUnfinished = outcome.end === "refused" && wordOf(outcome.error).startsWith("WriteUnfinished");
  const gone = lostOf(after, control, control.taken, edited);
  const lost = isUnfinished ? seen(gone) : gone;
  // What was there when an action was planned that leaves it behind is not lost; the log says what it was planned from.
  const isLeftBehind =
    control.empties && outcome.end === "done" && doneOf(after, control.done).kind === "held";
  if (lost.length > 0 && !isLeftBehind) return broken("lost", lost);
  // A line that somebody else put into the log is found, and must be.
  if (after.torn.length > 0 && !edited) return broken("log", after.torn);
  if (outcome.end === "done") return doneOf(after, control.done);
  // Nobody knows whether the request arrived with which the connection went: the sheets that it was for may be named in vain.
  if (standsAsBefore(after, control, edited)) return { kind: isUnfinished ? "unfinished" : "refused" };
  if (namesWhatStands(outcome.error, control, after)) return { kind: "unfinished" };
  const isDone = control.done.some(({ meaning }) => isSame(seen(after.meaning), seen(meaning)));
  const why = wordOf(outcome.error).startsWith("WriteUndone") || isDone ? "lie" : "half";
  return broken(why, [`it says ${wordOf(outcome.error)}`, ...differences(control.edited.exact, after.exact)]);
}

/** The second try, when the disturbance has ended: as if nothing had been. */
export function rerunOf(
  first: Verdict,
  outcome: Outcome,
  states: {
    readonly between: Inventory;
    readonly after: Inventory;
    /** What was in the way still is: filters cannot be put back yet. */
    readonly lasts?: boolean;
  },
  control: Control,
  edited: Edited | undefined,
): Verdict {
  const { between, after, lasts = false } = states;
  if (outcome.end === "hangs") return broken("hangs", ["again"]);
  const gone = lostOf(after, control, [...control.taken, ...control.takenAgain], edited);
  const lost = lasts ? seen(gone) : gone;
  const isLeftBehind =
    control.empties && outcome.end === "done" && doneBesidesLog(after, control).kind === "held";
  if (lost.length > 0 && !isLeftBehind) return broken("lost", ["again", ...lost]);
  if (after.torn.length > 0 && !edited) return broken("log", ["again", ...after.torn]);
  if (outcome.end === "refused") {
    const word = wordOf(outcome.error);
    // As long as it lasts, what the first try could not put back cannot be put back by the second either.
    const isStill = lasts && first.kind === "unfinished" && word.startsWith("WriteUnfinished");
    // Where the edit alone makes it impossible, another sentence may say so: a session knows what it read before.
    const isImpossible = edited !== undefined && control.refusals.some(isPlain);
    const isTrue =
      isStill ||
      control.refusals.includes(word) ||
      ((isImpossible || edited?.isOnOwn === true) && isPlain(word));
    if (isTrue && isSame(between.exact, after.exact)) return { kind: "refused" };
    return broken("rerun", [`it says ${word}`, ...differences(between.exact, after.exact)]);
  }
  if (edited?.isOnOwn) return { kind: "held" };
  const ends = first.kind === "held" ? control.again : control.done;
  // What was begun and broke off has its own line in the log.
  const strict = first.kind === "unfinished" ? doneBesidesLog(after, control) : doneOf(after, ends);
  // A blank row that somebody put in may stand elsewhere after rows around it came back: what was planned from differs, no more.
  const isOnlyLogged = strict.kind === "broken" && strict.why === "log" && edited !== undefined;
  const verdict = isOnlyLogged ? doneBesidesLog(after, control) : strict;
  return verdict.kind === "broken" ? broken("rerun", verdict.facts) : verdict;
}

/** An error as a word: its name, and why. */
export function wordOf(error: unknown): string {
  const { name = "", code = "", message = "" } = (error ?? {}) as Readonly<Record<string, unknown>>;
  return `${String(name)}: ${String(code === "" ? message : code)}`;
}

/** What JavaScript and Office.js say of code that went on with what it never got; none of it is injected. */
const FAULTS = /^(?:TypeError|ReferenceError):|: (?:PropertyNotLoaded|ValueNotLoaded|InvalidObjectPath)$/u;

/** Whether an error, or what brought it about, is a fault of the code. */
export function isFault(error: unknown): boolean {
  const { cause } = (error ?? {}) as { readonly cause?: unknown };
  return FAULTS.test(wordOf(error)) || (cause !== undefined && isFault(cause));
}

/** Whether it is one of the refusals that the pane has a sentence for. */
export function isPlain(word: string): boolean {
  return /^(?:WriteRefused|PeriodRefused|CommandRefused):/u.test(word);
}

/** Whether the error names every sheet on which something of the action stands; what was cut off of the log is its own to mend. */
function namesWhatStands(error: unknown, { edited }: Control, after: Inventory): boolean {
  const { name, sheets } = (error ?? {}) as { readonly name?: unknown; readonly sheets?: unknown };
  if (name !== "WriteUnfinished" || !Array.isArray(sheets)) return false;
  const named = new Set<unknown>([...(sheets as readonly unknown[]), logTable.sheet]);
  const differing = [...without(after.exact, edited.exact), ...without(edited.exact, after.exact)];
  return differing.every((word) => {
    const [, sheet] = /^(.+?)![A-Z]+\d+ /u.exec(word) ?? [];
    return sheet === undefined || named.has(sheet);
  });
}

function doneOf(after: Inventory, ends: readonly Inventory[]): Verdict {
  const now = seen(after.meaning);
  if (ends.some(({ meaning }) => isSame(now, seen(meaning)))) return { kind: "held" };
  const nearest = ends
    .map(({ meaning }) => differences(seen(meaning), now))
    .sort((a, b) => a.length - b.length)[0] ?? ["nothing to compare with: it is refused when undisturbed"];
  return broken(nearest.every((word) => word.includes("NhatKy")) ? "log" : "lie", nearest);
}

/** The same where a part of it stood already, people's tables alone, or all of it but the end: the log says so in its own lines. */
function doneBesidesLog(after: Inventory, { before, done, again, remade }: Control): Verdict {
  const ends = [...done, ...again, ...remade];
  const ofLog = (word: string): boolean => word.includes(logTable.table);
  const besides = (end: Inventory): Inventory => ({
    ...end,
    meaning: end.meaning.filter((word) => !ofLog(word)),
  });
  const isLogged = without(after.meaning, before.meaning).some(ofLog);
  const needsLines = done.some((end) => without(end.meaning, before.meaning).some(ofLog));
  if (needsLines && !isLogged) return broken("log", ["its lines are missing"]);
  return doneOf(besides(after), ends.map(besides));
}

/** What hides rows is not what stands in them; whether a filter is still there is asked of what people would miss. */
function seen(words: readonly string[]): string[] {
  return words.filter((word) => !word.startsWith("filter of "));
}

function standsAsBefore(after: Inventory, { edited: wanted }: Control, edited: Edited | undefined): boolean {
  if (isSame(after.exact, wanted.exact)) return true;
  if (!edited) return false;
  // Cells may stand elsewhere than where the edit alone would have them: what it did to a sheet of ours stays on that sheet.
  const more = without(after.meaning, wanted.meaning);
  if (!edited.isOnOwn) return more.length === 0 && without(wanted.meaning, after.meaning).length === 0;
  return more.every((word) => edited.added.includes(word) || word.startsWith("sheet "));
}

function lostOf(
  after: Inventory,
  control: Control,
  taken: readonly string[],
  edited: Edited | undefined,
): string[] {
  const theirs = edited && !edited.mayBeReplaced ? edited.added : [];
  // On what the action has just made, only what was typed is theirs.
  const added = edited?.isOnOwn ? theirs.filter((word) => word.startsWith("cell ")) : theirs;
  const kept = without(control.before.content, edited?.removed ?? []);
  const gone = without(without(without([...kept, ...added], after.content), taken), movedWith(edited, taken));
  // Words beside a row that is no more live on in the log or among the checks.
  const told = after.content.filter((word) => /^cell (?:NhatKy|KiemTra)\[/u.test(word));
  // A filter goes with its table: somebody deletes the sheet while the filter is lifted.
  const deleted = new Set(
    (edited?.removed ?? []).flatMap((word) => /^table (\S+) on /u.exec(word)?.slice(1) ?? []),
  );
  return gone.filter((word) => {
    const [, filtered] = /^filter of ([^:]+): /u.exec(word) ?? [];
    if (filtered !== undefined && deleted.has(filtered)) return false;
    const [, text] = /^cell [^:]*: "(.+)"$/u.exec(word) ?? [];
    return text === undefined || !told.some((other) => other.includes(text));
  });
}

/** What the action takes away, as it is called since its sheet was renamed. */
function movedWith(edited: Edited | undefined, taken: readonly string[]): string[] {
  const nameless = (word: string): string =>
    word.replace(/^cell [^:[]*: /u, "cell : ").replace(/^table (\S+) on .+? with /u, "table $1 with ");
  const [removed, known] = [edited?.removed ?? [], taken].map((words) => new Set(words.map(nameless)));
  return (edited?.added ?? []).filter((word) => removed?.has(nameless(word)) && known?.has(nameless(word)));
}

export function differences(wanted: readonly string[], found: readonly string[]): string[] {
  return [
    ...without(wanted, found).map((word) => `- ${word}`),
    ...without(found, wanted).map((word) => `+ ${word}`),
  ];
}

function broken(why: Breach, facts: readonly string[]): Verdict {
  return { kind: "broken", why, facts };
}
