import type { StartRows } from "../office/write";
import { binhPhuoc } from "./binhPhuoc";
import { giongRieng } from "./giongRieng";
import { khoiDanChinhDang } from "./khoiDanChinhDang";
import { thanhHoa } from "./thanhHoa";
import { thoXuan } from "./thoXuan";

export { thoXuan } from "./thoXuan";

/** Samples by the name that commands know them by: the offices of the plans S0 to S4, in this order. */
export const samples = {
  "tho-xuan": thoXuan,
  "binh-phuoc": binhPhuoc,
  "khoi-dan-chinh-dang": khoiDanChinhDang,
  "thanh-hoa": thanhHoa,
  "giong-rieng": giongRieng,
} as const satisfies Readonly<Record<string, () => StartRows>>;

export type SampleName = keyof typeof samples;
export const sampleNames = Object.keys(samples) as readonly SampleName[];
