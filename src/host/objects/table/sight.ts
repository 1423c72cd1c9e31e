import { CellError, type Workbook } from "../../model";
import type { Sight } from "../../model/commands";
import { displayText } from "../../text";

const DAY = 86_400_000;

/** What a filter sees: the texts that cells show to the person, and the day by the computer's clock. */
export function sightOf({ locale, is1904 }: Workbook): Sight {
  return {
    text: (value, format) => {
      const content = value instanceof CellError ? { error: value.word } : value;
      return displayText(content, format, locale, { date1904: is1904 });
    },
    today: () => {
      const now = new Date();
      return (Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - Date.UTC(1899, 11, 30)) / DAY;
    },
  };
}
