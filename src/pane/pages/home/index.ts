import type { Page } from "../page";
import { Home } from "./Home";

/** The first page: how the year stands, the next step, and the ways into everything else. */
export const home: Page = { component: Home, followsSelection: true };
