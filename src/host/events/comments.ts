import type { Workbook } from "../model";
import { inBoth, without, type ById } from "./inventory";
import type { Occurrence } from "./occurrence";

/** A comment at one moment. */
export interface KnownComment {
  readonly worksheetId: string;
  readonly text: string;
  readonly isResolved: boolean;
  /** Texts of the replies by their ids. */
  readonly replies: ById<string>;
}

export function commentsOf(store: Workbook): ById<KnownComment> {
  return new Map(
    store.sheets.flatMap((sheet) =>
      store
        .comments(sheet)
        .all()
        .map((comment): [string, KnownComment] => [
          comment.id,
          {
            worksheetId: sheet.id,
            text: comment.text,
            isResolved: comment.isResolved,
            replies: new Map(comment.replies().map(({ id, text }) => [id, text])),
          },
        ]),
    ),
  );
}

/** What is told of comments. @param hasSheet whether a sheet is still there: its comments do not go one by one */
export function commentsBetween(
  before: ById<KnownComment>,
  now: ById<KnownComment>,
  hasSheet: (id: string) => boolean,
): Occurrence[] {
  return [
    ...without(before, now)
      .filter(([, { worksheetId }]) => hasSheet(worksheetId))
      .map(([id, comment]) => told("commentDeleted", id, comment, idsOf(comment))),
    ...without(now, before).map(([id, comment]) => told("commentAdded", id, comment, idsOf(comment))),
    ...inBoth(before, now).flatMap(([id, former, comment]) =>
      changesOf(former, comment).map(([changeType, replyIds]) =>
        told("commentChanged", id, comment, replyIds, { changeType }),
      ),
    ),
  ];
}

/** The changes of a comment by their words, each with the replies that it is about. */
function changesOf(before: KnownComment, now: KnownComment): [changeType: string, replyIds: string[]][] {
  const changes: [string, string[]][] = [];
  if (before.text !== now.text) changes.push(["CommentEdited", idsOf(now)]);
  if (before.isResolved !== now.isResolved)
    changes.push([now.isResolved ? "CommentResolved" : "CommentReopened", idsOf(now)]);
  for (const [id] of without(now.replies, before.replies)) changes.push(["ReplyAdded", [id]]);
  for (const [id] of without(before.replies, now.replies)) changes.push(["ReplyDeleted", [id]]);
  for (const [id, former, text] of inBoth(before.replies, now.replies))
    if (former !== text) changes.push(["ReplyEdited", [id]]);
  return changes;
}

function idsOf({ replies }: KnownComment): string[] {
  return [...replies.keys()];
}

function told(
  event: Occurrence["event"],
  commentId: string,
  { worksheetId }: KnownComment,
  replyIds: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Occurrence {
  const commentDetails = [{ commentId, replyIds }];
  return { event, targets: [worksheetId], details: { worksheetId, commentDetails, ...more } };
}
