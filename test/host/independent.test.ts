import { Scoreboard } from "../../src/domain/scoring";
import type { Criterion } from "../../src/domain/model";
import { tableSchema } from "../../src/contract";
import { convert, hasLibreOffice } from "../libreOffice";
import { action, openWith, run } from "./workbook";
import { inspect } from "./desk";

const withLibreOffice = hasLibreOffice ? test : test.skip;

const letters = (at: number): string => String.fromCharCode(65 + at);

/** A column of `Minh chứng` as an absolute range. */
function evidenceColumn(id: string, rows: number): string {
  const at = tableSchema("evidence").columns.findIndex((column) => column.id === id);
  return `'Minh chứng'!$${letters(at)}$2:$${letters(at)}$${rows + 1}`;
}

/** A number of `Mức điểm`, with a decimal comma; `90%` is the 0.9 that a cell shown as a share holds. */
function numberIn(text: string | undefined): number {
  const plain = (text ?? "").replace(",", ".");
  return plain.endsWith("%") ? Number(plain.slice(0, -1)) / 100 : Number(plain);
}

/** `>=3: 8; còn lại: 0` read here anew: thresholds with their points, and what is left over. */
function stepsIn(text: string): { steps: { threshold: number; points: number }[]; otherwise: number } {
  const parts = [...text.matchAll(/>=\s*([\d,]+%?)\s*:\s*([\d,]+)/gu)];
  const [, otherwise] = /còn lại:\s*([\d,]+)/u.exec(text) ?? [];
  const steps = parts.map(([, threshold, points]) => ({
    threshold: numberIn(threshold),
    points: numberIn(points),
  }));
  return { steps, otherwise: otherwise === undefined ? 0 : numberIn(otherwise) };
}

/** `2 mỗi; tối đa 10` read here anew. */
function priceIn(text: string): { each: number; cap: number | undefined } | undefined {
  const [, each] = /([\d,]+)\s*(?:điểm\s*)?mỗi/u.exec(text) ?? [];
  const [, cap] = /tối đa\s*([\d,]+)/u.exec(text) ?? [];
  return each === undefined
    ? undefined
    : { each: numberIn(each), cap: cap === undefined ? undefined : numberIn(cap) };
}

/** The points of one unit, leaf and period as a plain spreadsheet formula, written from the contract and not from our code. */
function pointsFormula(
  { rule, steps: scale, maximum, requiredItems: required = 1 }: Criterion,
  deadline: number,
  cell: { period: string; unit: string; set: string; criterion: string },
  rows: number,
): string {
  const column = (id: string): string => evidenceColumn(id, rows);
  const where = `${column("period")},"${cell.period}",${column("unit")},"${cell.unit}",${column("set")},"${cell.set}",${column("criterion")},"${cell.criterion}"`;
  const accepted = `${where},${column("status")},"đạt"`;
  const items = `COUNTIFS(${accepted})`;
  const quantity = `(SUMIFS(${column("quantity")},${accepted})+COUNTIFS(${accepted},${column("quantity")},"="))`;
  const target = `SUMIFS(${column("target")},${accepted})`;
  // In the file, functions newer than Excel 2007 bear a prefix.
  const lastDay =
    required > 1
      ? `_xlfn.MAXIFS(${column("submitted")},${accepted})`
      : `_xlfn.MINIFS(${column("submitted")},${accepted})`;
  // PhatMuon of the sample: 2% mỗi ngày; tối đa 20%.
  const late = `(1-MIN(0.2,0.02*MAX(0,${lastDay}-${deadline})))`;
  const steps = (list: readonly { threshold: number; points: number }[], otherwise: number): string =>
    list.reduceRight(
      (rest, step) => `IF(${quantity}>=${step.threshold},${step.points},${rest})`,
      String(otherwise),
    );
  const verified = `SUMIFS(${column("verified")},${accepted})`;
  const points = ((): string => {
    const price = priceIn(scale);
    const { steps: listed, otherwise } = stepsIn(scale);
    switch (rule) {
      case "met":
        return `IF(${items}>=${required},${maximum},0)*${late}`;
      case "steps":
        return listed.length > 0 ? `${steps(listed, otherwise)}*${late}` : verified;
      case "perItem":
      case "bonus":
        return price ? `MIN(${price.each}*${quantity},${price.cap ?? maximum},${maximum})*${late}` : verified;
      case "penalty":
        return price ? `-MIN(${price.each}*${quantity},${price.cap ?? maximum},${maximum})` : verified;
      case "share":
        return `${maximum}*MIN(1,${quantity}/${target})*${late}`;
      default:
        return verified;
    }
  })();
  return `=IF(COUNTIFS(${where},${column("status")},"không áp dụng")>0,"x",IF(${items}=0,0,${points}))`;
}

withLibreOffice(
  "plain formulas in LibreOffice come to the same points for every unit and leaf of the sample",
  async () => {
    const excel = await openWith();
    const { snapshot } = await inspect();
    const board = new Scoreboard(snapshot, action.today);
    const rows = snapshot.evidence.length;
    const cells: { name: string; formula: string; expected: string }[] = [];
    const kinds = new Set<string>();
    for (const set of board.sets()) {
      for (const unit of snapshot.units) {
        for (const { leaf, result, deadline } of board.leafViews(set, "D1", unit.code)) {
          // `chỉ tiêu` and `học tập` look beyond the unit's own rows; no plain formula says them.
          const { criterion } = leaf;
          if (criterion.rule === "target" || criterion.rule === "study") continue;
          kinds.add(criterion.rule);
          const cell = { period: "D1", unit: unit.code, set, criterion: criterion.code };
          cells.push({
            name: `${set} ${unit.code} ${criterion.code}`,
            formula: pointsFormula(criterion, deadline as number, cell, rows),
            expected: result.applicable ? String(result.points.round(6)) : "x",
          });
        }
      }
    }
    expect([...kinds].sort()).toEqual(["bonus", "met", "penalty", "perItem", "share", "steps", "verified"]);
    expect(cells.length).toBeGreaterThan(1800);
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add("Độc lập");
      const step = async (from: number): Promise<void> => {
        const part = cells.slice(from, from + 500);
        if (part.length === 0) return;
        sheet.getRangeByIndexes(from, 0, part.length, 1).values = part.map(({ formula }) => [formula]);
        await context.sync();
        await step(from + 500);
      };
      await step(0);
    });
    const file = await excel.save();
    excel.close();
    // The file has no cached results, so what LibreOffice writes it has computed itself.
    const sheets = await convert(
      file,
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1",
    );
    const computed = new TextDecoder()
      .decode(sheets.get("book-Độc lập.csv"))
      .trim()
      .replaceAll('"', "")
      .split("\n");
    const wrong = cells
      .map(({ name, expected }, at) => [name, computed[at], expected])
      .filter(([, is, must]) =>
        must === "x" || is === "x" ? is !== must : !(Math.abs(Number(is) - Number(must)) <= 1e-6),
      );
    expect(wrong).toEqual([]);
  },
);
