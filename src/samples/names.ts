/** The samples by the name that commands know them by: the offices of the plans S0 to S4, in this order. */
export const sampleNames = [
  "tho-xuan",
  "binh-phuoc",
  "khoi-dan-chinh-dang",
  "thanh-hoa",
  "giong-rieng",
] as const;

export type SampleName = (typeof sampleNames)[number];
