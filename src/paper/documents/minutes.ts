import { awardList, type AwardList } from "../../domain/reports";
import { awardReason } from "../../sheets/plan";
import { formatDate } from "../../text";
import {
  announcement,
  heading,
  letterhead,
  remarks,
  sealCodes,
  settingOrBlank,
  signedOrEmpty,
  subject,
  yearScopes,
} from "../form";
import type { Block, Page } from "../page/blocks";
import type { DocumentSource } from "../words";
import { declare } from "./document";

/** The minutes of the meeting that decided (biên bản); two bodies sign where two are named. */
export const minutes = declare("bien-ban", "awards", (source) => [page(source)]);

function page(source: DocumentSource): Page {
  const { snapshot, translate, options } = source;
  const place = (label: "place" | "people" | "talk" | "conclusion"): Block =>
    remarks(translate(`paper.own.${label}`), source);
  const year = settingOrBlank(snapshot.settings, "year");
  const list = awardList(source.results(options.day).awards);
  return {
    sheet: translate("paper.minutes.sheet"),
    orientation: "Portrait",
    ...signedOrEmpty(
      [
        ...letterhead(source),
        ...subject(translate("paper.minutes.kind"), translate("paper.minutes.title", { year })),
      ],
      {
        hasData: list.considered.length > 0,
        signed: "joint",
        body: [
          place("place"),
          place("people"),
          heading(translate("paper.minutes.results")),
          resultTable(list, source),
          ...yearScopes(list, source),
          place("talk"),
          place("conclusion"),
          announcement(translate("paper.minutes.end")),
        ],
        empty: translate("paper.minutes.empty", { day: formatDate(options.day) }),
        day: options.day,
        after: sealCodes(source, options.day),
      },
      source,
    ),
  };
}

function resultTable({ considered }: AwardList, { translate, words }: DocumentSource): Block {
  const indicator = words.numbers(considered.map(({ value }) => value));
  return {
    kind: "table",
    columns: [
      { header: translate("paper.award"), width: 46 },
      { header: translate("paper.name"), width: 40 },
      { header: translate("paper.indicator"), width: 20, align: "Right" },
      { header: translate("paper.reason"), width: 54 },
    ],
    lines: considered.map((result) => ({
      cells: [
        result.award.name,
        result.decided ? result.name : translate("paper.undecided", { name: result.name }),
        indicator(result.value),
        awardReason(result, translate),
      ],
    })),
  };
}
