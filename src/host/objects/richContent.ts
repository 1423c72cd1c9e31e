import { HostError } from "../errors";
import type { Mention } from "../model";
import { assertWord, invalid } from "./object";

/** What a comment says, and whom it calls by name. */
export interface Saying {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** Somebody as Office.js tells of them: the id is what the tags of the rich content have. */
interface Called {
  readonly id: number;
  readonly name: string;
  readonly email: string;
}

const CONTENT_TYPES = ["Plain", "Mention"];
const TAG = /<at id="(?<id>\d+)">(?<name>[^<]*)<\/at>/gu;

/**
 * What a comment is told to say: a text, or with the type for it a text that calls people.
 * @throws HostError InvalidArgument, or NotImplemented for a content that the reference does not tell of
 */
export function sayingOf(content: unknown, contentType: string | null): Saying {
  const type = contentType ?? "Plain";
  assertWord(type, CONTENT_TYPES);
  if ((type === "Mention") !== (typeof content === "object" && content !== null))
    throw new HostError(
      "NotImplemented",
      "The embedded workbook takes texts as plain content and texts that call people as mentions.",
    );
  return type === "Mention" ? sayingOfRich(content) : sayingOfPlain(content);
}

/** @throws HostError InvalidArgument when it is no text */
export function sayingOfPlain(content: unknown): Saying {
  if (typeof content !== "string" || content === "") throw invalid("A comment says something.");
  return { text: content, mentions: [] };
}

/** A text with tags in the place of those whom it calls: in the cell they are `@` and their name. @throws HostError as `sayingOf` */
export function sayingOfRich(content: unknown): Saying {
  const { richContent, mentions } = (content ?? {}) as { richContent?: unknown; mentions?: unknown };
  if (typeof richContent !== "string" || richContent === "") throw invalid("A comment says something.");
  const people = calledIn(mentions);
  const called: Mention[] = [];
  const met: Called[] = [];
  let text = "";
  let at = 0;
  for (const tag of richContent.matchAll(TAG)) {
    const person = people.find(({ id }) => id === Number(tag.groups?.id));
    if (!person) throw invalid(`Nobody of the mentions has the id ${tag.groups?.id}.`);
    if (person.name !== tag.groups?.name)
      throw new HostError("NotImplemented", "The embedded workbook calls people by their own names only.");
    text += plainPiece(richContent.slice(at, tag.index));
    const word = `@${person.name}`;
    called.push({ name: person.name, email: person.email, start: text.length, length: word.length });
    if (!met.includes(person)) met.push(person);
    text += word;
    at = tag.index + tag[0].length;
  }
  if (met.length === 0 || met.length < people.length)
    throw new HostError("NotImplemented", "The embedded workbook mentions those whom the text calls.");
  // The first who is mentioned has the id 0, the second 1.
  if (met.some(({ id }, place) => id !== place))
    throw invalid("The ids of mentions count from 0 in the order of the text.");
  return { text: text + plainPiece(richContent.slice(at)), mentions: called };
}

/** The rich content of a comment, and whom it calls, everybody once. */
export function richOf({ text, mentions }: Saying): {
  readonly richContent: string;
  readonly people: readonly Called[];
} {
  const people: Called[] = [];
  let richContent = "";
  let at = 0;
  for (const { name, email, start, length } of mentions) {
    let person = people.find((known) => known.name === name && known.email === email);
    if (!person) people.push((person = { id: people.length, name, email }));
    const word = text.slice(start, start + length).replace(/^@/u, "");
    richContent += `${text.slice(at, start)}<at id="${person.id}">${word}</at>`;
    at = start + length;
  }
  return { richContent: richContent + text.slice(at), people };
}

function calledIn(mentions: unknown): readonly Called[] {
  const list: readonly unknown[] = Array.isArray(mentions) ? mentions : [];
  return list.map((entry) => {
    const { id, name, email } = (entry ?? {}) as Partial<Record<keyof Called, unknown>>;
    if (typeof id !== "number" || typeof name !== "string" || typeof email !== "string" || !email)
      throw invalid("A mention has an id, a name and an address of mail.");
    return { id, name, email };
  });
}

/** @throws HostError InvalidArgument for a tag that is none */
function plainPiece(piece: string): string {
  if (/<\/?at\b/u.test(piece)) throw invalid(`"${piece}" has a tag that calls nobody.`);
  return piece;
}
