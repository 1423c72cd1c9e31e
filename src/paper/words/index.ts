export { DocumentSource, type Computed, type SourceOptions } from "./source";
export { numbered, roman, sentence, Words } from "./words";
