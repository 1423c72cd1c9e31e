import { told } from "./excel";

/** What the reference says of Comment, CommentReply and their collections. */

test("a comment has its author, time, text and place", async () => {
  const begun = Date.now();
  const outcome = await told(
    async (context, sheet) => {
      const comment = context.workbook.comments.add("Sheet1!B2", "Số này đúng chưa?");
      comment.load();
      const place = comment.getLocation().load("address");
      const count = sheet.comments.getCount();
      await context.sync();
      const { value } = count;
      const { authorName, authorEmail, content, contentType, resolved, mentions, richContent } = comment;
      // However long a busy machine took: a file keeps hundredths of a second.
      const made = comment.creationDate.getTime();
      const isNew = made >= begun - 10 && made <= Date.now();
      return {
        authorName,
        authorEmail,
        content,
        contentType,
        resolved,
        mentions,
        richContent,
        isNew,
        address: place.address,
        value,
      };
    },
    ({ host }) => (host.store.author = { name: "Lê Thị A", email: "a@example.org" }),
  );
  expect(outcome).toEqual({
    authorName: "Lê Thị A",
    authorEmail: "a@example.org",
    content: "Số này đúng chưa?",
    contentType: "Plain",
    resolved: false,
    mentions: [],
    richContent: "Số này đúng chưa?",
    isNew: true,
    address: "Sheet1!B2",
    value: 1,
  });
});

test("replies answer a comment, in order, and lead back to it", async () => {
  const outcome = await told(async (context, sheet) => {
    const comment = sheet.comments.add(sheet.getRange("A1"), "hỏi").load("id");
    comment.replies.add("một");
    const second = comment.replies.add("hai").load("id,content");
    comment.replies.load("items/content");
    await context.sync();
    const back = sheet.comments.getItemByReplyId(second.id).load("id");
    const parent = second.getParentComment().load("content");
    const place = second.getLocation().load("address");
    second.content = "hai, sửa";
    comment.replies.getItemAt(0).delete();
    const left = comment.replies.getCount();
    const none = comment.replies.getItemOrNullObject("{X}");
    const again = comment.replies.getItem(second.id).load("content");
    await context.sync();
    const { value } = left;
    return [
      comment.replies.items.map(({ content }) => content),
      back.id === comment.id,
      parent.content,
      place.address,
      value,
      none.isNullObject,
      again.content,
    ];
  });
  expect(outcome).toEqual([["một", "hai"], true, "hỏi", "Sheet1!A1", 1, true, "hai, sửa"]);
});

test("comments are found by id, place in the list and cell", async () => {
  const outcome = await told(async (context, sheet) => {
    const { comments } = context.workbook;
    const one = comments.add("Sheet1!A1", "một").load("id");
    const two = comments.add(sheet.getRange("C3"), "hai").load("id");
    await context.sync();
    const found = [comments.getItem(one.id), comments.getItemAt(1), comments.getItemByCell("Sheet1!C3")].map(
      (comment) => comment.load("content"),
    );
    const none = comments.getItemOrNullObject("{00000000-0000-4000-8000-000000000000}");
    await context.sync();
    two.resolved = true;
    one.content = "một, sửa";
    comments.load("items/content,items/resolved");
    await context.sync();
    return [
      found.map(({ content }) => content),
      none.isNullObject,
      comments.items.map(({ content, resolved }) => [content, resolved]),
    ];
  });
  expect(outcome).toEqual([
    ["một", "hai", "hai"],
    true,
    [
      ["một, sửa", false],
      ["hai", true],
    ],
  ]);
});

test("a deleted comment takes its replies along", async () => {
  const outcome = await told(async (context, sheet) => {
    const comment = sheet.comments.add("Sheet1!A1", "hỏi");
    const reply = comment.replies.add("đáp").load("id");
    await context.sync();
    comment.delete();
    const count = context.workbook.comments.getCount();
    await context.sync();
    sheet.comments.getItemByReplyId(reply.id).load("id");
    const code = await context.sync().catch((error: OfficeExtension.Error) => error.code);
    const { value } = count;
    return [value, code];
  });
  expect(outcome).toEqual([0, "ItemNotFound"]);
});

test("the collection of a sheet takes addresses without the sheet", async () => {
  const outcome = await told(async (context, sheet) => {
    sheet.comments.add("C2", "một");
    const place = context.workbook.comments.getItemByCell("Sheet1!C2").getLocation().load("address");
    const found = sheet.comments.getItemByCell("C2").load("content");
    await context.sync();
    return [place.address, found.content];
  });
  expect(outcome).toEqual(["Sheet1!C2", "một"]);
});

const LAN = { id: 0, name: "Lan", email: "lan@example.org" };
const MINH = { id: 1, name: "Minh", email: "minh@example.org" };
const LAN_FIRST = '<at id="0">Lan</at>, xem giúp';

