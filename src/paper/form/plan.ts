import { isSameBody } from "../../domain/papers";
import type { UnitKind } from "../../domain/reports";
import { groupBy } from "../../domain/scoring/groupBy";
import type { PaperTextKey } from "../../i18n/papers";
import { fold, isBranch } from "../../text";
import { BODY_SIZE } from "../page/a4";
import type { Block, BlockOf } from "../page/blocks";
import type { Paper, Signature } from "../register";
import { roman, type DocumentSource } from "../words";
import { basisParagraphs } from "./basis";
import { settingText } from "./settings";
import { heading, remarks, subject } from "./text";

/** Words that a text of the dictionaries has places for. */
type Facts = Readonly<Record<string, string | number>>;

/** Kind and subject of a paper, and below them what it is based on. */
export function paperHead(paper: Paper, source: DocumentSource): Block[] {
  const kind = source.profile.form.kinds[paper.symbol ?? ""] ?? paper.title;
  return [
    ...subject(kind.toLocaleUpperCase("vi"), paper.subject),
    ...(paper.basis.length === 0 ? [] : basisParagraphs(paper, source, ".")),
  ];
}

/** "I. MỤC ĐÍCH, YÊU CẦU" */
export function part(number: number, key: PaperTextKey, source: DocumentSource, facts: Facts = {}): Block {
  const title = source.words.text(key, facts);
  return heading(source.translate("report.section", { number: roman(number), title }));
}

/**
 * A place for the office's own words that begins with usable ones: it signs them, or types over them.
 * @param key paragraphs, one a line
 */
export function ownWords(
  label: string,
  key: PaperTextKey,
  source: DocumentSource,
  facts: Facts = {},
): BlockOf<"remarks"> {
  const words = source.words.text(key, facts).split("\n");
  return { ...(remarks(label, source) as BlockOf<"remarks">), words };
}

/** A heading below a part: "1. Thời gian". */
export function subpart(text: string): Block {
  return { kind: "text", text, look: { size: BODY_SIZE, bold: true }, keepWithNext: true };
}

/**
 * Kinds of units as texts name all of them, by the bodies that they have (plan S0): "Đoàn các xã, thị trấn", "Đoàn các trường;
 * Đoàn, Chi đoàn các cơ quan; Chi đoàn các doanh nghiệp".
 */
export function unitsOfKinds(kinds: readonly UnitKind[], { translate, profile }: DocumentSource): string {
  const { prefix, branch } = profile.units;
  const bodiesOf = ({ units }: UnitKind): string => {
    const branches = units.filter((unit) => isBranch(unit, profile.units)).length;
    return [...(branches < units.length ? [prefix] : []), ...(branches > 0 ? [branch.name] : [])].join(", ");
  };
  return kinds.length === 0
    ? translate("plan.units")
    : [...groupBy(kinds, bodiesOf)]
        .map(([bodies, own]) =>
          translate("plan.unitsOfKinds", { bodies, kinds: own.map(({ kind }) => kind).join(", ") }),
        )
        .join("; ");
}

/** What plans of the year usually go by: the year's programme. The register says more. */
export function usualBasis({ words }: DocumentSource, year: string): string[] {
  return [words.text("plan.usualBasis", { year })];
}

/** Whose plan it is, as sentences say it: the office and whoever signs beside it, each body once. */
export function signingBodies({ signatures }: Paper, source: DocumentSource): string {
  const { snapshot, profile, translate } = source;
  const partner = settingText(snapshot.settings, "partnerBody");
  const bodyOf = ({ authority, person }: Signature): string | undefined =>
    snapshot.signatories.find(
      (row) => fold(row.authority ?? "") === fold(authority) && fold(row.person ?? "") === fold(person),
    )?.body;
  const others = signatures.slice(1).flatMap((signature, at) => {
    const body = bodyOf(signature) ?? (at === 0 ? partner : "");
    return body === "" ? [] : [isSameBody(body, partner, profile) ? partner : body];
  });
  const names = [source.officeName(), ...others.map((body) => source.bodyInText(body))].filter(
    (name, at, all) => all.findIndex((other) => isSameBody(other, name, profile)) === at,
  );
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : translate("plan.together", { names: names.slice(0, -1).join(", "), last });
}
