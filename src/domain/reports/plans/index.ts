export { clusterDivision, type DividedCluster, type Division } from "./division";
export { emulationPlan, type EmulationPlan, type PlannedSet } from "./emulationPlan";
export { reminders, type Debtor, type Reminder } from "./reminders";
export { convenedSessions, type Convened } from "./sessions";
export { studyPlan, type PlannedLevel } from "./studyPlan";
export { twinningPlan, type TwinningPlan } from "./twinningPlan";
