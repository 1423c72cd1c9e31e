import type { Evidence } from "../../../domain/model";
import {
  evidenceView,
  ScoreForms,
  wantedUnits,
  type EvidenceView,
  type ScoreForm,
  type ScoreFormRow,
  type ScoreSums,
} from "../../../domain/reports";
import { announcement, formPage, handSignatures, note, paragraph, subject, unitSignature } from "../../form";
import type { Block, Page, PageColumn, PageLine } from "../../page/blocks";
import { sheetName } from "../../page/sheetName";
import { leafTitle, periodInText, sentence, type DocumentSource } from "../../words";
import { declare } from "../document";

/** The form in which a unit scores itself: every leaf with its maximum, its own points and its evidence; signed by the unit. */
export const selfScoreForms = declare("phieu-tu-cham", "scoring", (source) => pages(source, selfPage, true), {
  view: true,
  titles: true,
  units: "all",
});

/** What was verified of a unit's score, leaf by leaf, with the reasons; signed by who verified and by the unit. */
export const verificationForms = declare(
  "phieu-tham-dinh",
  "scoring",
  (source) => pages(source, verificationPage, false),
  { view: true, titles: true, units: "all" },
);

/** Text of the tables, points. */
const TABLE_SIZE = 12;

function pages(
  source: DocumentSource,
  page: (form: ScoreForm, forms: ScoreForms, source: DocumentSource) => Page,
  isBlankMade: boolean,
): Page[] {
  const { snapshot, options } = source;
  const view = evidenceView(snapshot, options);
  if (!view) return [];
  const forms = new ScoreForms(source.board(options.day));
  return wantedUnits(snapshot, options.unit).flatMap((unit) => {
    const form =
      forms.of(view.set, view.period, unit) ??
      (isBlankMade ? forms.blank(view.set, view.period, unit) : undefined);
    return form ? [page(form, forms, source)] : [];
  });
}

function selfPage(form: ScoreForm, _: ScoreForms, source: DocumentSource): Page {
  const { translate, words, options } = source;
  const { unit, total, handedIn } = form;
  return formPage(source, {
    sheet: sheetOf("scoreForm.selfSheet", form, source),
    unit,
    day: options.day,
    blocks: [
      ...subject(translate("scoreForm.selfKind"), translate("scoreForm.scope", scopeOf(form))),
      formTable(form, [...BASE, "self", "evidence"], source),
      ...(total.self === undefined
        ? [paragraph(translate("scoreForm.blank"))]
        : [
            announcement(
              translate("scoreForm.selfSum", {
                points: words.number(total.self),
                maximum: words.number(total.maximum ?? 0),
                count: words.count(handedIn.count),
                of: words.count(handedIn.of),
              }),
            ),
          ]),
    ],
    signatures: handSignatures(unitSignature(unit, source)),
  });
}

function verificationPage(form: ScoreForm, forms: ScoreForms, source: DocumentSource): Page {
  const { translate, words, options } = source;
  const { unit, set, period, total } = form;
  const kind = translate(`document.kind.${verificationForms.kind}`);
  const byHand = translate("letter.byHand");
  return formPage(source, {
    sheet: sheetOf("scoreForm.verifiedSheet", form, source),
    orientation: "Landscape",
    day: options.day,
    waits: source.waitsFor([{ set, period: period.code }], kind, options.day),
    blocks: [
      ...subject(
        translate("scoreForm.verifiedKind"),
        translate("scoreForm.unitScope", { unit: source.bodyName(unit), ...scopeOf(form) }),
      ),
      formTable(
        form,
        [
          ...BASE,
          "self",
          ...(forms.has("cluster") ? (["cluster"] as const) : []),
          "verified",
          "evidence",
          "reason",
        ],
        source,
      ),
      ...(hasExcluded(form) ? [note(translate("scoreForm.excluded"))] : []),
      announcement(
        translate("scoreForm.verifiedSum", {
          points: words.number(total.verified ?? 0),
          maximum: words.number(total.maximum ?? 0),
          percent: words.percent({ count: total.verified ?? 0, of: total.maximum ?? 0 }),
        }),
      ),
    ],
    signatures: handSignatures(
      { as: [translate("scoreForm.verifier")], note: byHand },
      { as: [translate("scoreForm.unit")], note: byHand },
    ),
  });
}

function scopeOf({ set, period }: EvidenceView): { set: string; period: string } {
  return { set, period: periodInText(period.name) };
}

