import type { Page } from "../page/blocks";
import { balanceTexts } from "./balance";
import { fitTables } from "./fitTables";

/** A page as it is set, on a sheet or in Word: tables that hold their words, centred texts in lines about equally long. */
export function fitPage(page: Page): Page {
  return balanceTexts(fitTables(page));
}
