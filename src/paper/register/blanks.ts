import { findings, papers, settings as declared, type Finding, type SettingKey } from "../../contract";
import type { Snapshot } from "../../domain/model";
import { isSameBody } from "../../domain/papers";
import type { Profile } from "../../profile";
import { settingText, type DocumentText } from "../form/settings";
import type { Paper } from "./paper";

/** What a paper of the office still needs of `ThietLap`, in the order in which it is asked for. */
export function blankSettings(paper: Paper, { settings }: Snapshot, profile: Profile): SettingKey[] {
  const own = settingText(settings, "issuingBody");
  if (own !== "" && !isSameBody(own, paper.body, profile)) return [];
  const [first, second] = paper.signatures.filter(({ byRole }) => byRole !== true);
  const blank: readonly (readonly [DocumentText, string | undefined])[] = [
    ["superior", paper.superior],
    ["issuingBody", paper.body],
    ["place", paper.place],
    ["number", paper.symbol === undefined ? undefined : paper.number],
    ["date", paper.date === undefined ? "" : undefined],
    ["authority", first?.authority],
    ["signerTitle", first?.position],
    ["signer", first?.person],
    ["recipients", paper.isEnclosed ? undefined : paper.recipients.join("; ")],
    ["partnerSignerTitle", second?.position],
    ["partnerSigner", second?.person],
  ];
  return blank.filter(([, text]) => text === "").map(([name]) => declared[name].key);
}

/** What the office should know of a paper before somebody signs it, besides what `ThietLap` lacks. */
export function paperFindings(paper: Paper, { settings }: Snapshot, profile: Profile): Finding[] {
  const facts = { paper: paper.title, number: paper.number };
  const own = settingText(settings, "issuingBody");
  const isForeign = own !== "" && !isSameBody(own, paper.body, profile);
  const isUnsigned = paper.signatures.every(({ authority, position }) => authority === "" && position === "");
  return [
    ...paper.waits,
    ...paper.notes,
    ...partsBlank(paper, isForeign),
    ...(paper.waits.length > 0 && paper.state !== "draft"
      ? [findings.paperSignedUnfinished({ table: papers }, facts)]
      : []),
    ...(isForeign && isUnsigned
      ? [findings.paperBodyUnknown({ table: papers }, { body: paper.body, paper: paper.title })]
      : []),
  ];
}

/** What nobody has said of a paper; day and recipients of another body's are not those of `ThietLap`, which asks for them itself. */
function partsBlank(paper: Paper, isForeign: boolean): Finding[] {
  // What is enclosed has those of its paper.
  const isAsked = isForeign && !paper.isEnclosed;
  const parts = [
    ...paper.needs.filter((part) => paper[part].length === 0),
    ...(isAsked && paper.date === undefined ? (["date"] as const) : []),
    ...(isAsked && paper.recipients.length === 0 ? (["recipients"] as const) : []),
  ];
  const columns = parts.map((part) => papers.column[part].header);
  return columns.length === 0
    ? []
    : [findings.paperPartsBlank({ table: papers }, { paper: paper.title, columns })];
}

/** Numbers that nobody has confirmed yet, all in one: somebody compares them with the office's own register. */
export function numberFindings(made: readonly Paper[]): Finding[] {
  const numbers = made.flatMap(({ isNumberProposed, number, title }) =>
    isNumberProposed ? [`${number} (${title})`] : [],
  );
  return numbers.length === 0 ? [] : [findings.paperNumberProposed({ table: papers }, { numbers })];
}
