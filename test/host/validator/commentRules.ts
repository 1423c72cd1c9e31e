import { parseArea } from "../../../src/host/model";
import { childrenNamed, entriesOf, repeated, type Parts } from "./parts";
import { listedSheets } from "./workbookRules";

/** Notes have an author and a box; threads have a person, a parent and a note that stands for them in older programs. */
export function commentProblems(parts: Parts): string[] {
  const persons = new Set(
    parts.linked(parts.workbook, "person").flatMap((path) => {
      const root = parts.root(path);
      return root ? childrenNamed(root, "person").map(({ attributes }) => attributes.id) : [];
    }),
  );
  return listedSheets(parts).flatMap(({ name, path }) => {
    if (path === undefined) return [];
    return [...noteProblems(parts, path), ...threadProblems(parts, path, persons)].map(
      (problem) => `sheet ${name}: ${problem}`,
    );
  });
}

function noteProblems(parts: Parts, sheet: string): string[] {
  const boxes = new Set(parts.linked(sheet, "vmlDrawing").flatMap((path) => boxesOf(parts.text(path))));
  return parts.linked(sheet, "comments").flatMap((path) => {
    const root = parts.root(path);
    const notes = entriesOf(root, "commentList");
    const authors = entriesOf(root, "authors").length;
    const refs = notes.map(({ attributes }) => attributes.ref ?? "");
    return [
      ...repeated(refs).map((ref) => `two notes stand at ${ref}`),
      ...notes
        .filter(({ attributes }) => !(Number(attributes.authorId) < authors))
        .map(({ attributes }) => `the note at ${attributes.ref} has no author`),
      ...refs
        .filter((ref) => {
          const { top, left } = parseArea(ref);
          return !boxes.has(`${top},${left}`);
        })
        .map((ref) => `the note at ${ref} has no box`),
    ];
  });
}

function boxesOf(vml: string): string[] {
  return [...vml.matchAll(/<x:ClientData\s+ObjectType="Note">([\s\S]*?)<\/x:ClientData>/gu)].map(
    ([, data = ""]) => {
      const figure = (name: string): string => new RegExp(`<x:${name}>\\s*(\\d+)`, "u").exec(data)?.[1] ?? "";
      return `${figure("Row")},${figure("Column")}`;
    },
  );
}

function threadProblems(parts: Parts, sheet: string, persons: ReadonlySet<string | undefined>): string[] {
  const authors = new Set(
    parts
      .linked(sheet, "comments")
      .flatMap((path) => entriesOf(parts.root(path), "authors").map(({ text }) => text)),
  );
  return parts.linked(sheet, "threadedComment").flatMap((path) => {
    const root = parts.root(path);
    const comments = root ? childrenNamed(root, "threadedComment") : [];
    const ids = new Set(comments.map(({ attributes }) => attributes.id));
    return comments.flatMap((comment) => {
      const { id = "", personId, parentId } = comment.attributes;
      const called = entriesOf(comment, "mentions").map(({ attributes }) => attributes.mentionpersonId);
      return [
        ...(persons.has(personId) ? [] : [`the comment ${id} is nobody's`]),
        ...(called.every((person) => persons.has(person)) ? [] : [`the comment ${id} calls nobody known`]),
        ...(parentId === undefined || ids.has(parentId) ? [] : [`the reply ${id} answers nothing`]),
        ...(parentId !== undefined || authors.has(`tc=${id}`)
          ? []
          : [`the comment ${id} has no note for older programs`]),
      ];
    });
  });
}
