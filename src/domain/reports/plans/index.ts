export { clusterDivision, type DividedCluster, type Division } from "./division";
export { emulationPlan, type EmulationPlan, type PlannedSet } from "./emulationPlan";
export { plannedVisits, type OwnVisit } from "./plannedVisits";
export { quickStudy } from "./quickStudy";
export { reminders, type Debtor, type Reminder } from "./reminders";
export { convenedSessions, type Convened } from "./sessions";
export { studyPlan, type PlannedLevel } from "./studyPlan";
export { twinningPlan, type TwinningPlan } from "./twinningPlan";
