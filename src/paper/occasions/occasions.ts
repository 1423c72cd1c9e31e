import type { DocumentKind } from "../documents";

/** An occasion for which an office needs a whole file of papers. */
export type Occasion = "khen-thuong" | "quy" | "ke-hoach-nam";

/**
 * The papers of each occasion, in the order in which a file holds them: what is decided on, the decision, what follows from it.
 * A paper without anything to be made from is left out.
 */
export const OCCASIONS: Readonly<Record<Occasion, readonly DocumentKind[]>> = {
  "khen-thuong": [
    "bien-ban",
    "thong-bao-ket-qua",
    "to-trinh-khen-thuong",
    "quyet-dinh-khen-thuong",
    "du-toan-khen-thuong",
    "giay-khen",
    "ky-nhan-tien-thuong",
    "du-lieu-giay-khen",
  ],
  quy: [
    "bao-cao-quy",
    "bao-cao-ho-tro-quy",
    "bien-ban-tham-dinh",
    "bang-xep-hang-ky",
    "tong-hop-minh-chung",
    "thieu-minh-chung",
    "cong-van-don-doc",
  ],
  "ke-hoach-nam": [
    "thong-bao-chia-cum",
    "ke-hoach-thi-dua",
    "ke-hoach-ket-nghia",
    "ke-hoach-di-co-so",
    "ke-hoach-ho-tro-dac-thu",
    "quyet-dinh-to-cong-tac",
    "ke-hoach-hoc-tap",
    "phan-cong-phu-trach",
    "lich-di-co-so",
  ],
};

export const occasions = Object.keys(OCCASIONS) as readonly Occasion[];
