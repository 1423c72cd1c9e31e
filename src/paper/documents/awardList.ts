import { awardList as awardsOf, type AwardList } from "../../domain/reports";
import { formatDate } from "../../text";
import type { Results } from "../../domain/results";
import {
  announcement,
  blankLine,
  dateOrBlank,
  heading,
  paragraph,
  sealCodes,
  settingOrBlank,
  signedOrEmpty,
  subtitle,
  title,
  yearScopes,
} from "../form";
import type { Block, Page } from "../page/blocks";
import type { DocumentSource } from "../words";
import { declare } from "./document";

/** The list of winners that a decision carries (danh sách kèm theo Quyết định), with its money. */
export const awardList = declare("danh-sach-khen-thuong", "awards", (source) => [page(source)]);

function page(source: DocumentSource): Page {
  const { snapshot, translate, options } = source;
  const { settings } = snapshot;
  const { awards, budget } = source.results(options.day);
  const list = awardsOf(awards);
  const { decided, open, money } = list;
  const head = [
    title(translate("paper.list.title")),
    subtitle(
      translate("paper.list.basis", {
        number: settingOrBlank(settings, "number"),
        date: dateOrBlank(settings, "date"),
        body: settingOrBlank(settings, "issuingBody"),
      }),
    ),
    blankLine(),
  ];
  return {
    sheet: translate("paper.list.sheet"),
    orientation: "Portrait",
    ...signedOrEmpty(
      head,
      {
        hasData: decided.length > 0,
        signed: "joint",
        body: [
          winnerTable(list, source),
          ...yearScopes(list, source),
          ...(open.length > 0 ? [paragraph(translate("paper.open", { names: open.join("; ") }))] : []),
          heading(translate("paper.budget")),
          budgetTable(budget, source),
          announcement(translate("paper.sum", { count: decided.length, money })),
        ],
        empty: translate("paper.list.empty", { day: formatDate(options.day) }),
        day: options.day,
        after: sealCodes(source, options.day),
      },
      source,
    ),
  };
}

function winnerTable({ decided, money }: AwardList, { translate, words }: DocumentSource): Block {
  const sum = words.numbers([...decided.map(({ award }) => award.money), money]);
  return {
    kind: "table",
    columns: [
      { header: translate("print.number"), width: 11, align: "Center" },
      { header: translate("paper.name"), width: 42 },
      { header: translate("paper.award"), width: 45 },
      { header: translate("paper.form"), width: 35 },
      { header: translate("paper.money"), width: 27, align: "Right" },
    ],
    lines: [
      ...decided.map(({ name, award, issuer }, at) => ({
        cells: [
          String(at + 1).padStart(2, "0"),
          name,
          award.name,
          [award.form, issuer].filter(Boolean).join(", "),
          sum(award.money),
        ],
      })),
      { bold: true, cells: ["", translate("report.total"), "", "", sum(money)] },
    ],
  };
}

function budgetTable({ lines }: Results["budget"], { translate, words }: DocumentSource): Block {
  const sum = words.numbers(lines.flatMap(({ planned, decided }) => [planned, decided]));
  return {
    kind: "table",
    columns: [
      { header: translate("paper.issuer"), width: 64 },
      { header: translate("paper.set"), width: 24 },
      { header: translate("paper.planned"), width: 36, align: "Right" },
      { header: translate("paper.decided"), width: 36, align: "Right" },
    ],
    lines: lines.map(({ issuer, set, planned, decided }) => ({
      cells: [issuer ?? "", set, sum(planned), sum(decided)],
    })),
  };
}
