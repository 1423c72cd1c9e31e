import { featOf, isMoneyOpen, type Honour } from "../../../domain/papers";
import { bodyNameInFull, fold, tidy } from "../../../text";
import { orBlank } from "../../form";
import { dated, lowered, sentence, unsaid, type DocumentSource } from "../../words";
import { whenOf } from "./matter";

/** Who is honoured: a unit by the body of the organisation there, others as they are written. */
export function nameOf({ target, name, unit }: Honour, { profile }: DocumentSource): string {
  return target === "collective" && unit && fold(unit.name) === fold(name)
    ? bodyNameInFull(unit, profile.units)
    : tidy(name);
}

/** The unit of a person; "" for collectives and where nobody has said it. */
export function unitOf({ target, unit }: Honour, { profile }: DocumentSource): string {
  return target === "person" && unit ? bodyNameInFull(unit, profile.units) : "";
}

/** That a person is the head of a cluster, where name and own office do not say it anyway. */
function headOf({ name, position = "", heads }: Honour, { words }: DocumentSource): string {
  const head = heads === undefined ? "" : words.text("honour.head", { cluster: heads });
  const isSaid = [name, position].some((text) => text !== "" && fold(head).startsWith(fold(text)));
  return isSaid ? "" : head;
}

/** Offices of a person: the own one, and that of a head of a cluster. */
export function positionOf(honour: Honour, source: DocumentSource): string {
  return said([honour.position ?? "", headOf(honour, source)]);
}

/**
 * Offices and unit of a person in one, the unit behind the office that is held in it: "Bí thư, Đoàn xã Xuân Lai, Cụm trưởng Cụm số 1";
 * a unit that the office names is not said twice.
 */
export function placeOf(honour: Honour, source: DocumentSource): string {
  const { position = "" } = honour;
  const unit = unitOf(honour, source);
  const isNamed = unit !== "" && fold(position).includes(fold(unit));
  return said([position, isNamed ? "" : unit, headOf(honour, source)]);
}

function said(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(", ");
}

/** A person as sentences name one: "đồng chí Trần Thị Bình, Bí thư, Đoàn xã Xuân Lai". */
export function inSentence(honour: Honour, source: DocumentSource): string {
  const name = nameOf(honour, source);
  if (honour.target === "collective") return name;
  const place = placeOf(honour, source);
  return source.translate(place === "" ? "honour.person" : "honour.personOf", { name, place });
}

/** What is given: "Giấy khen" unless the award says otherwise. */
export function formOf({ form }: Pick<Honour, "form">, { profile, translate }: DocumentSource): string {
  return form ?? profile.form.kinds.GK ?? translate("honour.form");
}

/** đồng; a dash where somebody is honoured without money, dots where nobody has set it. */
export function moneyOf(honour: Honour, { words }: DocumentSource): string {
  const { money = 0 } = honour;
  if (isMoneyOpen(honour)) return orBlank("");
  return money === 0 ? "–" : words.number(money);
}

/** What somebody is honoured for, as a list or a record cites it: "Đạt thành tích dẫn đầu công tác Đoàn năm 2024". */
export function achievementOf(honour: Honour, source: DocumentSource): string {
  return achievement(honour, source, { feat: "honour.feat", title: "honour.title" });
}

/** The same as a certificate says it: "Đã có thành tích dẫn đầu công tác Đoàn năm 2024". */
export function citationOf(honour: Honour, source: DocumentSource): string {
  const text = achievement(honour, source, { feat: "honour.feat.done", title: "honour.title.done" });
  return /^(?:có|đạt)\s/iu.test(text)
    ? source.translate("honour.done", { achievement: lowered(text) })
    : text;
}

function achievement(
  { from, period }: Honour,
  source: DocumentSource,
  keys: {
    readonly feat: "honour.feat" | "honour.feat.done";
    readonly title: "honour.title" | "honour.title.done";
  },
): string {
  const { translate, profile, snapshot } = source;
  if ("nomination" in from) return sentence(from.nomination.achievement.replace(/[.;\s]+$/u, ""));
  const { name } = from.award;
  const when = whenOf([{ period }], source);
  const feat = featOf(name, profile, snapshot.settings.document.clusterTerm);
  return "feat" in feat
    ? translate(keys.feat, { feat: dated(feat.feat, when) })
    : translate(keys.title, { title: feat.title, when: unsaid(feat.title, when) }).trim();
}
