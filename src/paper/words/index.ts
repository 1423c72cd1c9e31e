export { DocumentSource, type Scores, type SourceOptions } from "./source";
export { lowered, numbered, roman, sentence, withinSentence, Words } from "./words";
export { leafTitle } from "./leaves";
