export { DocumentSource, type Scores, type SourceOptions } from "./source";
export { numbered, roman, sentence, Words } from "./words";
export { leafTitle } from "./leaves";
