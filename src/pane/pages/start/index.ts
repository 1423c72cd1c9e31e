import type { Page } from "../page";
import { Start } from "./Start";

/** A workbook without any of the tables. */
export const start: Page = { component: Start };
