export { show } from "./evaluate";
export { connect, functions } from "./functions";
