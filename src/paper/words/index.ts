export { DocumentSource, type Scores, type SourceOptions } from "./source";
export { dated, periodInText, periodOfYear, unsaid } from "./periods";
export { lowered, numbered, roman, sentence, withinSentence, Words } from "./words";
export { leafTitle } from "./leaves";
