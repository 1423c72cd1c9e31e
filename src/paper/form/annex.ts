import { readDay } from "../../contract";
import { parsePaperNumber } from "../../domain/papers";
import type { Block, Page, PageColumn, PageLine } from "../page/blocks";
import type { Paper } from "../register";
import type { DocumentSource } from "../words";
import { orBlank, settingText, type DocumentText } from "./settings";
import { blankLine, nothingYet, subtitle, title } from "./text";

/** An annex: what it is called, the document it goes with, one table, notes. */
export interface Annex extends Pick<Page, "sheet" | "orientation"> {
  readonly title: string;
  /** The setting that names the document it goes with. */
  readonly basis: DocumentText;
  readonly columns: readonly PageColumn[];
  readonly lines: readonly PageLine[];
  /** Columns on the left that stand again in each part of a wide table. */
  readonly repeats?: number;
  readonly notes?: readonly string[];
}

/** Title, "(Kèm theo …)", table, notes. */
export function annexPage(annex: Annex, source: DocumentSource): Page {
  const { sheet, orientation, columns, lines, repeats = 0, notes = [] } = annex;
  return {
    sheet,
    orientation,
    blocks: [
      title(annex.title),
      subtitle(basisOf(annex.basis, source)),
      blankLine(),
      lines.length === 0
        ? nothingYet(source.translate("report.noData"))
        : { kind: "table", columns, lines, repeats },
      ...(lines.length === 0 ? [] : notes).map((text): Block => ({
        kind: "text",
        text,
        look: { italic: true },
      })),
    ],
  };
}

/** "(Kèm theo Kế hoạch số … ngày … của …)": the office's own words, else from number, date and body; dots where it has said nothing. */
function basisOf(basis: DocumentText, source: DocumentSource): string {
  const { settings } = source.snapshot;
  const document = settingText(settings, basis);
  if (document !== "") return source.translate("print.basis", { document });
  const number = settingText(settings, "number");
  const registered = source.registered(number);
  return attachedTo(
    {
      number,
      date: registered?.date ?? readDay(settingText(settings, "date")),
      body: settingText(settings, "issuingBody"),
      symbol: parsePaperNumber(number)?.symbol,
    },
    source,
  );
}

/** "(Kèm theo Quyết định số 15-QĐ/ĐTN ngày 30 tháng 6 năm 2026 của …)". */
export function attachedTo(
  { number, date, body, symbol }: Pick<Paper, "number" | "date" | "body" | "symbol">,
  source: DocumentSource,
): string {
  const { translate, words, profile } = source;
  const { kinds, usualKind } = profile.form;
  return translate("print.basisParts", {
    kind: kinds[symbol ?? usualKind] ?? kinds[usualKind] ?? "",
    number: orBlank(number),
    date: words.longDay(date),
    body: orBlank(source.bodyInText(body)),
  });
}

/** The same for a paper whose row says what it goes with (`Kèm theo`); else for `otherwise`. */
export function enclosedWith(
  { attachedTo: number }: Paper,
  otherwise: Pick<Paper, "number" | "date" | "body" | "symbol">,
  source: DocumentSource,
): string {
  const row = number === "" ? undefined : source.registered(number);
  const typed = row && {
    number,
    date: row.date,
    body: row.body ?? otherwise.body,
    symbol: parsePaperNumber(number)?.symbol,
  };
  return attachedTo(typed ?? otherwise, source);
}
