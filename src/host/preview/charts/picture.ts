/** What a chart shows, apart from where and how large. */
export interface ChartPicture {
  readonly title: string;
  /** Office.js's word for its kind: `ColumnClustered`. */
  readonly type: string;
  /** How it is drawn; undefined for kinds that are told in words only. */
  readonly form: ChartForm | undefined;
  /** Bars lie, instead of standing. */
  readonly isSideways: boolean;
  readonly stacking: "none" | "stacked" | "share";
  /** Where the names of the series stand; undefined for nowhere. */
  readonly legend: "right" | "bottom" | undefined;
  readonly categoryTitle: string;
  readonly valueTitle: string;
  readonly categories: readonly string[];
  readonly series: readonly PictureSeries[];
}

export type ChartForm = "bars" | "lines" | "areas" | "pie" | "points";

export interface PictureSeries {
  readonly name: string;
  /** `#RRGGBB`. */
  readonly color: string;
  /** By category; null where there is none. */
  readonly values: readonly (number | null)[];
  /** Of points: how far to the right each is. */
  readonly across: readonly (number | null)[];
  readonly hasMarks: boolean;
  readonly isJoined: boolean;
}
