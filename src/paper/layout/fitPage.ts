import type { Page } from "../page/blocks";
import { balanceTexts } from "./balance";
import { fitTables } from "./fitTables";
import { sharePairs } from "./sharePairs";

/** A page as it is set, on a sheet or in Word: tables that hold their words, heads and centred texts in lines about equally long. */
export function fitPage(page: Page): Page {
  return balanceTexts(sharePairs(fitTables(page)));
}
