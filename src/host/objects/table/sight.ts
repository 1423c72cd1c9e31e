import { scalarOf } from "../../model";
import type { Sight } from "../../model/commands";
import { displayText } from "../text";

const DAY = 86_400_000;

/** What a filter sees: the texts that cells show, and the day by the computer's clock. */
export const SIGHT: Sight = {
  text: (value, format) => displayText(scalarOf(value), format),
  today: () => {
    const now = new Date();
    return (Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - Date.UTC(1899, 11, 30)) / DAY;
  },
};
