import type { Finding } from "../domain/model";
import type { AwardResult, ClusterScore, Results, UnitScore } from "../domain/scoring";
import { translator } from "../i18n";
import { compute, createSheets, inspect, write, type ActionContext, type Computation } from "../workbook/actions";
import { resultRows, words } from "../workbook/plan";
import type { StartRows } from "../workbook/write";

export interface RunOptions {
  readonly today: number;
  readonly now: string;
  readonly rows?: StartRows;
  /** Only results of this set or period. */
  readonly set?: string;
  readonly period?: string;
}

/** What a headless action did: lines for people, the rest for `--json`. */
export interface Outcome {
  readonly lines: readonly string[];
  readonly findings: readonly (Finding & { readonly problem: string; readonly mend: string })[];
  readonly tables?: unknown;
  readonly results?: unknown;
}

const translate = translator("vi");

/** The same actions as the pane's, on the workbook whose `Excel` is global. */
export async function run(action: "template" | "sample" | "check" | "score" | "awards", options: RunOptions): Promise<Outcome> {
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
  }
}

function scored({ results, findings, inspection }: Computation, options: RunOptions): Outcome {
  const clusters = chosen(results.clusters, options);
  const lines = clusters.map((cluster) =>
    [cluster.set, cluster.period ?? translate("result.year"), cluster.rank ?? "–", cluster.name, cluster.score ?? ""].join("\t"),
  );
  return {
    lines,
    findings: worded(findings),
    tables: inspection.tables,
    results: {
      clusters: clusters.map(plain),
      units: chosen(results.units, options).map(plain),
      missing: resultRows(
        { ...results, missing: results.missing.filter((missing) => matches({ set: missing.set, period: missing.period.code }, options)) },
        [],
        inspection.raw,
        translate,
      ).missing,
    },
  };
}

function awarded({ results, findings, inspection }: Computation, options: RunOptions): Outcome {
  const awards = results.awards.filter(({ award }) => matches(award, options));
  const rows = resultRows({ ...results, awards } as Results, [], inspection.raw, translate).awardResults;
  return {
    lines: rows.map((row) => [row.set, row.award, row.name ?? "–", row.reason].join("\t")),
    findings: worded(findings),
    results: { awards: awards.map((award: AwardResult, index) => ({ ...award, reason: rows[index].reason })), budget: results.budget },
  };
}

function chosen<T extends { readonly set: string; readonly period: string | undefined }>(items: readonly T[], options: RunOptions): T[] {
  return items.filter((item) => matches(item, options));
}

function matches(item: { readonly set: string; readonly period?: string | undefined }, { set, period }: RunOptions): boolean {
  return (set === undefined || item.set === set) && (period === undefined || item.period === period);
}

/** Results without the exact fractions, which JSON cannot hold. */
function plain<T extends ClusterScore | UnitScore>(score: T): Omit<T, "exact" | "exactMaximum"> {
  const { exact: _, ...rest } = score;
  if ("exactMaximum" in rest) delete (rest as { exactMaximum?: unknown }).exactMaximum;
  return rest as Omit<T, "exact" | "exactMaximum">;
}

function worded(findings: readonly Finding[]): (Finding & { problem: string; mend: string })[] {
  return findings.map((finding) => ({
    ...finding,
    problem: translate(`finding.${finding.code}`, words(finding, translate)),
    mend: translate(`mend.${finding.code}`, words(finding, translate)),
  }));
}

function line(finding: Finding & { problem: string; mend: string }): string {
  return [translate(`severity.${finding.severity}`), finding.table, finding.key ?? "", finding.column ?? "", finding.problem, finding.mend].join("\t");
}
