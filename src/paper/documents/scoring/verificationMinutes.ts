import { evidenceView, verificationOf, type EvidenceView, type Verification } from "../../../domain/reports";
import {
  announcement,
  closingLine,
  conclusionBlocks,
  heading,
  minutesOf,
  minutesSignatures,
  openingLines,
  paperPage,
  paragraph,
  remarks,
  subject,
} from "../../form";
import type { Block, Page, PageColumn } from "../../page/blocks";
import { sheetName } from "../../page/sheetName";
import { leafTitle, numbered, periodInText, sentence, type DocumentSource } from "../../words";
import { declare } from "../document";
import { evidenceWords } from "./scoreForms";

/** The minutes of the meeting that verified the scores of a set and period: each unit, what differs and why, what is not accepted. */
export const verificationMinutes = declare("bien-ban-tham-dinh", "scoring", pages, {
  view: true,
  titles: true,
});

/** Text of the tables, points. */
const TABLE_SIZE = 12;

function pages(source: DocumentSource): Page[] {
  const { snapshot, options } = source;
  const view = evidenceView(snapshot, options);
  if (!view) return [];
  const verification = verificationOf(source.board(options.day), view.set, view.period);
  return verification.units.length === 0 ? [] : [page(view, verification, source)];
}

function page({ set, period }: EvidenceView, verification: Verification, source: DocumentSource): Page {
  const { translate, words, options } = source;
  const title = translate(`document.kind.${verificationMinutes.kind}`);
  const key = { kind: verificationMinutes.kind, title, set, period: period.code };
  const meeting = minutesOf(key, source);
  const paper = source.paper({
    kind: key.kind,
    symbol: "BB",
    set,
    period: period.code,
    ownDay: meeting?.date,
    toThemAlone: true,
    signatures: minutesSignatures(meeting, source),
    waits: source.waitsFor([{ set, period: period.code }], title, options.day),
  });
  const { units, differences, refused } = verification;
  return paperPage(source, paper, {
    sheet: sheetName((short) => translate("verification.sheet", { set: short, period: period.code }), set),
    day: options.day,
    blocks: [
      ...subject(
        translate("verification.kind"),
        translate("scoreForm.scope", { set, period: periodInText(period.name) }),
      ),
      ...openingLines(meeting, source),
      heading(translate("verification.results")),
      paragraph(translate("verification.count", { count: words.count(units.length) })),
      unitTable(verification, source),
      heading(translate("verification.differences")),
      differences.length === 0
        ? paragraph(translate("verification.noDifference"))
        : differenceTable(verification, source),
      heading(translate("verification.refused")),
      refused.length === 0
        ? paragraph(translate("verification.noRefused"))
        : refusedTable(verification, source),
      remarks(translate("verification.talk"), source),
      ...conclusionBlocks(translate("verification.conclusion"), meeting, source),
      announcement(closingLine(meeting, source)),
    ],
  });
}

function pointColumns(hasCluster: boolean, { translate, words }: DocumentSource): PageColumn[] {
  return [
    { header: translate("scoreForm.self"), width: 19, align: "Center" },
    ...(hasCluster
      ? [{ header: sentence(words.text("scoreForm.cluster")), width: 19, align: "Center" as const }]
      : []),
    { header: translate("scoreForm.verified"), width: 20, align: "Center" },
  ];
}

function unitTable({ units, hasCluster }: Verification, source: DocumentSource): Block {
  const { translate, words } = source;
  return {
    kind: "table",
    size: TABLE_SIZE,
    columns: [
      { header: translate("print.number"), width: 12, align: "Center" },
      { header: translate("follow.unit"), width: 60 },
      { header: translate("scoreForm.maximum"), width: 19, align: "Center" },
      ...pointColumns(hasCluster, source),
      { header: translate("verification.change"), width: 19, align: "Center" },
    ],
    lines: units.map(({ unit, maximum, self, cluster, verified, difference }, at) => ({
      cells: [
        numbered(at + 1, units.length),
        source.bodyName(unit),
        words.figure(maximum),
        words.figure(self),
        ...(hasCluster ? [words.figure(cluster)] : []),
        words.figure(verified),
        words.signed(difference),
      ],
    })),
  };
}

function differenceTable({ differences, hasCluster }: Verification, source: DocumentSource): Block {
  const { translate, words } = source;
  return {
    kind: "table",
    size: TABLE_SIZE,
    columns: [
      { header: translate("follow.unit"), width: 34 },
      { header: translate("scoreForm.leaf"), width: 44 },
      ...pointColumns(hasCluster, source),
      { header: translate("scoreForm.reason"), width: 40 },
    ],
    lines: differences.map(({ unit, criterion, self, cluster, verified, open }) => ({
      cells: [
        source.bodyName(unit),
        leafTitle(criterion),
        words.figure(self),
        ...(hasCluster ? [words.figure(cluster)] : []),
        words.figure(verified),
        [
          ...new Set(
            open.map(({ status, reason }) =>
              [sentence(translate(`status.${status}`)), reason].filter(Boolean).join(": "),
            ),
          ),
        ].join("; "),
      ],
    })),
  };
}

function refusedTable({ refused }: Verification, source: DocumentSource): Block {
  const { translate } = source;
  return {
    kind: "table",
    size: TABLE_SIZE,
    columns: [
      { header: translate("follow.unit"), width: 36 },
      { header: translate("scoreForm.leaf"), width: 48 },
      { header: translate("scoreForm.evidence"), width: 36 },
      { header: translate("due.state"), width: 20 },
      { header: translate("scoreForm.reason"), width: 30 },
    ],
    lines: refused.map(({ unit, criterion, row }) => ({
      cells: [
        source.bodyName(unit),
        leafTitle(criterion),
        evidenceWords(row, source),
        sentence(translate(`status.${row.status}`)),
        row.reason ?? translate("stage.noReason"),
      ],
    })),
  };
}
