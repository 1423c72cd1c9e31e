import type { Page } from "../page";
import { Home } from "./Home";
import type { HomeView } from "./view";

/** The first page: the state of the input and the ways into everything else. */
export const home: Page<HomeView> = { component: Home };
