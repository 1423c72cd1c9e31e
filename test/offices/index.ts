import { doanXa } from "./doanXa";
import type { Office } from "./office";
import { thoXuan } from "./thoXuan";

export type { Office } from "./office";

/** The offices whose papers are read word by word: every kind of paper of each stands in `test/cases/documents`. */
export const offices: readonly Office[] = [thoXuan, doanXa];
