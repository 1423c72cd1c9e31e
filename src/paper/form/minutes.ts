import type { Meeting } from "../../domain/model";
import { meetingOf } from "../../domain/papers";
import type { Block } from "../page/blocks";
import type { PaperKey, Signature } from "../register";
import { numbered, type DocumentSource } from "../words";
import { fold } from "../../text";
import { orBlank } from "./settings";
import { paragraph, remarks } from "./text";

/** The meeting (`CuocHop`) that minutes of a kind are of; undefined where nobody has written any of it down. */
export function minutesOf(
  key: PaperKey & { readonly kind: string; readonly title: string },
  source: DocumentSource,
): Meeting | undefined {
  const { kind, title, set, period, about } = key;
  return meetingOf(source.snapshot, { kinds: [kind, title], set, period, about });
}

/** What the office types for nobody. */
const NOBODY = ["không", "không có", "0"];

/** When and where a meeting was held, and who was there: what minutes begin with. What nobody wrote down is left for the hand. */
export function openingLines(meeting: Meeting | undefined, source: DocumentSource): Block[] {
  const { translate, words } = source;
  const when = {
    time: orBlank(meeting?.opened ?? ""),
    day: words.longDay(meeting?.date),
    place: orBlank(meeting?.place ?? ""),
  };
  return [paragraph(translate("minutes.when", when)), ...attendance(meeting, source)];
}

/** Chair, secretary, who was there and who was not, and why. */
export function attendance(meeting: Meeting | undefined, source: DocumentSource): Block[] {
  const { translate } = source;
  const { present = [], absent = [] } = meeting ?? {};
  return [
    paragraph(translate("minutes.chair", { person: orBlank(meeting?.chair ?? "") })),
    paragraph(translate("minutes.secretary", { person: orBlank(meeting?.secretary ?? "") })),
    ...(present.length === 0
      ? [remarks(translate("minutes.present"), source)]
      : listed(translate("minutes.presentCount", { count: numbered(present.length, 0) }), present)),
    ...absence(absent, source),
  ];
}

function absence(absent: readonly string[], { translate }: DocumentSource): Block[] {
  const [only, ...others] = absent;
  if (only === undefined) return [paragraph(translate("minutes.absentOpen"))];
  if (others.length === 0 && NOBODY.includes(fold(only)))
    return [paragraph(translate("minutes.absentNobody"))];
  return listed(translate("minutes.absentCount", { count: numbered(absent.length, 0) }), absent);
}

function listed(label: string, people: readonly string[]): Block[] {
  return [
    { ...paragraph(label), keepWithNext: true },
    ...people.map((person, at) => paragraph(`- ${person}${at === people.length - 1 ? "." : ";"}`)),
  ];
}

/** What the meeting decided: as written down, with room for more. */
export function conclusionBlocks(
  label: string,
  meeting: Meeting | undefined,
  source: DocumentSource,
): Block[] {
  const written = meeting?.conclusion ?? [];
  return [{ ...remarks(label, source), ...(written.length > 0 && { words: written }) }];
}

/** "Biên bản kết thúc hồi …": the last sentence of minutes. */
export function closingLine(
  meeting: Partial<Pick<Meeting, "closed" | "date">> | undefined,
  { translate, words }: DocumentSource,
): string {
  return translate("minutes.end", {
    time: orBlank(meeting?.closed ?? ""),
    day: words.longDay(meeting?.date),
  });
}

/** Chair on the right, secretary on the left, by the names that `CuocHop` has ("Nguyễn Văn A, Bí thư …"): they sign for the meeting, in no other office. */
export function minutesSignatures(meeting: Meeting | undefined, { translate }: DocumentSource): Signature[] {
  const signature = (authority: string, person: string | undefined): Signature => ({
    authority,
    position: "",
    person: personOf(person),
    byRole: true,
  });
  return [
    signature(translate("minutes.chairSigns"), meeting?.chair),
    signature(translate("minutes.secretarySigns"), meeting?.secretary),
  ];
}

/** The name of "Nguyễn Văn An, Bí thư Huyện đoàn", for a signature. */
function personOf(typed = ""): string {
  const [name = ""] = typed.split(/[,;(–]| - /u);
  return name.replace(/^(?:đồng chí|đ\/c|ông|bà)\s+/iu, "").trim();
}
