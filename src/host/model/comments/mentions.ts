import { append, childNamed, childrenNamed, element, elementsOf, numberOf, remove } from "../../package";
import type { XmlElement } from "../../package";
import type { Author } from "./author";
import { newId } from "./ids";
import type { Persons } from "./persons";

/** Somebody who is called by their name in a comment. */
export interface Mention extends Author {
  /** Characters of the text from 0, and how many. */
  readonly start: number;
  readonly length: number;
}

/** Whom an entry of a thread calls, in the order of its list. */
export function mentionsOf(entry: XmlElement, persons: Persons): Mention[] {
  const list = childNamed(entry, "mentions");
  return (list ? elementsOf(list) : []).map((mention) => ({
    ...persons.author(mention.attributes.mentionpersonId),
    start: numberOf(mention, "startIndex") ?? 0,
    length: numberOf(mention, "length") ?? 0,
  }));
}

/** Lets an entry call these and nobody else. */
export function putMentions(entry: XmlElement, mentions: readonly Mention[], persons: Persons): void {
  for (const old of childrenNamed(entry, "mentions")) remove(old);
  if (mentions.length === 0) return;
  const list = element(
    "mentions",
    {},
    ...mentions.map(({ start, length, ...person }) =>
      element("mention", {
        mentionpersonId: persons.idOf(person, "PeoplePicker"),
        mentionId: newId(),
        startIndex: start,
        length,
      }),
    ),
  );
  append(entry, list);
}
