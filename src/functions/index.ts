export { connect, functions } from "./functions";
