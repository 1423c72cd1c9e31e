export { ConditionalRule } from "./rule";
export { ConditionalRules } from "./rules";
