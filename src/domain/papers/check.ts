import { findings, papers as schema, type Finding } from "../../contract";
import { profileOf, type Profile } from "../../profile";
import { fold } from "../../text";
import { groupBy } from "../scoring/groupBy";
import type { Nomination, RegisteredPaper, Snapshot } from "../model";
import { nomineeName } from "./honours";
import { parsePaperNumber } from "./number";

/** What is wrong in the register of papers and among the nominations, whatever papers are made. */
export function checkPapers(snapshot: Snapshot): Finding[] {
  const { papers, settings } = snapshot;
  const profile = profileOf(settings.document.organisationKind);
  return [
    ...papers.flatMap((paper) => [
      ...symbolFindings(paper, profile),
      ...authorityFindings(paper, profile),
      ...signedBlank(paper, profile),
      ...attachedFindings(paper, papers),
    ]),
    ...numbersTwice(papers),
    ...nominationFindings(snapshot),
  ];
}

/** The code of the kind that the name of a paper begins with: "QĐ" for "Quyết định khen thưởng". */
export function symbolOf(kind: string, { form }: Profile): string | undefined {
  const name = fold(kind);
  return Object.entries(form.kinds).find(([, word]) => name.startsWith(fold(word)))?.[0];
}

function factsOf({ kind, number }: RegisteredPaper): { paper: string; number: string } {
  return { paper: kind, number: number ?? "" };
}

function symbolFindings(paper: RegisteredPaper, profile: Profile): Finding[] {
  const expected = symbolOf(paper.kind, profile);
  const number = parsePaperNumber(paper.number ?? "");
  if (!expected || !number || fold(number.symbol) === fold(expected)) return [];
  return [findings.paperKindSymbol(paper, { ...factsOf(paper), expected })];
}

/** Who signs for another may not sign everything, and "KT." stands before a deputy's office. */
function authorityFindings(paper: RegisteredPaper, profile: Profile): Finding[] {
  const symbol = symbolOf(paper.kind, profile);
  const { notSignedFor } = profile.form;
  return signaturesOf(paper).flatMap(({ authority, position }): Finding[] => {
    const forbidden = Object.entries(notSignedFor).find(
      ([mark, kinds]) => authority.startsWith(mark) && symbol !== undefined && kinds.includes(symbol),
    );
    const replaced = /^KT\.\s*(.+)$/u.exec(authority)?.[1];
    return [
      ...(forbidden ? [findings.paperAuthority(paper, { ...factsOf(paper), authority })] : []),
      ...(replaced !== undefined && position !== "" && fold(replaced) === fold(position)
        ? [findings.paperDeputy(paper, { ...factsOf(paper), authority, position })]
        : []),
    ];
  });
}

/** The signatures that a row names, in their order. */
export function signaturesOf(
  paper: RegisteredPaper,
): { readonly authority: string; readonly position: string; readonly person: string }[] {
  const { authority1, position1, signer1, authority2, position2, signer2, authority3, position3, signer3 } =
    paper;
  return [
    [authority1, position1, signer1],
    [authority2, position2, signer2],
    [authority3, position3, signer3],
  ]
    .filter((signature) => signature.some((part) => part !== undefined))
    .map(([authority = "", position = "", person = ""]) => ({ authority, position, person }));
}

/** A paper that is signed has a number, a day and a signer. */
function signedBlank(paper: RegisteredPaper, profile: Profile): Finding[] {
  if (paper.state === "draft") return [];
  const { number, date } = schema.column;
  const columns = [
    ...(paper.number === undefined && symbolOf(paper.kind, profile) !== undefined ? [number.header] : []),
    ...(paper.date === undefined ? [date.header] : []),
  ];
  return columns.length === 0 ? [] : [findings.paperSignedBlank(paper, { ...factsOf(paper), columns })];
}

function attachedFindings(paper: RegisteredPaper, all: readonly RegisteredPaper[]): Finding[] {
  const { attachedTo } = paper;
  if (attachedTo === undefined || all.some(({ number }) => isSameNumber(number, attachedTo))) return [];
  return [findings.paperAttachedUnknown(paper, { ...factsOf(paper), shown: attachedTo })];
}

/** Whether two cells write one number. */
export function isSameNumber(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && keyOf(a) === keyOf(b);
}

function keyOf(number: string): string {
  const parsed = parsePaperNumber(number);
  return parsed ? `${parsed.count}|${fold(parsed.symbol)}|${fold(parsed.body)}` : fold(number);
}

function numbersTwice(papers: readonly RegisteredPaper[]): Finding[] {
  const byNumber = groupBy(
    papers.filter(({ number }) => number !== undefined),
    ({ number = "" }) => keyOf(number),
  );
  return [...byNumber.values()]
    .filter((same) => same.length > 1)
    .flatMap((same) =>
      same.map((paper) => findings.paperNumberTwice(paper, { ...factsOf(paper), count: same.length })),
    );
}

/** Nobody is praised twice for one thing, and twice at all only knowingly. */
function nominationFindings({ nominations, units }: Snapshot): Finding[] {
  const nameOf = (nomination: Nomination): string => nomineeName(nomination, units);
  const named = nominations.filter((row) => nameOf(row) !== "");
  const nameless = nominations.filter((row) => nameOf(row) === "");
  const same = groupBy(named, (row) => [row.target, fold(nameOf(row)), row.unit ?? ""].join("\n"));
  return [
    ...nameless.map((row) => findings.nominationNameless(row)),
    ...[...same.values()].flatMap((rows) => {
      if (rows.length === 1) return [];
      const occasions = groupBy(rows, occasionOf);
      return rows.map((row) => {
        const count = occasions.get(occasionOf(row))?.length ?? 1;
        return count > 1
          ? findings.nominatedTwice(row, { name: nameOf(row), count })
          : findings.nominatedAgain(row, { name: nameOf(row), count: rows.length });
      });
    }),
  ];
}

/** What somebody is praised for. */
function occasionOf({ set, period, movement }: Nomination): string {
  return [set ?? "", period ?? "", fold(movement ?? "")].join("\n");
}
