export { loadSolver, type LoadOptions } from "./highs";
