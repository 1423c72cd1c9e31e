import type { Column, TableSchema } from "../../contract";

const DECISION: readonly Column[] = [
  { id: "state", header: "Giữ/Mới", kind: "text", width: 8 },
  { id: "reason", header: "Lý do", kind: "text", width: 44 },
  { id: "next", header: "Phương án kế tiếp", kind: "text", width: 24 },
  { id: "more", header: "Chi phí tăng", kind: "text", width: 9 },
  { id: "accept", header: "Chấp nhận", kind: "text", kept: true, width: 10 },
];

/** A sheet of proposals. */
export type ProposalTable<Id extends string = string> = TableSchema & { readonly id: `${Id}Proposal` };

/**
 * The sheet of a kind's proposals: its columns for who is given to whom (`left`, `leftName`, `right`, `rightName`, `role`
 * where it has roles) and what else it says, then what is proposed and why. People accept in the last column (x); a later
 * proposal reads that back and moves nothing that is accepted.
 */
export function proposalTable<Id extends string>(
  kind: Id,
  { columns, ...rest }: Pick<TableSchema, "sheet" | "table" | "columns">,
): ProposalTable<Id> {
  const named = columns.map(({ id }) => id);
  return {
    id: `${kind}Proposal`,
    ...rest,
    key: ["left", "right", "role", "state"].filter((id) => id === "state" || named.includes(id)),
    columns: [...columns, ...DECISION],
  };
}

/** Columns that are read back from a sheet of proposals: which row it is, and what somebody decided about it. */
const READ_BACK: readonly string[] = ["left", "right", "role", "state", "accept"];

/** A sheet of proposals as it is read back. */
export function acceptedTable(id: string, { sheet, table, columns }: TableSchema): TableSchema {
  return { id, sheet, table, columns: columns.filter((column) => READ_BACK.includes(column.id)) };
}
