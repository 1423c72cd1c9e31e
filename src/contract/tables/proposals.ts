import { text } from "../column";
import { table, type Columns, type TableSchema } from "../table";

/** What every sheet of proposals says of a row: whether it is kept, why, what else could be, and what somebody decided. */
const decision = {
  state: text("Giữ/Mới", { width: 8 }),
  reason: text("Lý do", { width: 44 }),
  next: text("Phương án kế tiếp", { width: 24 }),
  more: text("Chi phí tăng", { width: 9 }),
  accept: text("Chấp nhận", { width: 10, kept: true }),
};
/** Columns that make up the key of a row, where the sheet has them. */
const KEY = ["left", "right", "role"];
/** Columns that are read back: which row it is, and what somebody decided about it. */
const READ_BACK = [...KEY, "state", "accept"];

/** A sheet of proposals. */
export type ProposalTable<Kind extends string = string> = TableSchema<`${Kind}Proposal`>;
/** The same as it is read back. */
export type AcceptedTable<Kind extends string = string> = TableSchema<`${Kind}Accepted`>;

/**
 * What the add-in proposes for a kind of assignment, row by row: who (`left`, `leftName`) is given to whom (`right`,
 * `rightName`), as what (`role`, where there are roles), what else the kind says, and the columns that all kinds have.
 * People accept in the last one (x); a later proposal reads that back (`acceptedTable`) and moves nothing that is accepted.
 */
export function proposalTable<const Kind extends string>(
  kind: Kind,
  { columns, ...names }: { readonly sheet: string; readonly table: string; readonly columns: Columns },
): ProposalTable<Kind> {
  return table<`${Kind}Proposal`, Columns>({
    id: `${kind}Proposal`,
    ...names,
    key: [...KEY.filter((id) => id in columns), "state"],
    columns: { ...columns, ...decision },
  });
}

export function acceptedTable<const Kind extends string>(
  kind: Kind,
  { sheet, table: name, column }: ProposalTable<Kind>,
): AcceptedTable<Kind> {
  return table<`${Kind}Accepted`, Columns>({
    id: `${kind}Accepted`,
    sheet,
    table: name,
    columns: Object.fromEntries(Object.entries(column).filter(([id]) => READ_BACK.includes(id))),
  });
}
