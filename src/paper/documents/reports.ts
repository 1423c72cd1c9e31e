import { reportSpan, untilToday, type ReportLength, type ReportSpan } from "../../domain/reports";
import { announcement, heading, paperPage, remarks, subject } from "../form";
import type { Translate } from "../../i18n";
import type { Page } from "../page/blocks";
import { PROGRAMMES } from "../programmes";
import { roman, type DocumentSource } from "../words";
import { declare, type DocumentDeclaration } from "./document";

type ReportKind = "bao-cao-thang" | "bao-cao-quy" | "bao-cao-6-thang" | "bao-cao-9-thang" | "bao-cao-nam";

export const monthReport = report("bao-cao-thang", "month");
export const quarterReport = report("bao-cao-quy", "quarter");
export const halfYearReport = report("bao-cao-6-thang", "half");
export const nineMonthReport = report("bao-cao-9-thang", "nine");
export const yearReport = report("bao-cao-nam", "year");

function report<Kind extends ReportKind>(kind: Kind, length: ReportLength): DocumentDeclaration<Kind> {
  return declare(kind, "reports", (source) => [reportPage(kind, length, source)], { twinningOnly: true });
}

/**
 * A report of the office: twinning, visits, support, study, emulation; or the twinning section alone (plan S0 asks for it
 * by itself). `day` says which span, `today` how far it has come. Sentences and tables come from the data; a programme without
 * data says so; assessment and next steps are the office's own words.
 */
function reportPage(kind: ReportKind, length: ReportLength, source: DocumentSource): Page {
  const { translate, options, profile, words } = source;
  const { day, today, twinningOnly = false } = options;
  const whole = reportSpan(length, day);
  const { before } = whole;
  const span = untilToday(whole.span, today);
  const name = spanName(length, whole, translate);
  const sections = PROGRAMMES.filter(({ programme }) => !twinningOnly || programme === "twinning");
  const numbered = (number: number, title: string): string =>
    translate("report.section", { number: roman(number), title });
  const paper = source.paper({ kind, symbol: "BC", span: name, ...(twinningOnly && { about: "twinning" }) });
  return paperPage(source, paper, {
    sheet: translate(twinningOnly ? `report.sheet.twinning.${kind}` : `report.sheet.${kind}`, {
      span: shortName(length, whole),
    }),
    day: span.to,
    blocks: [
      ...subject(
        translate("report.kind"),
        words.text(twinningOnly ? "report.title.twinning" : "report.title.whole", { span: name }),
      ),
      ...sections.flatMap(({ programme, section }, at) => [
        heading(numbered(at + 1, profile.words.programmes[programme])),
        ...section(source, { span, before }),
      ]),
      remarks(numbered(sections.length + 1, translate("report.own.assessment")), source),
      remarks(numbered(sections.length + 2, translate("report.own.next")), source),
      announcement(translate("report.end", { span: name })),
    ],
  });
}

/** "tháng 10 năm 2024" */
export function spanName(
  length: ReportLength,
  { month, quarter, year }: ReportSpan,
  translate: Translate,
): string {
  return translate(`report.span.${length}`, {
    month: String(month),
    quarter: roman(quarter),
    year: String(year),
  });
}

/** "10.2024": for the name of a sheet, where no slash may stand. */
function shortName(length: ReportLength, { month, quarter, year }: ReportSpan): string {
  if (length === "month") return `${month}.${year}`;
  return length === "quarter" ? `${roman(quarter)}.${year}` : String(year);
}