function sheetOf(
  key: "scoreForm.selfSheet" | "scoreForm.verifiedSheet",
  { unit, period, set }: ScoreForm,
  { translate }: DocumentSource,
): string {
  return sheetName((short) => translate(key, { set: short, period: period.code, unit: unit.code }), set);
}

type Column = "number" | "leaf" | "maximum" | "self" | "cluster" | "verified" | "evidence" | "reason";
const BASE = ["number", "leaf", "maximum"] as const;
/** Columns of points, and which sum stands at their foot. */
const POINTS = ["maximum", "self", "cluster", "verified"] as const;
const WIDTHS: Readonly<Record<Column, number>> = {
  number: 11,
  leaf: 62,
  maximum: 17,
  self: 17,
  cluster: 17,
  verified: 19,
  evidence: 53,
  reason: 48,
};

function formTable({ groups, total }: ScoreForm, columns: readonly Column[], source: DocumentSource): Block {
  const { translate, words } = source;
  const sumLine = (text: string, sums: ScoreSums): PageLine => ({
    bold: true,
    cells: columns.map((column) => (column === "leaf" ? text : sumCell(column, sums, source))),
  });
  let at = 0;
  return {
    kind: "table",
    size: TABLE_SIZE,
    columns: columns.map((column): PageColumn => ({
      header: sentence(words.text(column === "number" ? "print.number" : `scoreForm.${column}`)),
      width: WIDTHS[column],
      // Reasons are written by hand as well.
      ...(column === "reason" && { least: WIDTHS.reason }),
      ...(column === "number" || isPoints(column) ? { align: "Center" } : {}),
    })),
    lines: [
      ...groups.flatMap(({ group, topics, sums }): PageLine[] => [
        ...(group === "" ? [] : [sumLine(group, sums)]),
        ...topics.flatMap(({ topic, rows }): PageLine[] => [
          ...(topic === "" || topic === group ? [] : [{ text: topic }]),
          ...rows.map((row): PageLine => {
            at += 1;
            const number = String(at);
            return { cells: columns.map((column) => cellOf(column, row, number, source)) };
          }),
        ]),
      ]),
      sumLine(translate("scoreForm.total"), total),
    ],
  };
}

function isPoints(column: Column): column is (typeof POINTS)[number] {
  return (POINTS as readonly Column[]).includes(column);
}

function sumCell(column: Column, sums: ScoreSums, { words }: DocumentSource): string {
  if (!isPoints(column)) return "";
  return words.figure(sums[column]);
}

function cellOf(column: Column, row: ScoreFormRow, number: string, source: DocumentSource): string {
  const { translate, words } = source;
  switch (column) {
    case "number":
      return number;
    case "leaf":
      return leafTitle(row.criterion);
    case "maximum":
      if (!row.applicable) return translate("scoreForm.notApplicable");
      return row.maximum === undefined ? translate("scoreForm.outside") : words.number(row.maximum);
    case "self":
    case "cluster":
    case "verified":
      return words.figure(row[column]);
    case "evidence":
      return row.evidence.map((item) => evidenceWords(item, source)).join("; ");
    case "reason":
      return reasonsOf(row, source).join("; ");
  }
}

/** Name and number of a piece of evidence; of one without both, when it was sent. */
export function evidenceWords(
  { row, submitted }: Evidence,
  { translate, words, options }: DocumentSource,
): string {
  const { title = "", document = "" } = (row === undefined ? undefined : options.titles?.get(row)) ?? {};
  if (title !== "") return document === "" ? title : translate("scoreForm.named", { title, document });
  if (document !== "") return document;
  return submitted === undefined
    ? translate("scoreForm.sent")
    : translate("scoreForm.sentOn", { day: words.day(submitted) });
}

/** Why a leaf has not all its points, as far as somebody said it: what became of its evidence, what lateness took. */
function reasonsOf({ evidence, lost }: ScoreFormRow, { translate, words }: DocumentSource): string[] {
  const open = evidence
    .filter(({ status, reason }) => status !== "accepted" || reason !== undefined)
    .map(({ status, reason }) =>
      status === "accepted"
        ? sentence(reason ?? "")
        : [sentence(translate(`status.${status}`)), reason].filter(Boolean).join(": "),
    );
  return [
    ...new Set(open),
    ...(lost > 0 ? [translate("scoreForm.lost", { points: words.number(lost) })] : []),
  ];
}

function hasExcluded({ groups }: ScoreForm): boolean {
  return groups.some(({ topics }) => topics.some(({ rows }) => rows.some(({ applicable }) => !applicable)));
}
