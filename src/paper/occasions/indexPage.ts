import type { Translate } from "../../i18n";
import { paperTexts, type PaperTexts } from "../../i18n/papers";
import type { Margins } from "../../profile";
import { formatDate, nameKey } from "../../text";
import { blankLine, isDraft, subtitle, title } from "../form";
import { arrange } from "../layout/arrange";
import type { Page, PageLine } from "../page/blocks";
import { numbered } from "../words";
import type { Occasion } from "./occasions";

/** What an index is made from. */
export interface Indexed {
  readonly occasion: Occasion;
  /** Documents by what people call them, each with its pages. */
  readonly documents: readonly { readonly title: string; readonly pages: readonly Page[] }[];
  /** Excel serial day. */
  readonly day: number;
  readonly margins: Margins;
}

/** The first sheet of a file of papers: what is in it, with number, date, sheets of paper and state of each. */
export function indexPage({ occasion, documents, day, margins }: Indexed, texts: Translate): Page {
  const translate = paperTexts(texts);
  const made = documents.flatMap((document) =>
    document.pages.map((page) => ({ document: document.title, page })),
  );
  return {
    sheet: translate("occasion.index.sheet"),
    orientation: "Portrait",
    margins,
    blocks: [
      title(translate("occasion.index.title")),
      title(translate(`occasion.${occasion}`).toLocaleUpperCase("vi")),
      subtitle(translate("occasion.index.day", { day: formatDate(day) }), 13),
      blankLine(),
      {
        kind: "table",
        columns: [
          { header: translate("print.number"), width: 12, align: "Center" },
          { header: translate("occasion.index.paper"), width: 70 },
          { header: translate("occasion.index.number"), width: 32, align: "Center" },
          { header: translate("occasion.index.pages"), width: 18, align: "Center" },
          { header: translate("occasion.index.state"), width: 28 },
        ],
        lines: made.map(({ document, page }, at): PageLine => ({
          cells: [
            numbered(at + 1, made.length),
            nameOf(document, page, translate),
            page.paper?.symbol === undefined ? "" : page.paper.number,
            String(arrange(page).breaks.length + 1),
            stateOf(page, translate),
          ],
        })),
      },
    ],
  };
}

function nameOf(document: string, { paper, goesWith, sheet }: Page, translate: PaperTexts): string {
  if (goesWith) return translate("occasion.index.enclosed", { sheet });
  const subject = paper?.subject ?? "";
  if (subject !== "") return `${document}: ${subject}`;
  return nameKey(document) === nameKey(sheet) ? document : `${document} (${sheet})`;
}

function stateOf({ paper, goesWith = paper }: Page, translate: PaperTexts): string {
  if (!goesWith) return "";
  if (goesWith.waits.length > 0) return translate("occasion.index.waits");
  return translate(isDraft(goesWith) ? "occasion.index.other" : `occasion.state.${goesWith.state}`);
}
