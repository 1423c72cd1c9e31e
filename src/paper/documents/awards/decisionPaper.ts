import { isPartyTo, isSameBody, meetingOf } from "../../../domain/papers";
import type { Meeting, RegisteredPaper } from "../../../domain/model";
import { settingText } from "../../form";
import type { Paper, PaperWish } from "../../register";
import type { DocumentSource } from "../../words";
import { isOutside, kindWords, notesOf, waitsOf, type Matter } from "./matter";

/** Kinds that papers of other kinds speak of. */
export const DECISION = "quyet-dinh-khen-thuong";
export const MINUTES = "bien-ban";
export const PROPOSAL = "to-trinh-khen-thuong";

/** What tells the decision on a matter from others. */
function decisionKey({ key }: Matter): PaperWish {
  return { ...key, kind: DECISION, symbol: "QĐ" };
}

/** The row that the decision on a matter has in the register; undefined while it has none. */
export function decisionRowOf(matter: Matter, source: DocumentSource): RegisteredPaper | undefined {
  return source.rowOf(decisionKey(matter));
}

/** The decision on a matter, for itself and for whatever goes with it. */
export function decisionOf(matter: Matter, source: DocumentSource): Paper {
  const { translate } = source;
  return source.paper({
    ...decisionKey(matter),
    subject: subjectOf(matter, source),
    basis: basisOf(matter, source),
    needs: ["basis"],
    recipients: [translate("decision.recipient", { number: matter.money === 0 ? 2 : 3 })],
    waits: waitsOf(matter, DECISION, source),
    notes: notesOf(matter, source),
  });
}

/** "khen thưởng tập thể, cá nhân có thành tích trong phong trào thi đua …". */
export function subjectOf(matter: Matter, source: DocumentSource): string {
  return source.translate(matter.after ? "honour.subjectFurther" : "honour.subject", {
    who: kindWords(matter, source),
    occasion: matter.occasion,
  });
}

/**
 * The meeting of a body that considered a matter; undefined while `CuocHop` says none.
 * @param body absent = who honours, else the office
 */
export function meetingOn(matter: Matter, source: DocumentSource, body = matter.issuer): Meeting | undefined {
  const { key, isMet = () => true } = matter;
  const { snapshot, translate, profile } = source;
  const who = body ?? settingText(snapshot.settings, "issuingBody");
  return meetingOf(snapshot, {
    isOf: (row) => isPartyTo(row, who, snapshot, profile) && isMet(row),
    kinds: [MINUTES, translate(`document.kind.${MINUTES}`), profile.form.kinds.BB ?? "", "BB"],
    set: key.set,
    period: key.period,
  });
}

/** What the workbook knows that a decision rests on: the minutes, and the proposal where it is registered. */
function basisOf(matter: Matter, source: DocumentSource): string[] {
  const { translate, words } = source;
  const meeting = meetingOn(matter, source);
  const proposal = proposalOf(matter, source).registered;
  return [
    ...(meeting?.date === undefined
      ? []
      : [translate("decision.basis.minutes", { date: words.longDay(meeting.date) })]),
    ...(proposal?.number === undefined || proposal.state === "draft"
      ? []
      : [
          translate("decision.basis.proposal", {
            number: proposal.number,
            date: words.longDay(proposal.date),
          }),
        ]),
  ];
}

/** The proposal on a matter: from the office, to the body that honours where that is another one. */
export function proposalOf(matter: Matter, source: DocumentSource): Paper {
  const { translate, snapshot, profile } = source;
  const office = settingText(snapshot.settings, "issuingBody");
  const isOwn = matter.issuer === undefined || isSameBody(matter.issuer, office, profile);
  // A body outside is asked on the grounds of the office's own meeting.
  const meeting = meetingOn(matter, source, isOutside(matter, source) ? office : matter.issuer);
  const { set, period, about: further, isFurther } = matter.key;
  const about = [isOwn ? undefined : matter.issuer, further].filter((text) => text !== undefined).join(" ");
  return source.paper({
    set,
    period,
    ...(about !== "" && { about }),
    ...(isFurther && { isFurther }),
    kind: PROPOSAL,
    symbol: "TTr",
    subject: subjectOf(matter, source),
    ...(!isOwn && matter.issuer !== undefined && { addressee: matter.issuer }),
    needs: ["addressee", "basis"],
    basis:
      meeting?.date === undefined
        ? []
        : [translate("decision.basis.minutes", { date: source.words.longDay(meeting.date) })],
    recipients: [translate("proposal.recipient")],
    waits: waitsOf(matter, PROPOSAL, source),
    notes: notesOf(matter, source),
  });
}
