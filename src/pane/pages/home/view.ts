import type { Reading } from "../../../session";

export interface HomeView {
  readonly reading: Reading;
}
