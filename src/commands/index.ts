export type { Argument } from "./argument";
export type { Asked } from "./assign";
export { bindCommands, type BoundCommands } from "./bind";
export { CommandRefused, runCommand, type AnyCommand, type RunOptions, type Told } from "./command";
export type { Due } from "./due";
export type { Copied } from "../word";
export { lineOf, type FoundFunctions } from "./functions";
export { commands, ribbonCommands, type CommandName, type RibbonCommand } from "./table";
export { wordedFinding, type WordedFinding } from "./words";
