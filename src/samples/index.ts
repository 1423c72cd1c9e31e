import type { StartRows } from "../office/write";
import { thoXuan } from "./thoXuan";

export { thoXuan } from "./thoXuan";

/** Samples by the name the headless door knows them by. */
export const samples: Readonly<Record<string, () => StartRows>> & {
  readonly "tho-xuan": () => StartRows;
} = { "tho-xuan": thoXuan };
