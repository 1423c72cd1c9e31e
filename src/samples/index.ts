import type { StartRows } from "../office/write";
import { thoXuan } from "./thoXuan";

export { thoXuan } from "./thoXuan";

/** Samples by the name that commands know them by. */
export const samples = { "tho-xuan": thoXuan } as const satisfies Readonly<Record<string, () => StartRows>>;

export const sampleNames = Object.keys(samples) as readonly (keyof typeof samples)[];
