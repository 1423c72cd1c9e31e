import { escaped } from "../../text";
import type { Block, Page, PageColumn, PageLine } from "../page/blocks";
import type { DocumentSource } from "../words";
import { dateOrBlank, settingOrBlank, settingText, type DocumentText } from "./settings";
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
function basisOf(
  basis: DocumentText,
  { snapshot: { settings }, translate, profile }: DocumentSource,
): string {
  const document = settingText(settings, basis);
  if (document !== "") return translate("print.basis", { document });
  const { kinds, kindMark, usualKind } = profile.form;
  const number = settingText(settings, "number");
  const code = Object.keys(kinds).find((candidate) =>
    new RegExp(`${escaped(kindMark)}\\s*${escaped(candidate)}(?![\\p{L}])`, "u").test(number),
  );
  return translate("print.basisParts", {
    kind: kinds[code ?? usualKind] ?? "",
    number: settingOrBlank(settings, "number"),
    date: dateOrBlank(settings, "date"),
    body: settingOrBlank(settings, "issuingBody"),
  });
}
