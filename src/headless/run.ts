import type { AssignmentKind, Finding } from "../domain/model";
import type { AwardResult } from "../domain/awards";
import { Scoreboard } from "../domain/scoring";
import { translator } from "../i18n";
import {
  compute,
  createSheets,
  inspect,
  write,
  type ActionContext,
  type Computation,
} from "../office/actions";
import {
  awardRow,
  certaintyVerdict,
  dueCalendar,
  explain,
  explanationText,
  fewestWords,
  itemsWords,
  resultRows,
  words,
} from "../sheets/plan";
import { changePeriod } from "../office/periods";
import type { StartRows } from "../office/write";
import { dueDates, DUE_WITHIN } from "../domain/programmes";
import { type DocumentKind } from "../paper";
import { printDocument } from "../office/print";
import { toWord } from "../word";
import { assign, assignVisits, importAnnex, type Accept } from "./assign";

export interface RunOptions {
  readonly today: number;
  readonly now: string;
  readonly rows?: StartRows;
  /** Only results of this set or period. */
  readonly set?: string;
  readonly period?: string;
  /** Unit, cluster or award to be explained. */
  readonly subject?: string;
  /** Why a period is unlocked. */
  readonly reason?: string;
  /** Which problem is solved, and which rows of the proposal are accepted. */
  readonly problem?: AssignmentKind | "visits";
  readonly accept?: Accept;
  /** Which document is made. */
  readonly document?: DocumentKind;
  /** The document as a Word file too. */
  readonly word?: boolean;
  /** Only the twinning section of a report. */
  readonly twinningOnly?: boolean;
  /** What is imported, as text with tabs between cells. */
  readonly source?: string;
}

/** What a headless action did: lines for people, the rest for `--json`. */
export interface Outcome {
  readonly lines: readonly string[];
  readonly findings: readonly (Finding & { readonly problem: string; readonly mend: string })[];
  readonly tables?: unknown;
  readonly results?: unknown;
  /** Something was left out, and the lines say what. */
  readonly incomplete?: boolean;
  /** What falls due as a calendar file (.ics). */
  readonly calendar?: string;
  /** The document as a Word file (.docx). */
  readonly word?: Uint8Array;
}

const translate = translator("vi");

export const ACTIONS = [
  "template",
  "sample",
  "check",
  "score",
  "awards",
  "certainty",
  "explain",
  "lock",
  "publish",
  "unlock",
  "verify",
  "assign",
  "report",
  "import",
] as const;
export type Action = (typeof ACTIONS)[number];

/** The same actions as the pane's, on the workbook whose `Excel` is global. */
export async function run(action: Action, options: RunOptions): Promise<Outcome> {
  switch (action) {
    case "template":
    case "sample": {
      const { created } = await createSheets(options.rows);
      return { lines: created, findings: [] };
    }
    case "check": {
      const { findings, tables } = await inspect();
      return { lines: worded(findings).map(line), findings: worded(findings), tables };
    }
    case "score":
    case "awards": {
      const context: ActionContext = { today: options.today, now: options.now };
      const computation = await compute(context);
      await write(computation, context);
      return action === "score" ? scored(computation, options) : awarded(computation, options);
    }
    case "certainty":
      return certain(await compute({ today: options.today, now: options.now }), options);
    case "explain":
      return explained(options);
    case "lock":
    case "publish":
      await changePeriod({ kind: action, period: options.period ?? "" }, options.now);
      return { lines: [translate(`log.${action}`)], findings: [] };
    case "unlock":
      await changePeriod(
        { kind: action, period: options.period ?? "", reason: options.reason ?? "" },
        options.now,
      );
      return { lines: [translate("log.unlock")], findings: [] };
    case "report":
      return reported(options);
    case "import": {
      const { lines, unclear, plan } = await importAnnex(options.source ?? "", options);
      const { added, same, reading } = plan;
      return {
        lines,
        findings: [],
        incomplete: unclear > 0,
        results: { added, same, unclear: reading.unclear, incomplete: reading.incomplete },
      };
    }
    case "assign": {
      if (options.problem === "visits") {
        const { lines, findings } = await assignVisits(options);
        return { lines, findings: worded(findings) };
      }
      const { lines, findings, proposal } = await assign(options.problem ?? "twinning", {
        ...options,
        accept: options.accept ?? "none",
      });
      return { lines, findings: worded(findings), ...(proposal && { results: { proposal } }) };
    }
    case "verify": {
      const { findings, snapshot } = await inspect();
      const own = worded(findings.filter(({ code }) => SEAL_FINDINGS.has(code)));
      return {
        lines: [
          ...snapshot.seals.map((seal) =>
            translate("cli.sealed", { period: seal.period, time: seal.lockedAt }),
          ),
          ...own.map(line),
        ],
        findings: own,
      };
    }
  }
}

