export { poseAssignment, planAssignment, writeAssignment, type Assigning, type AssignmentPlan, type Decision } from "./actions";
