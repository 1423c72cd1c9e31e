import { inputs } from "../../../contract";
import { fold } from "../../../text";
import { rawText, shownText } from "../cells";
import {
  captionGroups,
  listGroups,
  sheetGroup,
  type ClusterGroup,
  type ClusterSaying,
} from "../clusterGroups";
import { clusterCaption, clusterNumber } from "../clusters";
import { shownName, unclearName, type ImportContext } from "../context";
import { readHead, type HeadReading } from "../heads";
import { findTable, NUMBERING, withWords, type Field, type FoundTable } from "../header";
import { USUAL_CODES } from "../keys";
import type { ImportKind } from "../kind";
import { unitsInCell } from "../lists";
import { meantBy } from "../names";
import { findOfficer } from "../persons";
import { nothingFound, type Draft, type SheetReading, type SourcePlace, type Unclear } from "../reading";
import { titlesOf } from "../scope";
import type { SourceSheet } from "../sourceSheet";

const schema = inputs.clusters;
const general: readonly Field[] = [
  {
    id: "name",
    words: [schema.column.name.header, "Cụm", "Cụm thi đua", "Tên cụm thi đua", "Thuộc cụm"],
    needed: true,
  },
  { id: "code", words: ["Mã cụm", schema.column.code.header] },
  {
    id: "units",
    words: [
      "Đơn vị",
      "Tên đơn vị",
      "Đơn vị thành viên",
      "Các đơn vị thành viên",
      "Các đơn vị trong cụm",
      "Đơn vị trong cụm",
      "Các đơn vị",
      "Gồm các đơn vị",
      "Thành viên",
      "Tên cơ sở",
    ],
  },
  { id: "unitCode", words: ["Mã đơn vị"] },
  { id: "headUnit", words: [schema.column.headUnit.header, "Đơn vị trưởng cụm"] },
  { id: "head", words: [schema.column.head.header, "Trưởng cụm"] },
  { id: "deputy", words: [schema.column.deputy.header, "Phó cụm", "Phó cụm trưởng"] },
  {
    id: "inCharge",
    words: [
      schema.column.inCharge.header,
      "Ủy viên phụ trách",
      "UV BTV phụ trách",
      "BTV phụ trách",
      "Đồng chí phụ trách",
      "Đ/c phụ trách",
      "Cán bộ phụ trách",
      "Người phụ trách",
      "Phụ trách cụm",
      "Theo dõi",
    ],
  },
  { id: "basis", words: [schema.column.basis.header] },
  { id: "count", words: ["Số đơn vị", "Số lượng đơn vị", "Tổng số đơn vị"] },
  { id: "note", words: ["Ghi chú", "Vai trò", "Nhiệm vụ"] },
  NUMBERING,
];

/**
 * Clusters — cụm thi đua: which there are, which units each has (`DonVi`.Cụm), who heads them, is their deputy, is in charge. As a
 * list, as captions above tables, or as clusters side by side.
 */
export const clusters: ImportKind = {
  word: "cum",
  tables: ["clusters", "units", "officers"],
  fields: general,
  read(sheet, context, layout) {
    const fields = withWords(general, context.words.headers.clusters);
    const table = findTable(sheet, fields, layout);
    const groups = table && isList(sheet, table) ? listGroups(sheet, ofClusters(sheet, table, context)) : [];
    if (groups.length > 0) return new ClusterRows(context).read(groups);
    const captioned = captionGroups(sheet, fields, context);
    if (captioned.length > 0) return new ClusterRows(context).read(captioned);
    const ofUnits = findTable(
      sheet,
      fields.map((field) => ({ ...field, needed: field.id === "units" })),
      layout,
    );
    const own = ofUnits ? sheetGroup(sheet, ofUnits, titlesOf(sheet, ofUnits.top), fields, context) : [];
    return own.length > 0 ? new ClusterRows(context).read(own) : nothingFound(sheet, "noHeader");
  },
};

/** A table with a column of clusters; "Cụm số 1 | Cụm số 2" side by side is none. */
function isList(sheet: SourceSheet, { columns, bottom }: FoundTable): boolean {
  const name = columns.get("name");
  const says = ["units", "headUnit", "head", "deputy", "inCharge"].some((id) => columns.has(id));
  return name !== undefined && says && !clusterCaption(bottom < 0 ? "" : sheet.text(bottom, name));
}

