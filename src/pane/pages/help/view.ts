/** What a clerk wants to do, in the order of an office's year; `help.topic.<id>` is the title. */
export const TOPICS = [
  "start",
  "entry",
  "scoring",
  "awards",
  "locking",
  "assignments",
  "papers",
  "together",
  "printing",
  "trouble",
] as const;
export type TopicId = (typeof TOPICS)[number];

/** What can be looked up: each kind is worked out from what the program itself goes by. */
export const REFERENCES = ["sheets", "results", "settings", "functions", "findings", "keys"] as const;
export type ReferenceId = (typeof REFERENCES)[number];

export interface TopicView {
  readonly topic: TopicId;
}

export interface ReferenceView {
  readonly reference: ReferenceId;
}
