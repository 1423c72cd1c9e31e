export type { Author } from "./author";
export { Note, Notes } from "./notes";
export { Persons } from "./persons";
export type { Mention } from "./mentions";
export { assertThere, Comment, Threads } from "./threads";
