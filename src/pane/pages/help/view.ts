import type { ReferenceId } from "./reference";
import type { TopicId } from "./topics";

export interface TopicView {
  readonly topic: TopicId;
}

export interface ReferenceView {
  readonly reference: ReferenceId;
}
