export { day } from "./days";
export { inTurn, seeded, type Draw } from "./draw";
export { evidenceRows, type Manner } from "./evidence";
export { attendanceRows, personCode, type Attendance } from "./learners";
export { namer } from "./people";
export { rowsOf } from "./rows";
export { withClusters } from "./units";
