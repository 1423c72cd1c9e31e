import { importKindOf, importKinds, isLeftOut, STAGE_WORDS, type Stage } from "../domain/imports";
import { planImport, writeImport, type ImportPlan, type ImportSource } from "../session";
import { differenceWords, unclearWords, type ImportedSheet } from "../sheets/imports";
import { digestOfBytes } from "../sheets/plan";
import { collectReturns } from "../sheets/returns";
import type { Translate } from "../i18n";
import { flag, given, json, option, optionOf, sources, word } from "./argument";
import { command, CommandRefused } from "./command";
import { importMap, layoutOf, type ImportMap } from "./importMap";

/** As people say it, and as the program calls it. */
const STAGES: Readonly<Record<string, Stage>> = {
  ...STAGE_WORDS,
  ...{ self: "self", cluster: "cluster", verified: "verified" },
};

/** Reads files of others as one kind of data into its table; what is unclear is left out and said. */
export const importData = command({
  name: "import",
  opens: true,
  args: {
    import: word(() => importKinds.map((kind) => kind.word), "cli.importKinds"),
    sources: sources("cli.importKinds"),
    period: option,
    set: option,
    stage: optionOf(Object.keys(STAGES), "cli.importStage"),
    session: option,
    map: json,
    "dry-run": flag,
    /** What a page has read, in place of files. */
    given: given<readonly ImportSource[]>(),
    /** What names mean, as a person has said: name → code. */
    names: given<Readonly<Record<string, string>>>(),
    /** Whose sheets are, as a person has said: `sheetKey` → code of a unit. */
    owners: given<Readonly<Record<string, string>>>(),
    /** Leaves whose rule, read from its words, a person has confirmed, by code. */
    rules: given<Readonly<Record<string, "confirm">>>(),
  },
  writes: ["inputs", "log"],
  prepare: async (session, args, options) => {
    const { import: kindWord, period, set, stage, session: study, names, owners, rules } = args;
    const kind = importKindOf(kindWord);
    if (!kind) throw new RangeError(`no kind of import ${kindWord}`);
    const map = importMap(args.map);
    const read = args.given ?? (await readAll(args.sources, map));
    return planImport(
      session,
      {
        kind,
        sources: read,
        options: {
          period: period ?? map.period,
          set: set ?? map.set,
          stage: stage === undefined ? map.stage : STAGES[stage],
          session: study ?? map.session,
          names: { ...map.names, ...names },
          owners,
          rules,
        },
      },
      options,
    );
  },
  write: async (session, plan, args) => {
    if (args["dry-run"] !== true) await writeImport(session, plan);
  },
  tell: (plan, _, translate) => ({
    lines: linesOf(plan, translate),
    findings: [],
    incomplete: plan.outcome.sheets.some(({ unclear, refused }) => refused > 0 || unclear.some(isLeftOut)),
    files: plan.outcome.sheets.map((sheet) => toldSheet(sheet, translate)),
    results: resultsOf(plan),
  }),
});

/** Files one after another; of several, those that cannot be read are said, and the others come in. @throws SourceUnreadable */
async function readAll(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  map: ImportMap,
): Promise<ImportSource[]> {
  const { readSource, SourceUnreadable } = await import(/* webpackChunkName: "sources" */ "../sources");
  const sources: ImportSource[] = [];
  for (const file of files) {
    const source = { name: file.name, digest: await digestOfBytes(file.bytes) };
    try {
      const sheets = (await readSource(file)).flatMap((grid) => {
        const layout = layoutOf(map, grid);
        return layout === "leftOut" ? [] : [{ grid, layout }];
      });
      sources.push({ ...source, sheets });
    } catch (error) {
      if (!(error instanceof SourceUnreadable)) throw error;
      if (files.length === 1) throw new CommandRefused(`error.source.${error.code}`, { file: file.name });
      sources.push({ ...source, sheets: [], problem: error.code });
    }
  }
  return sources;
}

function linesOf(plan: ImportPlan, translate: Translate): string[] {
  const files = plan.outcome.sheets.flatMap((sheet) => {
    const { file, new: added, changed, same, refused, unclear } = sheet;
    const name = [file, sheet.sheet].filter((part) => part !== "").join(" · ");
    return [
      translate("import.count", { sheet: name, new: added, changed, same, refused }),
      ...unclear.map((each) => `  ${unclearWords(each, translate)}`),
      ...newBeside(plan, sheet, translate),
    ];
  });
  return [...files, ...returnLines(plan, translate)];
}

/** Of returns: who is still awaited, and where a cluster's aggregate and its units say different things. */
export function returnLines(plan: ImportPlan, translate: Translate): string[] {
  const awaited = collectedReturns(plan).map(({ period, set, collection: { awaited: missing } }) => {
    if (missing.length === 0) return translate("return.allReturned", { period, set });
    const names = missing.map(({ name }) => name).join("; ");
    return translate("return.awaited", { period, set, count: missing.length, names });
  });
  return [...awaited, ...plan.outcome.differences.map((each) => differenceWords(each, translate))];
}

/** New rows whose names are near others: they are new, and a person should see it. */
function newBeside({ outcome: { rows } }: ImportPlan, sheet: ImportedSheet, translate: Translate): string[] {
  return rows.flatMap(({ state, draft: { beside, from, cells } }) =>
    state === "new" && beside && from.file === sheet.file && from.sheet === sheet.sheet
      ? [`  ${translate("import.newBeside", { name: String(cells.name ?? ""), near: beside.join(", ") })}`]
      : [],
  );
}

/** Of returns: what came in and who is still awaited, by period and set. */
function collectedReturns({ outcome, reading, question: { sources } }: ImportPlan) {
  const { snapshot, today } = reading;
  const received = new Map(sources.map(({ name }) => [name, today]));
  const scopes = new Map(
    outcome.sheets.flatMap(({ returned }) =>
      returned.map(({ period, set }) => [`${period}\n${set}`, { period, set }] as const),
    ),
  );
  return [...scopes.values()].map(({ period, set }) => ({
    period,
    set,
    collection: collectReturns(outcome, snapshot, { period, set, today, received }),
  }));
}

/** A sheet as machines are told of it (contract, "Headless JSON"). */
function toldSheet({ unclear, found: _, ...sheet }: ImportedSheet, translate: Translate): unknown {
  return {
    ...sheet,
    unclear: unclear.map((each) => ({
      sheet: each.from.sheet,
      cell: each.from.cell,
      text: each.text,
      why: each.why,
      candidates: each.candidates,
      problem: unclearWords(each, translate),
    })),
  };
}

/** The rows that the import comes to. */
function resultsOf(plan: ImportPlan): unknown {
  const {
    outcome: { rows },
  } = plan;
  const returns = collectedReturns(plan);
  const { differences } = plan.outcome;
  return {
    ...(differences.length > 0 && { differences }),
    ...(returns.length > 0 && {
      returns: returns.map(({ collection, ...scope }) => ({ ...scope, ...collection })),
    }),
    rows: rows.map(({ draft, state, changes }) => ({
      table: draft.table,
      state,
      ...draft.from,
      cells: draft.cells,
      changes,
      ...(draft.beside && { beside: draft.beside }),
    })),
  };
}