/** A document on its sheets, and as files where they are asked for. */
async function reported(options: RunOptions): Promise<Outcome> {
  const { document = "phu-luc-ket-nghia", word = false, today } = options;
  const wanted = {
    twinningOnly: options.twinningOnly === true,
    ...(options.set !== undefined && { set: options.set }),
    ...(options.period !== undefined && { period: options.period }),
  };
  const { sheets, findings } = await printDocument(document, options, wanted);
  return {
    lines:
      sheets.length === 0
        ? [translate("cli.document.nothing")]
        : sheets.map(({ sheet, how }) => translate(`cli.printed.${how}`, { sheet })),
    findings: worded(findings),
    incomplete: sheets.length === 0,
    results: { ...sheets[0], sheets: sheets.map(({ sheet }) => sheet) },
    ...(document === "viec-den-han" && { calendar: await calendarOf(today) }),
    ...(word &&
      sheets.length > 0 && {
        word: new Uint8Array(
          await (
            await toWord(
              sheets.map(({ page }) => page),
              translate(`document.kind.${document}`),
            )
          ).arrayBuffer(),
        ),
      }),
  };
}

/** What is due within the days that the printed list looks ahead. */
async function calendarOf(today: number): Promise<string> {
  const { snapshot } = await inspect();
  return dueCalendar(dueDates(snapshot, today, DUE_WITHIN), snapshot, new Date(), translate);
}

const SEAL_FINDINGS: ReadonlySet<Finding["code"]> = new Set([
  "sealBroken",
  "periodLockedWithoutSeal",
  "periodUnlockedByHand",
  "periodPublishedUnverified",
  "lockedPeriodGone",
  "lockedInputChanged",
  "lockedInputAdded",
  "lockedInputRemoved",
]);

/** Who would win if the open items went one way or the other. */
function certain({ review, findings }: Computation, options: RunOptions): Outcome {
  const entries = review.certainty.filter(({ award }) => matches(award, options));
  return {
    lines: entries.map((entry) =>
      [
        entry.award.set,
        entry.award.name,
        entry.winners.map((winner) => winner.name).join("; ") || "–",
        certaintyVerdict(entry, translate),
        fewestWords(entry, translate) ?? "–",
        entry.upset ? itemsWords(entry.upset.items, translate) : "–",
      ].join("\t"),
    ),
    findings: worded(findings),
    results: { certainty: entries },
  };
}

/** The explanation of a unit, cluster or award, which also goes to the sheet `Diễn giải điểm`. */
async function explained(options: RunOptions): Promise<Outcome> {
  const { snapshot } = await inspect();
  const board = new Scoreboard(snapshot, options.today);
  const subject = {
    set: options.set ?? board.sets()[0] ?? "",
    period: options.period,
    code: options.subject ?? "",
  };
  const tree = explain(board, subject);
  if (!tree)
    throw new UnknownSubject(translate("cli.unknownSubject", { code: subject.code, set: subject.set }));
  const context: ActionContext = { today: options.today, now: options.now, explain: [subject] };
  const computation = await compute(context);
  await write(computation, context);
  return {
    lines: explanationText(tree, translate).split("\n"),
    findings: worded(computation.findings),
    results: { explanation: tree },
  };
}

/** Nothing in the workbook has the code that was to be explained. */
export class UnknownSubject extends Error {
  override readonly name = "UnknownSubject";
}

function scored(computation: Computation, options: RunOptions): Outcome {
  const { results, findings, inspection } = computation;
  const clusters = chosen(results.clusters, options);
  const lines = clusters.map((cluster) =>
    [
      cluster.set,
      cluster.period ?? translate("result.year"),
      cluster.rank ?? "–",
      cluster.name,
      cluster.score ?? "",
    ].join("\t"),
  );
  return {
    lines,
    findings: worded(findings),
    tables: inspection.tables,
    results: {
      clusters: clusters,
      units: chosen(results.units, options),
      missing: resultRows(
        {
          ...computation,
          results: {
            ...results,
            missing: results.missing.filter((missing) =>
              matches({ set: missing.set, period: missing.period.code }, options),
            ),
          },
          findings: [],
          subjects: [],
          chosen: [],
        },
        inspection.raw,
        translate,
      ).missing,
    },
  };
}

function awarded({ results, findings, review }: Computation, options: RunOptions): Outcome {
  const awards = results.awards.filter(({ award }) => matches(award, options));
  const rows = awards.map((award) => awardRow(award, translate));
  return {
    lines: rows.map((row) => [row.set, row.award, row.name ?? "–", row.reason].join("\t")),
    findings: worded(findings),
    results: {
      awards: awards.map((award: AwardResult, index) => ({ ...award, reason: rows[index].reason })),
      budget: results.budget,
      certainty: review.certainty
        .filter(({ award }) => matches(award, options))
        .map((certainty) => ({ ...certainty, verdict: certaintyVerdict(certainty, translate) })),
    },
  };
}

function chosen<T extends { readonly set: string; readonly period: string | undefined }>(
  items: readonly T[],
  options: RunOptions,
): T[] {
  return items.filter((item) => matches(item, options));
}

function matches(
  item: { readonly set: string; readonly period?: string | undefined },
  { set, period }: RunOptions,
): boolean {
  return (set === undefined || item.set === set) && (period === undefined || item.period === period);
}

function worded(findings: readonly Finding[]): (Finding & { problem: string; mend: string })[] {
  return findings.map((finding) => ({
    ...finding,
    problem: translate(`finding.${finding.code}`, words(finding, translate)),
    mend: translate(`mend.${finding.code}`, words(finding, translate)),
  }));
}

function line(finding: Finding & { problem: string; mend: string }): string {
  return [
    translate(`severity.${finding.severity}`),
    finding.table,
    finding.key ?? "",
    finding.column ?? "",
    finding.problem,
    finding.mend,
  ].join("\t");
}
