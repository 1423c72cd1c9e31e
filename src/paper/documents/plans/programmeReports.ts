import type { PaperTextKey } from "../../../i18n/papers";
import { withoutOrgan } from "../../../domain/papers";
import { groupList, quickStudy, reportSpan, untilToday, type GroupRow } from "../../../domain/reports";
import { toDate } from "../../../text";
import {
  addressed,
  announcement,
  heading,
  ownWords,
  paperHead,
  paperPage,
  paragraph,
  part,
  remarks,
} from "../../form";
import type { Block, Page } from "../../page/blocks";
import { study, support } from "../../programmes";
import type { Signature } from "../../register";
import { roman, sentence, type DocumentSource } from "../../words";
import { declare } from "../document";
import { spanName } from "../reports";

/** The quarterly report on the special units to the standing body (plan S2: "báo cáo Thường trực hằng quý"). */
export const supportReport = declare("bao-cao-ho-tro-quy", "plans", supportPages, { span: "quarter" });

/** The quick report after sessions (plan S3): those held in the month of the last one. */
export const quickStudyReport = declare("bao-cao-nhanh-hoc-tap", "plans", quickPages);

/** The report on the whole study (plan S3): the cascade, participation, papers, quality, proposals. */
export const studyReport = declare("bao-cao-ket-qua-hoc-tap", "plans", studyPages);

function supportPages(source: DocumentSource): Page[] {
  const { snapshot, translate, words, options } = source;
  if (snapshot.support.length === 0) return [];
  const whole = reportSpan("quarter", options.day);
  const span = untilToday(whole.span, options.today);
  const name = spanName("quarter", whole, translate);
  const standing = translate("supportReport.to", {
    office: withoutOrgan(source.officeName(), source.profile),
  });
  const groups = reportingGroups(span.to, source);
  const author = authorOf(groups, source);
  const paper = source.paper({
    kind: supportReport.kind,
    symbol: "BC",
    span: name,
    subject: words.text("supportReport.subject", { span: name }),
    addressee: standing,
    recipients: [translate("letter.asAbove")],
    toThemAlone: true,
    ...(groups.length > 0 && { signatures: groups.map((group) => leaderSignature(group, source)) }),
  });
  const parts = support.followUp(source, span);
  return [
    paperPage(source, paper, {
      sheet: translate("supportReport.sheet", { quarter: roman(whole.quarter), year: String(whole.year) }),
      day: span.to,
      blocks: [
        ...paperHead(paper, source),
        ...addressed(paper, source),
        paragraph(words.text("supportReport.intro", { author: sentence(author), standing, span: name })),
        ...parts.flatMap(({ title, blocks }, at) => [
          heading(
            translate("report.section", { number: roman(at + 1), title: title.toLocaleUpperCase("vi") }),
          ),
          ...blocks,
        ]),
        ...closing(parts.length, author, source),
      ],
    }),
  ];
}

/** So many sign below one paper. */
const MOST_SIGNATURES = 3;

/** The working groups that report (plan S2): those with a leader who signs; none where they are too many for one paper. */
function reportingGroups(day: number, source: DocumentSource): readonly GroupRow[] {
  const led = groupList(source.snapshot, day).filter(({ people }) => people[0]?.role === "leader");
  return led.length > MOST_SIGNATURES ? [] : led;
}

/** Who reports, within a sentence: the group, the groups, or the office for them. */
function authorOf([first, ...others]: readonly GroupRow[], source: DocumentSource): string {
  const { translate } = source;
  if (!first) return source.officeName();
  return others.length === 0
    ? translate("supportReport.group", { group: first.group })
    : translate("supportReport.groups");
}

function leaderSignature({ group, people }: GroupRow, { translate }: DocumentSource): Signature {
  return {
    authority: translate("supportReport.signed", { group }),
    position: translate("group.leader").toLocaleUpperCase("vi"),
    person: people[0]?.officer.name ?? "",
    byRole: true,
  };
}

function quickPages(source: DocumentSource): Page[] {
  const { snapshot, options, translate } = source;
  const quick = quickStudy(snapshot, options.day);
  if (!quick) return [];
  const date = toDate(quick.span.from);
  const name = translate("report.span.month", {
    month: String(date.getUTCMonth() + 1),
    quarter: "",
    year: String(date.getUTCFullYear()),
  });
  const narrowed = source.of(quick.snapshot);
  const { blocks } = study.section(narrowed, { span: quick.span, before: { from: 0, to: 0 } });
  return [reportPage(quickStudyReport.kind, "studyReport.quickSubject", name, quick.span.to, blocks, source)];
}

function studyPages(source: DocumentSource): Page[] {
  const { snapshot, translate, options } = source;
  if (snapshot.sessions.length === 0) return [];
  const whole = reportSpan("year", options.day);
  const span = untilToday(whole.span, options.today);
  const name = spanName("year", whole, translate);
  const { blocks } = study.section(source, { span, before: whole.before });
  return [reportPage(studyReport.kind, "studyReport.subject", name, span.to, blocks, source)];
}

function reportPage(
  kind: typeof quickStudyReport.kind | typeof studyReport.kind,
  subject: PaperTextKey,
  name: string,
  day: number,
  blocks: readonly Block[],
  source: DocumentSource,
): Page {
  const { translate, words } = source;
  const paper = source.paper({
    kind,
    symbol: "BC",
    span: name,
    subject: words.text(subject, { span: name }),
  });
  return paperPage(source, paper, {
    sheet: translate(kind === quickStudyReport.kind ? "studyReport.quickSheet" : "studyReport.sheet"),
    day,
    blocks: [
      ...paperHead(paper, source),
      paragraph(words.text("studyReport.intro", { office: source.officeName(), span: name })),
      part(1, "studyReport.results", source),
      ...blocks,
      ...closing(1, source.officeName(), source),
    ],
  });
}

/**
 * What the office says itself after the figures, and the last sentence.
 * @param before parts that stand before it
 * @param author whose report it is
 */
function closing(before: number, author: string, source: DocumentSource): Block[] {
  const { translate, words } = source;
  const numbered = (at: number, key: PaperTextKey): string =>
    translate("report.section", { number: roman(before + at), title: translate(key) });
  return [
    remarks(numbered(1, "studyReport.assessment"), source),
    ownWords(numbered(2, "studyReport.next"), "studyReport.nextWords", source),
    announcement(words.text("studyReport.end", { office: author })),
  ];
}
