import type { Page } from "../page";
import { Upgrade } from "./Upgrade";

/** "Nâng cấp sổ": what an older workbook lacks; the first page leads to it where there is something. */
export const upgrade: Page = { component: Upgrade };
