import type { AwardResult } from "../domain/awards";
import { awardReason } from "../sheets/plan";
import { BLANK_MARK, ending, heading, letterhead, paragraph, provenance, subject, typed, lead } from "./form";
import { dateWords } from "./lists";
import type { Block, Page } from "./page";
import type { DocumentSource } from "./source";

/** The list of winners that a decision carries (danh sách kèm theo Quyết định), with its money. */
export function awardListPage(source: DocumentSource): Page {
  const { snapshot, translate, options } = source;
  const { day, digest } = options;
  const { settings } = snapshot;
  const { awards, budget } = source.results(day);
  const decided = awards.filter((result) => result.decided);
  const open = openAwards(awards);
  const money = decided.reduce((sum, { award }) => sum + award.money, 0);
  return {
    sheet: translate("paper.list.sheet"),
    orientation: "Portrait",
    signed: "joint",
    blocks: [
      {
        kind: "text",
        text: translate("paper.list.title"),
        look: { size: 14, bold: true, align: "Center" },
        joined: true,
      },
      {
        kind: "text",
        text: translate("paper.list.basis", {
          number: typed(settings, "SoVanBan") || BLANK_MARK,
          date: dateWords(typed(settings, "NgayVanBan")) || BLANK_MARK,
          body: typed(settings, "DonViBanHanh") || BLANK_MARK,
        }),
        look: { size: 14, italic: true, align: "Center" },
      },
      { kind: "text", text: "" },
      {
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
              source.number(award.money),
            ],
          })),
          { bold: true, cells: ["", translate("report.total"), "", "", source.number(money)] },
        ],
      },
      ...(open.length > 0 ? [paragraph(translate("paper.open", { names: open.join("; ") }))] : []),
      heading(translate("paper.budget")),
      {
        kind: "table",
        columns: [
          { header: translate("paper.issuer"), width: 64 },
          { header: translate("paper.set"), width: 24 },
          { header: translate("paper.planned"), width: 36, align: "Right" },
          { header: translate("paper.decided"), width: 36, align: "Right" },
        ],
        lines: budget.lines.map(({ issuer, set, planned, decided: spent }) => ({
          cells: [issuer ?? "", set, source.number(planned), source.number(spent)],
        })),
      },
      lead(translate("paper.sum", { count: decided.length, money })),
      ...ending(settings, translate, typed(settings, "DonViPhoiHop") !== ""),
      ...provenance(settings, day, digest, translate),
    ],
  };
}

/** The minutes of the meeting that decided (biên bản); two bodies sign where two are named. */
export function minutesPage(source: DocumentSource): Page {
  const { snapshot, translate, options } = source;
  const { day, digest } = options;
  const { settings } = snapshot;
  const { awards } = source.results(day);
  const own = (label: "place" | "people" | "talk" | "conclusion"): Block => ({
    kind: "own",
    label: translate(`paper.own.${label}`),
    hint: translate("report.own.hint"),
  });
  const year = typed(settings, "Nam") || BLANK_MARK;
  return {
    sheet: translate("paper.minutes.sheet"),
    orientation: "Portrait",
    signed: "joint",
    blocks: [
      ...letterhead(settings, translate),
      ...subject(translate("paper.minutes.kind"), translate("paper.minutes.title", { year })),
      own("place"),
      own("people"),
      heading(translate("paper.minutes.results")),
      {
        kind: "table",
        columns: [
          { header: translate("paper.award"), width: 46 },
          { header: translate("paper.name"), width: 40 },
          { header: translate("paper.indicator"), width: 20, align: "Right" },
          { header: translate("paper.reason"), width: 54 },
        ],
        lines: awards
          .filter(({ reason }) => reason !== "notChosen")
          .map((result) => ({
            cells: [
              result.award.name,
              result.decided ? result.name : translate("paper.undecided", { name: result.name }),
              result.value === undefined ? "" : source.number(result.value),
              awardReason(result, translate),
            ],
          })),
      },
      own("talk"),
      own("conclusion"),
      lead(translate("paper.minutes.end")),
      ...ending(settings, translate, true),
      ...provenance(settings, day, digest, translate),
    ],
  };
}

/** Rows for the mail merge of certificates (giấy khen): one a winner, field names without accents, nothing above the heading. */
export function certificateDataPage(source: DocumentSource): Page {
  const { snapshot, translate, options } = source;
  const { awards } = source.results(options.day);
  const fields = ["name", "award", "set", "form", "money", "issuer", "year", "reason"] as const;
  const widths = { name: 44, award: 48, set: 16, form: 24, money: 30, issuer: 40, year: 15, reason: 46 };
  return {
    sheet: translate("paper.data.sheet"),
    orientation: "Landscape",
    blocks: [
      {
        kind: "table",
        columns: fields.map((field) => ({ header: translate(`paper.data.${field}`), width: widths[field] })),
        lines: awards
          .filter(({ decided }) => decided)
          .map((result) => ({
            cells: [
              result.name,
              result.award.name,
              result.award.set,
              result.award.form ?? "",
              source.number(result.award.money),
              result.issuer ?? "",
              typed(snapshot.settings, "Nam"),
              awardReason(result, translate),
            ],
          })),
      },
    ],
  };
}

/** Awards that still wait for a person. */
function openAwards(awards: readonly AwardResult[]): string[] {
  return [
    ...new Set(
      awards
        .filter(({ decided, reason }) => !decided && reason !== "notChosen")
        .map(({ award }) => award.name),
    ),
  ];
}
