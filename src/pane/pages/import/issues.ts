import {
  isBlankCell,
  isLeftOut,
  shownName,
  STAGE_WORDS,
  type Stage,
  type Unclear,
} from "../../../domain/imports";
import type { Snapshot } from "../../../domain/model";
import type { Key } from "../../../i18n";
import type { ImportedSheet } from "../../../sheets/imports";
import { fold } from "../../../text";

/** What an import may ask of all sheets that do not say it themselves. */
export const SCOPES = ["period", "set", "stage", "session"] as const;
export type Scope = (typeof SCOPES)[number];

const SCOPE_OF: Readonly<Partial<Record<Unclear["why"], Scope>>> = {
  periodUnknown: "period",
  setUnknown: "set",
  stageUnknown: "stage",
  sessionUnknown: "session",
};

/** Why a sheet as a whole was not read unasked. */
export type PassedOver = Extract<Unclear["why"], "hidden" | "draft" | "otherYear">;
const PASSED: ReadonlySet<Unclear["why"]> = new Set(["hidden", "draft", "otherYear"]);
/** Nothing was found in a sheet: its header has to be shown. */
const NOTHING: ReadonlySet<Unclear["why"]> = new Set(["noHeader", "columnMissing"]);
/** Whose a sheet is, where its content does not say. */
const OWNERS: ReadonlySet<Unclear["why"]> = new Set(["unitMissing", "unitContradiction"]);
/** Names that may mean somebody: a person says whom. */
const NAMES: ReadonlySet<Unclear["why"]> = new Set([
  "unitNear",
  "unitSeveral",
  "unitUnknown",
  "officerNear",
  "officerSeveral",
  "clusterUnknown",
]);
/** What no other text in the cell of the source would mend. */
const FIXED: ReadonlySet<string> = new Set([
  "formula",
  "periodLocked",
  "notFromReturn",
  "notApplicableClaim",
  "selfWithoutEvidence",
  "pointsShared",
  "mergedPoints",
  "fileUnreadable",
]);
/** A rule that was read from words: a person says that it is meant. */
const RULES: ReadonlySet<string> = new Set(["ruleToConfirm", "penaltyToConfirm"]);
/** Words that mean the same wherever they stand, so that a person says it once for a column. */
const WORDS: ReadonlySet<string> = new Set([
  "wordUnknown",
  "criterionUnknown",
  "criterionSeveral",
  "periodUnknown",
  "sessionUnknown",
  "notMark",
  "notDay",
  "noYear",
  "severalNamed",
  "appliesUnknown",
  "ruleUnknown",
]);

export function isPassedOver({ why, from }: Unclear): boolean {
  return from.cell === "" && PASSED.has(why);
}

export function isNothingFound({ why, from }: Unclear): boolean {
  return from.cell === "" && NOTHING.has(why);
}

export function isRemark({ why }: Unclear): boolean {
  return !isLeftOut({ why });
}

/** Whether other text in the cell can mend it. */
export function isMendable({ why, from }: Unclear): boolean {
  return from.cell !== "" && isLeftOut({ why }) && ![FIXED, RULES].some((reasons) => reasons.has(why));
}

/** The leaf whose rule a person can confirm. */
export function ruleToConfirm({ why, codes }: Unclear): string | undefined {
  return RULES.has(why) ? codes?.[0] : undefined;
}

/** Whether what a person writes in place of a text holds wherever the column says the same. */
export function isOfWord({ why }: Unclear): boolean {
  return WORDS.has(why);
}

/** A name that nobody answers to, or several, with every place where it stands. */
export interface NameQuestion {
  readonly name: string;
  readonly whose: "unit" | "officer" | "cluster";
  readonly candidates: readonly Choice[];
  readonly places: readonly Unclear["from"][];
}

/** What can be chosen. */
export interface Choice {
  readonly code: string;
  readonly shown: string;
}

/** Whose a sheet is. */
export interface OwnerQuestion {
  readonly from: Unclear["from"];
  readonly unclear: Unclear;
  readonly candidates: readonly Choice[];
}

/** What sheets do not say themselves. */
export interface ScopeQuestion {
  readonly scope: Scope;
  /** The sheets that do not say it. */
  readonly places: readonly Unclear["from"][];
}

