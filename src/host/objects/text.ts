export { displayText } from "../text";
