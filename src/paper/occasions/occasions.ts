import type { DocumentKind } from "../documents";

/** An occasion for which an office needs a whole file of papers. */
export type Occasion = "khen-thuong" | "quy" | "ke-hoach-nam";

/**
 * The papers of each occasion, in the order in which a file holds them: what is decided on, the decision, what follows from it.
 * A paper without anything to be made from is left out.
 */
export const OCCASIONS: Readonly<Record<Occasion, readonly DocumentKind[]>> = {
  "khen-thuong": ["bien-ban", "danh-sach-khen-thuong", "du-lieu-giay-khen"],
  quy: ["bao-cao-quy", "tong-hop-minh-chung", "thieu-minh-chung", "viec-den-han"],
  "ke-hoach-nam": ["phu-luc-ket-nghia", "phan-cong-phu-trach", "to-cong-tac", "lich-di-co-so"],
};

export const occasions = Object.keys(OCCASIONS) as readonly Occasion[];
