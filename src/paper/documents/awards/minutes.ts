import { findings, meetings as table, type Finding } from "../../../contract";
import type { Meeting } from "../../../domain/model";
import {
  announcement,
  attendance,
  orBlank,
  heading,
  minutesSignatures,
  paperPage,
  paragraph,
  sealCodes,
  title,
  blankLine,
} from "../../form";
import type { Page } from "../../page/blocks";
import { sheetName } from "../../page/sheetName";
import type { Paper } from "../../register";
import type { DocumentSource } from "../../words";
import { declare } from "../document";
import { meetingOn, MINUTES } from "./decisionPaper";
import { isOutside, notesOf, waitsOf, type Matter } from "./matter";
import { mattersOf } from "./matters";
import { closing, conclusion, discussion, opening } from "./minutesParts";
import { casesConsidered, unvoted } from "./minutesCases";

/**
 * The minutes of the meeting that considered who is to be honoured (biên bản họp xét), signed by secretary and chair. A body outside the
 * office keeps its own; the office makes them only of a meeting that `CuocHop` says is that body's.
 */
export const minutes = declare(
  MINUTES,
  "awards",
  (source) =>
    mattersOf(source)
      .filter((matter) => !isOutside(matter, source) || meetingOn(matter, source) !== undefined)
      .map((matter) => page(matter, source)),
  { sets: true },
);

function page(matter: Matter, source: DocumentSource): Page {
  const { translate, options } = source;
  const meeting = meetingOn(matter, source);
  const paper = paperOf(matter, meeting, source);
  return paperPage(source, paper, {
    sheet: sheetName((label) => translate("paper.minutes.sheet", { label }), matter.label),
    day: options.day,
    after: sealCodes(source, options.day),
    blocks: [
      { ...title(translate("paper.minutes.kind")), role: "title" },
      title(paper.subject),
      blankLine(),
      paragraph(opening(matter, meeting, source)),
      heading(translate("paper.minutes.part.people")),
      ...attendance(meeting, source),
      heading(translate("paper.minutes.part.cases")),
      ...casesConsidered(matter, meeting, source),
      ...discussion(source),
      heading(translate("paper.minutes.part.conclusion")),
      ...conclusion(matter, meeting, source),
      announcement(closing(meeting, source)),
    ],
  });
}

function paperOf(matter: Matter, meeting: Meeting | undefined, source: DocumentSource): Paper {
  const { translate } = source;
  return source.paper({
    ...matter.key,
    kind: MINUTES,
    symbol: "BB",
    ownDay: meeting?.date,
    subject: translate("paper.minutes.title", { occasion: matter.occasion }),
    signatures: minutesSignatures(meeting, source),
    recipients: [],
    waits: waitsOf(matter, MINUTES, source),
    notes: [...notesOf(matter, source), ...meetingFindings(matter, meeting, source)],
  });
}

/** What `CuocHop` does not say of the meeting: dots or a place for the office's words stand there. */
function meetingFindings(matter: Matter, meeting: Meeting | undefined, source: DocumentSource): Finding[] {
  const { column } = table;
  const parts = [
    "date",
    "opened",
    "closed",
    "place",
    "chair",
    "secretary",
    "present",
    "absent",
    "conclusion",
  ] as const;
  const blank = parts.filter((part) => {
    const said = meeting?.[part];
    return said === undefined || (Array.isArray(said) && said.length === 0);
  });
  const columns = [
    ...blank.map((part) => column[part].header),
    ...(unvoted(matter, meeting) ? [column.votes.header] : []),
  ];
  return columns.length === 0
    ? []
    : [
        findings.meetingPartsBlank(
          { table, ...(meeting?.row !== undefined && { row: meeting.row }) },
          { paper: orBlank(source.translate(`document.kind.${MINUTES}`)), columns },
        ),
      ];
}
