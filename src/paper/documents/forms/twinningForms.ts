import { ceremonies, type Ceremony } from "../../../domain/programmes";
import { wantedUnits } from "../../../domain/reports";
import {
  announcement,
  centredSignature,
  closingLine,
  formPage,
  handSignatures,
  minutesOf,
  openingLines,
  orBlank,
  ownWords,
  paragraph,
  remarks,
  subject,
  unitSignature,
  type HandSignature,
} from "../../form";
import type { Block, Page } from "../../page/blocks";
import { fold } from "../../../text";
import { sheetName } from "../../page/sheetName";
import { officeOf } from "../../register";
import { sentence, type DocumentSource } from "../../words";
import { declare } from "../document";

/** The agreement of a commune with its hosts (plan S0): both sides sign, the office witnesses below. */
export const agreements = declare("ban-ky-ket", "forms", (source) => each(source, agreementPage), {
  units: "all",
});

/** The minutes of the ceremony at which they signed. */
export const ceremonyMinutes = declare("bien-ban-ky-ket", "forms", (source) => each(source, minutesPage), {
  units: "all",
});

/** One for each commune that is paired, or of the units asked for, on either side. */
function each(source: DocumentSource, page: (ceremony: Ceremony, source: DocumentSource) => Page): Page[] {
  const { snapshot, options } = source;
  const wanted = new Set(wantedUnits(snapshot, options.unit));
  return ceremonies(snapshot, options.day)
    .filter(({ partner, hosts }) => hosts.length > 0 && [partner, ...hosts].some((unit) => wanted.has(unit)))
    .map((ceremony) => page(ceremony, source));
}

function sidesOf({ partner, hosts }: Ceremony, source: DocumentSource): { hosts: string; partner: string } {
  return { hosts: hosts.map((host) => source.bodyName(host)).join(", "), partner: source.bodyName(partner) };
}

/** Each unit of either side with who speaks for it. */
function sideLines({ hosts, partner }: Ceremony, source: DocumentSource): Block[] {
  const line = (key: "agreement.a" | "agreement.b", unit: Ceremony["partner"]): Block => {
    const { as, name = "" } = unitSignature(unit, source);
    const speaker = name === "" ? "" : [name, sentence((as.at(-1) ?? "").toLocaleLowerCase("vi"))].join(", ");
    return paragraph(source.translate(key, { unit: source.bodyName(unit), speaker: orBlank(speaker) }));
  };
  return [...hosts.map((host) => line("agreement.a", host)), line("agreement.b", partner)];
}

function agreementPage(ceremony: Ceremony, source: DocumentSource): Page {
  const { translate, words, options } = source;
  const facts = { ...sidesOf(ceremony, source), office: source.officeName() };
  return formPage(source, {
    sheet: sheetName((short) => translate("agreement.sheet", { unit: short }), ceremony.partner.code),
    day: options.day,
    blocks: [
      ...subject(translate("agreement.title"), translate("agreement.between", facts)),
      paragraph(words.text("agreement.intro", { day: words.longDay(ceremony.day), ...facts })),
      ...sideLines(ceremony, source),
      ownWords(translate("agreement.contents"), "agreement.contentWords", source, facts),
      ownWords(translate("agreement.dutyA"), "agreement.dutyAWords", source, facts),
      ownWords(translate("agreement.dutyB"), "agreement.dutyBWords", source, facts),
      announcement(translate("agreement.end", { count: words.count(ceremony.hosts.length + 2) })),
    ],
    signatures: signatures(ceremony, source),
  });
}

/** Side A on the left, side B on the right, who witnesses it in the middle below. */
function signatures(ceremony: Ceremony, source: DocumentSource): Block[] {
  const { translate } = source;
  const { hosts, partner } = ceremony;
  const sideOf = (side: string, units: Ceremony["hosts"]): HandSignature => {
    const own = units.map((unit) => unitSignature(unit, source));
    return {
      as: [side, ...(own[0]?.as ?? [])],
      name: own.flatMap(({ name = "" }) => (name === "" ? [] : [name])).join("; "),
    };
  };
  return [
    ...handSignatures(
      sideOf(translate("agreement.signB"), [partner]),
      sideOf(translate("agreement.signA"), hosts),
    ),
    ...centredSignature(witnessSignature(ceremony, source)),
  ];
}

/** The officer who is named as the witness; where nobody of the office is, who signs for it. */
function witnessSignature({ witness = "" }: Ceremony, source: DocumentSource): HandSignature {
  const { translate, snapshot, profile } = source;
  const [first] = officeOf(snapshot, profile).signaturesOf({
    kind: agreements.kind,
    title: "",
    symbol: undefined,
  });
  const named = snapshot.officers.find(({ name }) => fold(witness).includes(fold(name)));
  const isOther = named !== undefined && fold(named.name) !== fold(first?.person ?? "");
  const [signed, name] = isOther
    ? [[named.position?.toLocaleUpperCase("vi")], named.name]
    : [[first?.authority, first?.position], first?.person];
  return {
    as: [translate("agreement.witness"), ...signed].filter(
      (line) => line !== undefined && line !== "",
    ) as string[],
    name: name ?? "",
  };
}

function minutesPage(ceremony: Ceremony, source: DocumentSource): Page {
  const { translate, words, options } = source;
  const facts = sidesOf(ceremony, source);
  const title = translate(`document.kind.${ceremonyMinutes.kind}`);
  const meeting = minutesOf({ kind: ceremonyMinutes.kind, title, about: ceremony.partner.code }, source);
  return formPage(source, {
    sheet: sheetName((short) => translate("agreement.minutesSheet", { unit: short }), ceremony.partner.code),
    day: options.day,
    blocks: [
      ...subject(translate("agreement.minutesTitle"), translate("agreement.between", facts)),
      ...(meeting
        ? openingLines(meeting, source)
        : [
            paragraph(words.text("agreement.held", { day: words.longDay(ceremony.day), ...facts })),
            remarks(translate("minutes.people"), source),
          ]),
      ...sideLines(ceremony, source),
      ...(ceremony.witness === undefined
        ? []
        : [paragraph(translate("agreement.witnessed", { witness: ceremony.witness }))]),
      ownWords(translate("agreement.course"), "agreement.courseWords", source, facts),
      announcement(closingLine(meeting ?? { date: ceremony.day }, source)),
    ],
    signatures: signatures(ceremony, source),
  });
}
