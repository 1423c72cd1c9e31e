import type { Page } from "../page";
import { onDemand } from "../onDemand";

/** "Nâng cấp sổ": what an older workbook lacks; the first page leads to it where there is something. */
export const upgrade: Page = { component: onDemand(async () => (await import("./Upgrade")).Upgrade) };
