/** CachTinhCum: how unit scores become a cluster score. */
export type ClusterMethod = "mean" | "sum" | "ratio" | "coverage";
/** A key of TieuChiPhu. */
export type TieKey = "score" | "coverage" | "punctuality";

/**
 * The settings that scoring and awards use. Absent ones have no default on purpose: no plan settles them,
 * so the step that needs one asks the office (workbook.md, "Settings").
 */
export interface Settings {
  /** BoTieuChi: criteria sets in the office's order, each with its issuer. */
  readonly sets: readonly { readonly name: string; readonly issuer?: string }[];
  readonly clusterMethod?: ClusterMethod;
  /** DacThuTrongCum: whether special units count in their cluster's score. */
  readonly specialInCluster: boolean;
  readonly tieKeys?: readonly TieKey[];
  /** MotCumHaiGiai: whether one cluster may lead in two sets. */
  readonly oneClusterTwoAwards?: boolean;
  /** CumTruongThuocCumDauDan: whether the outstanding head must head the leading cluster. */
  readonly headOfLeadingCluster?: boolean;
  /** SoLe: decimals of rounded points. */
  readonly decimals: number;
}
