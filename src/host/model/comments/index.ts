export type { Author } from "./author";
export { Note, Notes } from "./notes";
export { Persons } from "./persons";
export { assertThere, Comment, Threads, type Mention } from "./threads";