/** In a list of units a column "Mã" holds their codes, not those of the clusters. */
function ofClusters(sheet: SourceSheet, table: FoundTable, { snapshot }: ImportContext): FoundTable {
  const code = table.columns.get("code");
  if (code === undefined || !table.columns.has("units")) return table;
  const units = new Set(snapshot.units.map((unit) => fold(unit.code)));
  const codes = Array.from({ length: sheet.height - table.first }, (_, at) =>
    sheet.text(table.first + at, code),
  );
  if (!codes.some((text) => units.has(fold(text)))) return table;
  return { ...table, columns: new Map([...table.columns].filter(([id]) => id !== "code")) };
}

/** The single cells of a cluster that name somebody. */
type Place = "headUnit" | "head" | "deputy" | "inCharge";

/** Makes rows of `Cum`, `DonVi` and `CanBo` of what a sheet says. */
class ClusterRows {
  private readonly drafts: Draft[] = [];
  private readonly unclear: Unclear[] = [];
  private refused = 0;

  constructor(private readonly context: ImportContext) {}

  read(groups: readonly ClusterGroup[]): SheetReading {
    for (const group of groups) this.group(group);
    return { drafts: this.drafts, unclear: this.unclear, refused: this.refused };
  }

  private group(group: ClusterGroup): void {
    const cluster = this.identify(group);
    if (!cluster) {
      this.refused += Math.max(1, group.sayings.filter(({ part }) => part === "units").length);
      return;
    }
    const members: Draft[] = [];
    const named = new Map<Place, { readonly code: string; readonly from: SourcePlace }>();
    let count = 0;
    for (const saying of group.sayings) {
      if (saying.part === "units") count += this.members(saying, cluster.code, members, named);
      else if (saying.part !== "basis") this.lead(saying, saying.part, named);
    }
    const { counted } = group;
    if (counted && count !== counted.count) {
      const { text, from } = counted;
      this.unclear.push({ from, text, why: "countDiffers", candidates: [], about: String(count) });
    }
    const basis = group.sayings.find(({ part }) => part === "basis");
    this.drafts.push({
      table: "clusters",
      cells: {
        code: cluster.code,
        ...(cluster.isNew && { name: group.name }),
        ...Object.fromEntries([...named].map(([place, { code }]) => [place, code])),
        ...(basis && { basis: shownText(basis.cell) }),
      },
      from: group.from,
      ...(cluster.beside.length > 0 && { beside: cluster.beside }),
    });
    this.drafts.push(...members);
  }

  /** Which cluster it is; another one of the same number, or several of the name, is a question. */
  private identify({
    name,
    code,
    from,
  }: ClusterGroup): { code: string; isNew: boolean; beside: readonly string[] } | undefined {
    const { context } = this;
    if (name === "") {
      const about = schema.column.name.header;
      this.unclear.push({ from, text: code, why: "rowIncomplete", candidates: [], about });
      return undefined;
    }
    const byCode = context.snapshot.clusters.find(
      (cluster) => code !== "" && fold(cluster.code) === fold(code),
    );
    const match = context.clusters.find(name);
    const known = byCode ?? (match.kind === "one" ? match.item : undefined);
    const isOther = byCode && match.kind === "one" && match.item.code !== byCode.code;
    if (known && !isOther) return { code: known.code, isNew: false, beside: [] };
    const near = meantBy(match);
    const number = clusterNumber(name);
    const isSameNumber = near.some((item) => number !== undefined && clusterNumber(item.name) === number);
    if (isOther || match.kind === "several" || isSameNumber) {
      this.unclear.push({
        from,
        text: [code, name].filter(Boolean).join(" · "),
        why: "clusterUnknown",
        candidates: near.map(shownName),
        codes: near.map((item) => item.code),
      });
      return undefined;
    }
    if (code !== "") context.codes.take("clusters", code);
    const made = (): string => context.codes.next("clusters", USUAL_CODES.clusters ?? "");
    const own = code !== "" ? code : context.madeOnce("clusters", fold(name), made);
    return { code: own, isNew: true, beside: near.map(shownName) };
  }