/** All that an import left out, by what a person can do about it. */
export interface Issues {
  readonly scopes: readonly ScopeQuestion[];
  readonly owners: readonly OwnerQuestion[];
  readonly names: readonly NameQuestion[];
  readonly cells: readonly Unclear[];
  /** Sheets that were passed over or in which nothing was found. */
  readonly sheets: readonly Unclear[];
}

/** Sorts what an import left out. */
export function issuesOf(sheets: readonly ImportedSheet[], snapshot: Snapshot): Issues {
  const scopes = new Map<Scope, Unclear["from"][]>();
  const owners: OwnerQuestion[] = [];
  const names = new Map<string, NameQuestion & { places: Unclear["from"][] }>();
  const cells: Unclear[] = [];
  const others: Unclear[] = [];
  for (const unclear of sheets.flatMap((sheet) => sheet.unclear)) {
    const { why, from, text } = unclear;
    const scope = SCOPE_OF[why];
    if (from.cell === "" && scope) {
      scopes.set(scope, [...(scopes.get(scope) ?? []), from]);
    } else if (from.cell === "" && OWNERS.has(why)) {
      owners.push({ from, unclear, candidates: choicesOf(unclear, snapshot.units) });
    } else if (NAMES.has(why)) {
      const whose = whoseName(unclear);
      const key = `${whose}\n${fold(text)}`;
      const known = names.get(key);
      if (known) known.places.push(from);
      else
        names.set(key, {
          name: text,
          whose,
          candidates: choicesOf(unclear, namedOf(whose, snapshot)),
          places: [from],
        });
    } else if (from.cell === "") others.push(unclear);
    else cells.push(unclear);
  }
  return {
    scopes: SCOPES.flatMap((scope) => {
      const places = scopes.get(scope);
      return places ? [{ scope, places }] : [];
    }),
    owners,
    names: [...names.values()],
    cells,
    sheets: others,
  };
}

function whoseName({ why }: Unclear): NameQuestion["whose"] {
  if (why === "clusterUnknown") return "cluster";
  return why === "officerNear" || why === "officerSeveral" ? "officer" : "unit";
}

function namedOf(
  whose: NameQuestion["whose"],
  { units, officers, clusters }: Snapshot,
): Snapshot["units"] | Snapshot["officers"] | Snapshot["clusters"] {
  if (whose === "unit") return units;
  return whose === "officer" ? officers : clusters;
}

/** Everybody that a name may be said to mean. */
export function everybody(whose: NameQuestion["whose"], snapshot: Snapshot): Choice[] {
  return namedOf(whose, snapshot).map((item) => ({ code: item.code, shown: shownName(item) }));
}

function choicesOf(
  { candidates, codes }: Unclear,
  all: readonly { readonly code: string; readonly name: string }[],
): Choice[] {
  return candidates.flatMap((shown, at): Choice[] => {
    const code = codes?.[at] ?? all.find((item) => shownName(item) === shown)?.code;
    return code === undefined ? [] : [{ code, shown }];
  });
}

/** What the sheets may be said to be of; `label` where the dictionary has the word. */
export function scopeChoices(
  scope: Scope,
  { periods, criteria, sessions }: Snapshot,
): readonly (Choice & { readonly label?: Key })[] {
  switch (scope) {
    case "period":
      return periods.map((period) => ({ code: period.code, shown: shownName(period) }));
    case "set":
      return [...new Set(criteria.map(({ set }) => set))].map((set) => ({ code: set, shown: set }));
    case "stage":
      return Object.entries(STAGE_WORDS).map(([word, stage]) => ({
        code: stage,
        shown: word,
        label: STAGE_LABELS[stage],
      }));
    case "session":
      return sessions.map(({ code, organiser, level }) => ({
        code,
        shown: `${[organiser, level].filter((part) => !isBlankCell(part)).join(" · ")} (${code})`,
      }));
  }
}

const STAGE_LABELS: Readonly<Record<Stage, Key>> = {
  self: "import.stage.self",
  cluster: "import.stage.cluster",
  verified: "import.stage.verified",
};
