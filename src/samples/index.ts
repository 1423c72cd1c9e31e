import type { StartRows } from "../office/write";
import { binhPhuoc } from "./binhPhuoc";
import { giongRieng } from "./giongRieng";
import { khoiDanChinhDang } from "./khoiDanChinhDang";
import { thanhHoa } from "./thanhHoa";
import type { SampleName } from "./names";
import { thoXuan } from "./thoXuan";

export { sampleNames, type SampleName } from "./names";
export { thoXuan } from "./thoXuan";

/** Samples by the name that commands know them by. */
export const samples = {
  "tho-xuan": thoXuan,
  "binh-phuoc": binhPhuoc,
  "khoi-dan-chinh-dang": khoiDanChinhDang,
  "thanh-hoa": thanhHoa,
  "giong-rieng": giongRieng,
} as const satisfies Readonly<Record<SampleName, () => StartRows>>;
