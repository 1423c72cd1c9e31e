import type { Page } from "../page";
import { AreaPage } from "./AreaPage";
import type { AreaView } from "./view";

/** The pages of an area, where it has more than one. */
export const area: Page<AreaView> = { component: AreaPage };
