import { draftMark, orBlank } from "../../form";
import { arrange } from "../../layout/arrange";
import type { Block, Look, Page } from "../../page/blocks";
import { sheetName } from "../../page/sheetName";
import { numbered, type DocumentSource } from "../../words";
import { declare } from "../document";
import { certificateMarks, certificateValues, type CertificateValues } from "./certificateFields";
import { decisionOf } from "./decisionPaper";
import { formOf } from "./honourWords";
import { lackNotes, waitsOf, type Matter } from "./matter";
import { mattersOf } from "./matters";

/**
 * Certificates (giấy khen) to be printed on blanks: one landscape page for each that is honoured, texts only. Frame, emblem and
 * colour are the blank's.
 */
export const certificate = declare(
  "giay-khen",
  "awards",
  (source) => mattersOf(source).flatMap((matter) => pagesOf(matter, source)),
  { sets: true },
  mergePage,
);

/** The certificate with the fields of `du-lieu-giay-khen` in the place of names. */
function mergePage(source: DocumentSource): Page {
  const marks = certificateMarks(source);
  return {
    sheet: source.translate("paper.data.sheet"),
    orientation: "Landscape",
    margins: source.profile.form.margins,
    blocks: certificateBlocks({ ...marks, form: marks.form.replace("»", " \\* Upper»") }, source),
  };
}

function pagesOf(matter: Matter, source: DocumentSource): Page[] {
  const { translate } = source;
  const { honours } = matter;
  const paper = source.paper({
    ...matter.key,
    kind: certificate.kind,
    isEnclosed: true,
    signatures: decisionOf(matter, source).signatures,
    waits: waitsOf(matter, certificate.kind, source),
    notes: lackNotes(matter),
  });
  return honours.map((honour, at) => ({
    sheet: sheetName(
      (label) => translate("certificate.sheet", { label, number: numbered(at + 1, honours.length) }),
      matter.label,
    ),
    orientation: "Landscape",
    // The certificates of a decision are one paper of the register.
    paper,
    blocks: fitting(
      {
        ...certificateValues(honour, matter, source),
        form: formOf(honour, source).toLocaleUpperCase("vi"),
      },
      draftMark(paper, translate),
      source,
    ),
  }));
}

/** Sizes of the texts that are tried until a certificate is on one page, parts of the usual one. */
const SIZES = [1, 0.9, 0.8, 0.7, 0.6];

/** A certificate with long names is set smaller: it never takes a second page. */
function fitting(values: CertificateValues, above: readonly Block[], source: DocumentSource): Block[] {
  const tries = SIZES.map((scale) => [...above, ...certificateBlocks(values, source, scale)]);
  const { margins } = source.profile.form;
  return (
    tries.find(
      (blocks) => arrange({ sheet: "", orientation: "Landscape", margins, blocks }).breaks.length === 0,
    ) ??
    tries.at(-1) ??
    []
  );
}

/** Share of the width that number and date of the decision take, left of the signature. */
const LEFT = 0.45;
/** Rows for a signature by hand. */
const SIGN_ROWS = 3;

/** A certificate as it lies on its blank, from what it says: real values, or the fields of a mail merge. */
export function certificateBlocks(
  values: CertificateValues,
  { translate }: DocumentSource,
  scale = 1,
): Block[] {
  const line = (text: string, { size, ...look }: Look & { readonly size: number }): Block => ({
    kind: "text",
    text,
    look: { align: "Center", ...look, size: Math.round(size * scale) },
    keepWithNext: true,
  });
  const date = translate("document.placeDate", {
    place: orBlank(values.place),
    date: values.date === "" ? translate("document.dayOpen") : values.date,
  });
  const right = [
    { text: date, look: { size: 13, italic: true } },
    { text: orBlank(values.authority), look: { size: 13, bold: true } },
    { text: orBlank(values.signerTitle), look: { size: 13, bold: true } },
    ...Array.from({ length: SIGN_ROWS }, () => ({ text: "", look: { size: 11 } })),
    { text: orBlank(values.signer), look: { size: 14, bold: true } },
  ];
  const left = [
    translate("certificate.decision", { number: orBlank(values.number) }),
    values.date === "" ? translate("document.dayOpen") : values.date,
    translate("certificate.entry"),
  ];
  return [
    line("", { size: 40 }),
    line(orBlank(values.body), { size: 18, bold: true }),
    line("", { size: 8 }),
    line(translate("certificate.gives"), { size: 18 }),
    line(values.form, { size: 36, bold: true }),
    line("", { size: 8 }),
    line(values.name, { size: 28, bold: true }),
    ...(values.who === "" ? [] : [line(values.who, { size: 16, italic: true })]),
    line(values.citation, { size: 18 }),
    line("", { size: 14 }),
    ...right.map((dressed, at): Block => ({
      kind: "pair",
      left: { text: left[at - 1] ?? "", look: { size: 12, italic: true } },
      leftShare: LEFT,
      right: dressed,
      keepWithNext: at < right.length - 1,
    })),
  ];
}
