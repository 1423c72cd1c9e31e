import type { ReportKind } from "../../contract";
import {
  plannedSections,
  reportSpan,
  untilToday,
  type PlannedSection,
  type ReportLength,
  type ReportSpan,
} from "../../domain/reports";
import { announcement, orBlank, paperPage, paragraph, subject } from "../form";
import type { Translate } from "../../i18n";
import { paperTexts } from "../../i18n/papers";
import { formatDate } from "../../text";
import type { Page } from "../page/blocks";
import type { Paper } from "../register";
import { roman, sentence, type DocumentSource } from "../words";
import { declare, type DocumentDeclaration } from "./document";
import { sectionBlocks } from "./reportSections";

export const monthReport = report("bao-cao-thang", "month");
export const quarterReport = report("bao-cao-quy", "quarter");
export const halfYearReport = report("bao-cao-6-thang", "half");
export const nineMonthReport = report("bao-cao-9-thang", "nine");
export const yearReport = report("bao-cao-nam", "year");
export const spanReport = report("bao-cao-thoi-gian", "free");

function report<Kind extends ReportKind>(kind: Kind, length: ReportLength): DocumentDeclaration<Kind> {
  return declare(kind, "reports", (source) => [reportPage(kind, length, source)], {
    twinningOnly: true,
    sections: true,
    span: length,
  });
}

/**
 * A report of the office in the sections that it picked, or its twinning section alone (plan S0 asks for it by itself). `day` says
 * which span unless its days are named, `today` how far it has come. Sentences and tables come from the data; assessment and next
 * steps are the office's own words.
 */
function reportPage(kind: ReportKind, length: ReportLength, source: DocumentSource): Page {
  const { snapshot, translate, options, profile } = source;
  const { day, today, twinningOnly = false, days, sections, skipEmpty } = options;
  const whole = reportSpan(length, day, days);
  const span = untilToday(whole.span, today);
  const about = translate(twinningOnly ? "report.about.twinning" : "report.about.whole", {
    span: fullName(length, whole, source),
  });
  const paper = source.paper({
    kind,
    symbol: "BC",
    span: spanName(length, whole, source.translate),
    subject: sentence(about),
    ...(twinningOnly && { about: "twinning" }),
  });
  const body = source.bodyInText(orBlank(paper.body));
  const plan = plannedSections(snapshot, kind, { sections, skipEmpty }).filter(
    ({ section }) => !twinningOnly || section === "twinning" || !(section in profile.words.programmes),
  );
  return paperPage(source, paper, {
    sheet: sheetOf(kind, length, whole, source),
    day: span.to,
    blocks: [
      ...subject(translate("report.kind"), paper.subject),
      ...plan
        .filter(({ section }) => section === "opening")
        .flatMap(({ words }) => openingOf(words, { paper, about, body }, source)),
      ...sectionBlocks(plan, { span, before: whole.before }, source),
      announcement(translate("report.end", { about, body })),
    ],
  });
}

/** "Thực hiện Kế hoạch số …, BTV Huyện đoàn … báo cáo kết quả … như sau:", or what the office says in its place. */
function openingOf(
  words: PlannedSection["words"],
  { paper, about, body }: { readonly paper: Paper; readonly about: string; readonly body: string },
  { translate }: DocumentSource,
): ReturnType<typeof paragraph>[] {
  if (words.length > 0) return words.map(paragraph);
  // Registers write "Căn cứ Kế hoạch số …" as well as the plan alone.
  const basis = paper.basis
    .map((text) => text.replace(/^(?:căn cứ|thực hiện)\s+|[;,.]\s*$/giu, ""))
    .join("; ");
  const opening =
    basis === ""
      ? translate("report.opening", { about, body })
      : translate("report.openingBasis", { about, body, basis });
  return [announcement(opening)];
}

/** "tháng 10 năm 2024"; "từ ngày 20/04/2024 đến ngày 18/05/2024". */
export function spanName(
  length: ReportLength,
  { month, quarter, year, span: { from, to } }: ReportSpan,
  translate: Translate,
): string {
  return paperTexts(translate)(`report.span.${length}`, {
    month: String(month),
    quarter: roman(quarter),
    year: String(year),
    from: formatDate(from),
    to: formatDate(to),
  });
}

/** "tháng 5 năm 2024 (từ ngày 20/04/2024 đến ngày 18/05/2024)": with the days, where somebody named them. */
function fullName(length: ReportLength, whole: ReportSpan, source: DocumentSource): string {
  const name = spanName(length, whole, source.translate);
  if (!whole.isNamed || length === "free") return name;
  return source.translate("report.spanDays", { span: name, days: spanName("free", whole, source.translate) });
}

/** "Báo cáo tháng 10.2024": a sheet name, where no slash may stand. */
function sheetOf(kind: ReportKind, length: ReportLength, whole: ReportSpan, source: DocumentSource): string {
  const { translate, options } = source;
  return translate(options.twinningOnly === true ? `report.sheet.twinning.${kind}` : `report.sheet.${kind}`, {
    span: shortName(length, whole),
  });
}

function shortName(length: ReportLength, { month, quarter, year, span }: ReportSpan): string {
  if (length === "free") return `${shortDay(span.from)}-${shortDay(span.to)}`;
  if (length === "month") return `${month}.${year}`;
  return length === "quarter" ? `${roman(quarter)}.${year}` : String(year);
}

/** 20/04/2024 → "200424". */
function shortDay(day: number): string {
  return formatDate(day).replace(/^(\d\d)\/(\d\d)\/\d\d(\d\d)$/u, "$1$2$3");
}
