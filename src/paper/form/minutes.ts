import type { Meeting } from "../../domain/model";
import { meetingOf } from "../../domain/papers";
import type { Block } from "../page/blocks";
import type { PaperKey, Signature } from "../register";
import type { DocumentSource } from "../words";
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

/** When, where and by whom a meeting was held: what minutes begin with. What nobody wrote down is left for the hand. */
export function openingLines(meeting: Meeting | undefined, source: DocumentSource): Block[] {
  const { translate, words } = source;
  const {
    date,
    opened = "",
    place = "",
    chair = "",
    secretary = "",
    present = [],
    absent = [],
  } = meeting ?? {};
  const people = (key: "minutes.present" | "minutes.absent", names: readonly string[]): Block[] =>
    names.length === 0
      ? []
      : [paragraph(translate(key, { count: words.count(names.length), names: names.join("; ") }))];
  return [
    paragraph(
      translate("minutes.when", { time: orBlank(opened), day: words.longDay(date), place: orBlank(place) }),
    ),
    paragraph(translate("minutes.chair", { chair: orBlank(chair) })),
    paragraph(translate("minutes.secretary", { secretary: orBlank(secretary) })),
    ...people("minutes.present", present),
    ...people("minutes.absent", absent),
    ...(present.length === 0 ? [remarks(translate("minutes.people"), source)] : []),
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

/** Chair on the right, secretary on the left, by name and office as `CuocHop` has them ("Nguyễn Văn A, Bí thư …"). */
export function minutesSignatures(meeting: Meeting | undefined, { translate }: DocumentSource): Signature[] {
  const signature = (authority: string, person = ""): Signature => {
    const [name = "", ...office] = person.split(",").map((part) => part.trim());
    return {
      authority,
      position: office.length > 0 ? office.join(", ") : translate("letter.byHand"),
      person: name,
    };
  };
  return [
    signature(translate("minutes.chairSigns"), meeting?.chair),
    signature(translate("minutes.secretarySigns"), meeting?.secretary),
  ];
}
