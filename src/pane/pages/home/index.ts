import type { Reading } from "../../../session";
import type { Page } from "../page";
import { Home } from "./Home";

export interface HomeView {
  readonly reading: Reading;
}

/** The first page: the state of the input and the ways into everything else. */
export const home: Page<HomeView> = { component: Home };
