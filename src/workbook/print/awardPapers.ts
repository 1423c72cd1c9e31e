import type { Snapshot } from "../../domain/model";
import { resultsOf, Scoreboard, type AwardResult } from "../../domain/scoring";
import type { Translate } from "../../i18n";
import { awardReason } from "../plan";
import { ending, heading, letterhead, paragraph, provenance, subject, typed } from "./form";
import type { Block, Page } from "./page";
import { number } from "./reports";

/** The list of winners that a decision carries (danh sách kèm theo Quyết định), with its money. */
export function awardListPage(snapshot: Snapshot, day: number, digest: string, translate: Translate): Page {
  const { settings } = snapshot;
  const { awards, budget } = resultsOf(new Scoreboard(snapshot, day));
  const decided = awards.filter((result) => result.decided);
  const open = openAwards(awards);
  const money = decided.reduce((sum, { award }) => sum + award.money, 0);
  return {
    sheet: translate("paper.list.sheet"),
    orientation: "Portrait",
    blocks: [
      { kind: "text", text: translate("paper.list.title"), look: { size: 14, bold: true, align: "Center" } },
      {
        kind: "text",
        text: translate("paper.list.basis", {
          number: typed(settings, "SoVanBan") || "…",
          date: typed(settings, "NgayVanBan") || "…",
          body: typed(settings, "DonViBanHanh") || "…",
        }),
        look: { size: 14, italic: true, align: "Center" },
      },
      { kind: "text", text: "" },
      {
        kind: "table",
        columns: [
          { header: translate("print.number"), width: 11, align: "Center" },
          { header: translate("paper.name"), width: 48 },
          { header: translate("paper.award"), width: 50 },
          { header: translate("paper.form"), width: 21 },
          { header: translate("paper.money"), width: 30, align: "Right" },
        ],
        lines: [
          ...decided.map(({ name, award, issuer }, at) => ({
            cells: [String(at + 1).padStart(2, "0"), name, award.name, [award.form, issuer].filter(Boolean).join(", "), number(award.money, translate)],
          })),
          { bold: true, cells: ["", translate("report.total"), "", "", number(money, translate)] },
        ],
      },
      { kind: "text", text: "" },
      paragraph(translate("paper.sum", { count: decided.length, money })),
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
          cells: [issuer ?? "", set, number(planned, translate), number(spent, translate)],
        })),
      },
      ...ending(settings, translate, typed(settings, "DonViPhoiHop") !== ""),
      ...provenance(settings, day, digest, translate),
    ],
  };
}

/** The minutes of the meeting that decided (biên bản); two bodies sign where two are named. */
export function minutesPage(snapshot: Snapshot, day: number, digest: string, translate: Translate): Page {
  const { settings } = snapshot;
  const { awards } = resultsOf(new Scoreboard(snapshot, day));
  const own = (label: "place" | "people" | "talk" | "conclusion"): Block => ({
    kind: "own",
    label: translate(`paper.own.${label}`),
    hint: translate("report.own.hint"),
  });
  const year = typed(settings, "Nam") || "…";
  return {
    sheet: translate("paper.minutes.sheet"),
    orientation: "Portrait",
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
              result.value === undefined ? "" : number(result.value, translate),
              awardReason(result, translate),
            ],
          })),
      },
      { kind: "text", text: "" },
      own("talk"),
      own("conclusion"),
      paragraph(translate("paper.minutes.end")),
      ...ending(settings, translate, true),
      ...provenance(settings, day, digest, translate),
    ],
  };
}

/** Rows for the mail merge of certificates (giấy khen): one a winner, field names without accents, nothing above the heading. */
export function certificateDataPage(snapshot: Snapshot, day: number, translate: Translate): Page {
  const { awards } = resultsOf(new Scoreboard(snapshot, day));
  const fields = ["name", "award", "set", "form", "money", "issuer", "year", "reason"] as const;
  const widths = { name: 44, award: 50, set: 16, form: 22, money: 24, issuer: 40, year: 14, reason: 50 };
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
              number(result.award.money, translate),
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
  return [...new Set(awards.filter(({ decided, reason }) => !decided && reason !== "notChosen").map(({ award }) => award.name))];
}
