import { doanXa } from "./doanXa";
import { hoiTinh } from "./hoiTinh";
import type { Office } from "./office";
import { thoXuan } from "./thoXuan";
import { tinhDoan } from "./tinhDoan";

export type { Office } from "./office";
export { codesIn, foreignWords } from "./words";

/** The offices whose papers are read word by word: every kind of paper of each stands in `test/cases/documents`. */
export const offices: readonly Office[] = [thoXuan, doanXa, hoiTinh, tinhDoan];