test("a comment and a reply call people by their names", async () => {
  const outcome = await told(async (context, sheet) => {
    const comment = sheet.comments.add("A1", { richContent: LAN_FIRST, mentions: [LAN] }, "Mention");
    const reply = comment.replies.add(
      {
        richContent: 'Hỏi <at id="0">Lan</at>, <at id="1">Minh</at> và <at id="0">Lan</at>',
        mentions: [LAN, MINH],
      },
      "Mention",
    );
    comment.load("content,contentType,richContent,mentions");
    reply.load("content,contentType,richContent,mentions");
    await context.sync();
    return [comment, reply].map(({ content, contentType, richContent, mentions }) => [
      content,
      contentType,
      richContent,
      mentions,
    ]);
  });
  expect(outcome).toEqual([
    ["@Lan, xem giúp", "Mention", LAN_FIRST, [LAN]],
    [
      "Hỏi @Lan, @Minh và @Lan",
      "Mention",
      'Hỏi <at id="0">Lan</at>, <at id="1">Minh</at> và <at id="0">Lan</at>',
      [LAN, MINH],
    ],
  ]);
});

test("whom a comment calls is changed, and a new text calls nobody", async () => {
  const outcome = await told(async (context, sheet) => {
    const comment = sheet.comments.add("A1", "hỏi");
    comment.updateMentions({ richContent: LAN_FIRST, mentions: [LAN] });
    const called = sheet.comments.getItemAt(0).load("content,contentType");
    await context.sync();
    comment.content = "thôi";
    comment.load("content,contentType,mentions,richContent");
    await context.sync();
    const { content, contentType, mentions, richContent } = comment;
    return [called.content, called.contentType, content, contentType, mentions, richContent];
  });
  expect(outcome).toEqual(["@Lan, xem giúp", "Mention", "thôi", "Plain", [], "thôi"]);
});

test.each([
  ["several cells", (sheet: Excel.Worksheet) => sheet.comments.add("Sheet1!A1:B2", "x"), "!InvalidArgument"],
  [
    "an address without its sheet among all comments",
    (sheet: Excel.Worksheet) => sheet.context.workbook.comments.add("A1", "x"),
    "!InvalidArgument",
  ],
  ["no text", (sheet: Excel.Worksheet) => sheet.comments.add("Sheet1!A1", ""), "!InvalidArgument"],
  [
    "an unknown type of content",
    (sheet: Excel.Worksheet) => sheet.comments.add("Sheet1!A1", "x", "Rich" as "Plain"),
    "!InvalidArgument",
  ],
  [
    "a mention of nobody",
    (sheet: Excel.Worksheet) =>
      sheet.comments.add("Sheet1!A1", { richContent: "x", mentions: [] }, "Mention"),
    "!NotImplemented",
  ],
  [
    "somebody whom the text does not call",
    (sheet: Excel.Worksheet) =>
      sheet.comments.add("Sheet1!A1", { richContent: LAN_FIRST, mentions: [LAN, MINH] }, "Mention"),
    "!NotImplemented",
  ],
  [
    "a tag of somebody who is not mentioned",
    (sheet: Excel.Worksheet) =>
      sheet.comments.add(
        "Sheet1!A1",
        { richContent: `${LAN_FIRST}<at id="1">Ai</at>`, mentions: [LAN] },
        "Mention",
      ),
    "!InvalidArgument",
  ],
  [
    "another name than that of the one who is mentioned",
    (sheet: Excel.Worksheet) =>
      sheet.comments.add("Sheet1!A1", { richContent: '<at id="0">Chị Lan</at>', mentions: [LAN] }, "Mention"),
    "!NotImplemented",
  ],
  [
    "a tag without an end",
    (sheet: Excel.Worksheet) =>
      sheet.comments.add("Sheet1!A1", { richContent: `${LAN_FIRST}<at id="0">`, mentions: [LAN] }, "Mention"),
    "!InvalidArgument",
  ],
  [
    "a mention without an address of mail",
    (sheet: Excel.Worksheet) =>
      sheet.comments.add("A1", { richContent: LAN_FIRST, mentions: [{ ...LAN, email: "" }] }, "Mention"),
    "!InvalidArgument",
  ],
  [
    "ids that do not count from 0",
    (sheet: Excel.Worksheet) =>
      sheet.comments.add("A1", { richContent: '<at id="1">Minh</at>', mentions: [MINH] }, "Mention"),
    "!InvalidArgument",
  ],
  [
    "people in a plain content",
    (sheet: Excel.Worksheet) => sheet.comments.add("A1", { richContent: LAN_FIRST, mentions: [LAN] }),
    "!NotImplemented",
  ],
  [
    "a cell without a comment",
    (sheet: Excel.Worksheet) => sheet.comments.getItemByCell("Sheet1!A1").load("id"),
    "!ItemNotFound",
  ],
  [
    "an id of no comment",
    (sheet: Excel.Worksheet) => sheet.comments.getItem("{X}").load("id"),
    "!ItemNotFound",
  ],
  [
    "a place behind the last",
    (sheet: Excel.Worksheet) => sheet.comments.getItemAt(0).load("id"),
    "!InvalidArgument",
  ],
])("%s is refused", async (_, run, code) => {
  const outcome = await told(async (context, sheet) => {
    run(sheet);
    await context.sync();
  });
  expect(outcome).toBe(code);
});

test("a protected sheet takes none, unless its objects may be edited", async () => {
  const run = (options?: Excel.WorksheetProtectionOptions): Promise<unknown> =>
    told(async (context, sheet) => {
      sheet.protection.protect(options);
      sheet.comments.add("Sheet1!A1", "x");
      await context.sync();
      return "added";
    });
  expect([await run(), await run({ allowEditObjects: true })]).toEqual(["!AccessDenied", "added"]);
});
