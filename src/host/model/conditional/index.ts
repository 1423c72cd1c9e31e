export { ConditionalRule, ConditionalRules } from "./rules";
