export { groupList, oversightList, visitCalendar, type CalendarRow, type ChargeRow, type GroupRow } from "./lists";
export { twinningAnnex, type AnnexRow } from "./twinningAnnex";
