export { DataValidationObject } from "./dataValidation";
