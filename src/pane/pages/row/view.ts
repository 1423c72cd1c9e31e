/** What the pane says of the row that is selected. */
export const ASPECTS = ["why", "evidence", "pairing"] as const;
export type Aspect = (typeof ASPECTS)[number];

export interface RowView {
  readonly shows: Aspect;
}
