export { invalidAreas, listed, type Verdict } from "./check";
export { rebased, ValidationEntry } from "./entry";
export { Validations } from "./validations";
