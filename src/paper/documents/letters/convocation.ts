import { convenedSessions, type Convened } from "../../../domain/reports";
import { meetingOf } from "../../../domain/papers";
import type { Meeting } from "../../../domain/model";
import {
  announcement,
  attachedTo,
  blankLine,
  formPage,
  handSignatures,
  orBlank,
  paperHead,
  paperPage,
  paragraph,
  subject,
  subtitle,
  tableOrNothing,
  title,
  unitSignature,
} from "../../form";
import type { Page, PageColumn, PageLine } from "../../page/blocks";
import { sheetName } from "../../page/sheetName";
import type { Paper } from "../../register";
import { numbered, sentence, type DocumentSource } from "../../words";
import { declare } from "../document";

/** Who is convened to a session, when and where (plan S3), with the list as its annex; of the office, or of the units asked for. */
export const convocation = declare("giay-trieu-tap", "letters", (source) => each(source, convocationPage), {
  units: "office",
});

/** The list of those convened, which goes with the convocation. */
export const convenedList = declare("danh-sach-trieu-tap", "letters", (source) => each(source, listPage), {
  units: "office",
});

/** The sheet on which those convened sign as they come in. */
export const attendanceSheet = declare(
  "phieu-diem-danh",
  "letters",
  (source) => each(source, attendancePage),
  { units: "office" },
);

function each(source: DocumentSource, page: (convened: Convened, source: DocumentSource) => Page): Page[] {
  const { snapshot, profile, options } = source;
  return convenedSessions(snapshot, profile, options.unit)
    .filter(({ people }) => people.length > 0)
    .map((convened) => page(convened, source));
}

function paperOf({ session, organiser }: Convened, source: DocumentSource): Paper {
  return source.paper({
    kind: convocation.kind,
    symbol: "GTT",
    about: session.code,
    ...(organiser && { body: source.bodyName(organiser) }),
    subject: source.words.text("convocation.subject", { level: session.level ?? "" }),
    recipients: [source.translate("convocation.recipients")],
    toThemAlone: true,
  });
}

/** When and where, as `CuocHop` has it for the session. */
function meetingFor({ session }: Convened, { snapshot, translate }: DocumentSource): Meeting | undefined {
  const kinds = [convocation.kind, translate(`document.kind.${convocation.kind}`)];
  return meetingOf(snapshot, { kinds, set: undefined, period: undefined, about: session.code });
}

function convocationPage(convened: Convened, source: DocumentSource): Page {
  const { translate, words, options } = source;
  const { session, organiser, people, units } = convened;
  const paper = paperOf(convened, source);
  const meeting = meetingFor(convened, source);
  const office = organiser ? source.bodyName(organiser) : source.officeName();
  const day = meeting?.date ?? session.held;
  return paperPage(source, paper, {
    sheet: sheetOf("convocation.sheet", convened, source),
    day: options.day,
    blocks: [
      ...paperHead(paper, source),
      paragraph(
        words.text("convocation.text", {
          office,
          people: words.count(people.length),
          units: words.count(units),
        }),
      ),
      paragraph(
        day === undefined
          ? words.text("convocation.until", { day: words.longDay(session.due) })
          : words.text("convocation.time", { time: orBlank(meeting?.opened ?? ""), day: words.longDay(day) }),
      ),
      paragraph(translate("convocation.place", { place: orBlank(meeting?.place ?? "") })),
      paragraph(translate("convocation.speakers", { names: orBlank(session.speakers ?? "") })),
      paragraph(words.text("convocation.duty")),
      announcement(words.text("convocation.end")),
    ],
  });
}

function listPage(convened: Convened, source: DocumentSource): Page {
  const { translate } = source;
  const paper = paperOf(convened, source);
  return {
    sheet: sheetOf("convocation.listSheet", convened, source),
    orientation: "Portrait",
    blocks: [
      title(translate("convocation.listTitle")),
      subtitle(attachedTo(paper, source)),
      blankLine(),
      tableOrNothing(
        [...peopleColumns(source), { header: translate("convocation.note"), width: 24 }],
        peopleLines(convened, source),
        source,
      ),
    ],
  };
}

function attendancePage(convened: Convened, source: DocumentSource): Page {
  const { translate, words, options } = source;
  const { session, organiser, people } = convened;
  const day = meetingFor(convened, source)?.date ?? session.held;
  return formPage(source, {
    sheet: sheetOf("convocation.attendanceSheet", convened, source),
    ...(organiser && { unit: organiser }),
    day: options.day,
    blocks: [
      ...subject(
        translate("convocation.attendanceTitle"),
        words.text("convocation.subject", { level: session.level ?? "" }),
      ),
      paragraph(translate("convocation.attendanceDay", { day: words.longDay(day) })),
      tableOrNothing(
        [...peopleColumns(source), { header: translate("convocation.signature"), width: 24 }],
        peopleLines(convened, source),
        source,
      ),
      announcement(translate("convocation.count", { count: words.count(people.length) })),
    ],
    signatures: organiser
      ? handSignatures(unitSignature(organiser, source), {
          as: [translate("convocation.taker")],
          note: translate("letter.byHand"),
        })
      : handSignatures({ as: [translate("convocation.taker")], note: translate("letter.byHand") }),
  });
}

function peopleColumns({ translate }: DocumentSource): PageColumn[] {
  return [
    { header: translate("print.number"), width: 12, align: "Center" },
    { header: translate("print.name"), width: 50 },
    { header: translate("follow.unit"), width: 44 },
    { header: translate("follow.kind"), width: 30 },
  ];
}

function peopleLines({ people }: Convened, source: DocumentSource): PageLine[] {
  const unitOf = new Map(source.snapshot.units.map((unit) => [unit.code, unit]));
  return people.map(({ person, kinds }, at) => {
    const unit = unitOf.get(person.unit);
    return {
      cells: [
        numbered(at + 1, people.length),
        person.name ?? "",
        unit ? source.bodyName(unit) : "",
        sentence(kinds.join(", ")),
        "",
      ],
    };
  });
}

function sheetOf(
  key: "convocation.sheet" | "convocation.listSheet" | "convocation.attendanceSheet",
  { session }: Convened,
  { translate }: DocumentSource,
): string {
  return sheetName((short) => translate(key, { session: short }), session.code);
}
