import { day } from "../../src/samples/making";
import { thoXuan as rows } from "../../src/samples/thoXuan";
import { officeOf } from "./office";

/** The sample: a district of 52 units in 2024 (plans S0 to S4). */
export const thoXuan = officeOf({
  name: "tho-xuan",
  rows: rows(),
  day: day(2024, 9, 30),
  today: day(2024, 10, 5),
  options: {
    "tong-hop-minh-chung": { set: "Đoàn", period: "D1" },
    "thieu-minh-chung": { set: "Hội", period: "D2" },
    "phieu-tu-cham": { set: "Đoàn", period: "D1", unit: "C1" },
    "phieu-tham-dinh": { set: "Đoàn", period: "D1" },
    "bien-ban-tham-dinh": { set: "Hội", period: "D2" },
    "bang-xep-hang-ky": { set: "Hội", period: "D2" },
  },
});