  /** The units of a cell; "(cụm trưởng)" behind one says that it heads the cluster. @returns how many are named */
  private members(
    { cell, from }: ClusterSaying,
    cluster: string,
    members: Draft[],
    named: Map<Place, { readonly code: string; readonly from: SourcePlace }>,
  ): number {
    const text = rawText(cell);
    const head = /[\s(–-]+(?:đơn vị\s+)?(?:cụm trưởng|trưởng cụm)\s*\)?(?=\s*(?:[;,\n]|$))/giu;
    const heads = text.split(/[;,\n]/u).filter((part) => new RegExp(head.source, "iu").test(part));
    const mentions = unitsInCell(text.replace(head, ""), this.context);
    for (const { text: name, match } of mentions) {
      if (match.kind !== "one") {
        this.unclear.push(unclearName(match, from, name, "unit"));
        this.refused += 1;
        continue;
      }
      members.push({ table: "units", cells: { code: match.item.code, cluster }, from });
      if (heads.some((part) => fold(part).includes(fold(name))))
        this.put(named, "headUnit", match.item.code, from, name);
    }
    return mentions.length;
  }

  /** Who leads: a unit, a person, or both. */
  private lead(
    { cell, from }: ClusterSaying,
    place: Place,
    named: Map<Place, { readonly code: string; readonly from: SourcePlace }>,
  ): void {
    const text = rawText(cell);
    const said = readHead(text, this.context);
    const isHead = place === "head" || place === "headUnit";
    for (const { text: name, match } of said.strangers)
      this.unclear.push(unclearName(match, from, name, "unit"));
    for (const name of said.others)
      this.unclear.push({ from, text: name, why: "officerNear", candidates: [] });
    if (said.persons.length > 1 || (isHead && said.units.length > 1)) {
      this.unclear.push({ from, text: shownText(cell), why: "severalNamed", candidates: [] });
      return;
    }
    const [unit] = said.units;
    const [person] = said.persons;
    if (isHead && unit) this.put(named, "headUnit", unit.code, from, text);
    if (!isHead && unit && !person)
      this.unclear.push({ from, text: shownText(cell), why: "officerNear", candidates: [] });
    const officer = person && this.officer(said, from, isHead);
    if (officer !== undefined) this.put(named, isHead ? "head" : place, officer, from, text);
  }

  private put(
    named: Map<Place, { readonly code: string; readonly from: SourcePlace }>,
    place: Place,
    code: string,
    from: SourcePlace,
    text: string,
  ): void {
    const before = named.get(place);
    if (before && before.code !== code)
      this.unclear.push({ from, text, why: "duplicate", candidates: [], about: before.from.cell });
    if (!before) named.set(place, { code, from });
  }

  /** The code of an officer: one that is known, or a new row of `CanBo`; undefined where nobody can tell. */
  private officer(
    { persons: [person], units: [unit], strangers }: HeadReading,
    from: SourcePlace,
    isHead: boolean,
  ): string | undefined {
    if (!person) return undefined;
    const { context } = this;
    const { name, position } = person;
    const match = findOfficer(name, unit?.code, context);
    if (match.kind === "known") return match.officer.code;
    const refuse = (
      why: "officerSeveral" | "officerNear",
      candidates: readonly { code: string; name: string }[],
    ): void => {
      this.unclear.push({
        from,
        text: name,
        why,
        candidates: candidates.map(shownName),
        codes: candidates.map(({ code }) => code),
      });
    };
    if (match.kind === "several") {
      refuse("officerSeveral", match.items);
      return undefined;
    }
    const near = context.officers.find(name);
    if (match.namesakes.length === 0 && near.kind === "none" && near.near.length > 0) {
      refuse("officerNear", near.near);
      return undefined;
    }
    // Of what unit a new person is was said, and is not understood.
    if (strangers.length > 0) return undefined;
    if (match.namesakes.length > 0)
      this.unclear.push({ from, text: name, why: "nameTwice", candidates: match.namesakes.map(shownName) });
    const code = context.codes.next("officers", USUAL_CODES.officers ?? "");
    context.newOfficers.push({ code, name, unit: unit?.code });
    this.drafts.push({
      table: "officers",
      cells: {
        code,
        name,
        ...(position !== "" && { position }),
        ...(isHead && { role: "cụm trưởng" }),
        ...(unit && { unit: unit.code }),
      },
      from,
    });
    return code;
  }
}
