import type { Snapshot } from "../domain/model";
import type { Translate } from "../i18n";
import { inSheets, officeTexts, type Session } from "../session";
import { returnForm, type ReturnForm } from "../sheets/returns";
import { fold } from "../text";
import { flag, option } from "./argument";
import { command, CommandRefused } from "./command";

/** Who is to fill in forms, of what. */
interface Wanted {
  readonly period: string | undefined;
  readonly set: string | undefined;
  readonly cluster: string | undefined;
  readonly unit: string | undefined;
  /** A form for each unit, not for each cluster. */
  readonly units: boolean;
}

/** Makes the forms in which clusters, or units, return their evidence, a file for each; the workbook is left as it is. */
export const returnForms = command({
  name: "return-forms",
  called: ["report", "phieu-minh-chung"],
  opens: true,
  args: { period: option, set: option, cluster: option, unit: option, units: flag, folder: option },
  writes: [],
  prepare: async (session: Session, { period, set, cluster, unit, units }, options) => {
    const { snapshot, today } = await session.reading(options);
    return formsOf(snapshot, today, { period, set, cluster, unit, units: units === true });
  },
  tell: async (forms, _, translate) => ({
    lines: linesOf(forms, translate),
    findings: [],
    incomplete: forms.length === 0,
    results: {
      forms: forms.map(({ file, rows, mark }) => ({
        file: `${file}.xlsx`,
        rows: rows.length,
        mark: mark.text,
      })),
    },
    parcel: await parcelOf(forms),
  }),
});

/** @throws CommandRefused where a period, set, cluster or unit is not known, or has to be said */
function formsOf(snapshot: Snapshot, today: number, wanted: Wanted): ReturnForm[] {
  const period = oneOf(
    snapshot.periods.map(({ code }) => code),
    wanted.period,
    "return.whichPeriod",
  );
  const set = oneOf([...new Set(snapshot.criteria.map((leaf) => leaf.set))], wanted.set, "return.whichSet");
  const units = snapshot.units.map(({ code }) => code);
  const clusters = snapshot.clusters.map(({ code }) => code);
  return holdersOf(wanted, units, clusters).flatMap(
    (whose) =>
      returnForm({ period, set, whose, issued: today }, snapshot, officeTexts(inSheets, snapshot)) ?? [],
  );
}

/** The one unit or cluster that was asked for, else all of them. */
function holdersOf(
  { unit, cluster, units: isOfUnits }: Wanted,
  units: readonly string[],
  clusters: readonly string[],
): { readonly kind: "unit" | "cluster"; readonly code: string }[] {
  if (unit !== undefined) return [{ kind: "unit", code: oneOf(units, unit, "return.whichUnit") }];
  if (cluster !== undefined)
    return [{ kind: "cluster", code: oneOf(clusters, cluster, "return.whichCluster") }];
  return isOfUnits
    ? units.map((code) => ({ kind: "unit", code }))
    : clusters.map((code) => ({ kind: "cluster", code }));
}

type Question = "return.whichPeriod" | "return.whichSet" | "return.whichUnit" | "return.whichCluster";

/** The code that was asked for; without one the only one there is. */
function oneOf(codes: readonly string[], asked: string | undefined, question: Question): string {
  const fitting = asked === undefined ? codes : codes.filter((code) => fold(code) === fold(asked));
  const [found, ...others] = fitting;
  if (found === undefined || others.length > 0)
    throw new CommandRefused(question, { names: codes.join(", ") });
  return found;
}

function linesOf(forms: readonly ReturnForm[], translate: Translate): string[] {
  if (forms.length === 0) return [translate("return.none")];
  return forms.map(({ file, rows }) => translate("return.made", { file: `${file}.xlsx`, rows: rows.length }));
}

/** The files by name; two of one name are told apart by a number. Only who asks for them loads what makes them. */
async function parcelOf(forms: readonly ReturnForm[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const { formFile } = await import(/* webpackChunkName: "forms" */ "../sources/formFile");
  const files = new Map<string, Uint8Array>();
  for (const form of forms) {
    const same = [...files.keys()].filter((name) => fold(name).startsWith(fold(form.file))).length;
    const name = same === 0 ? form.file : `${form.file} (${same + 1})`;
    files.set(`${name}.xlsx`, await formFile(form, inSheets("return.lists")));
  }
  return files;
}
