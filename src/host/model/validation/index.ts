export { invalidAreas, listed, type Verdict } from "./check";
export { rebased, ValidationEntry, type ValidationAlert } from "./entry";
export { alertOf, type TypedEntry } from "./typed";
export { Validations } from "./validations";
