import type { Settings } from "../domain/model";
import { formatDate, splitList, toDate } from "../text";
import type { Translate } from "../i18n";
import { readDay, type SettingKey } from "../contract";
import type { Block, Page } from "./page";

/** What the office typed for a setting; "" when it has said nothing. */
export function typed({ texts }: Settings, key: SettingKey): string {
  return texts[key] ?? "";
}

/** What stands where the office has said nothing: to be filled by hand, or in `ThietLap`. */
export const BLANK_MARK = "……";

function marked(settings: Settings, key: SettingKey): string {
  return typed(settings, key) || BLANK_MARK;
}

/** Settings that letterhead and signature need and that the office has left open. */
export function blankSettings(settings: Settings, signed: NonNullable<Page["signed"]>): SettingKey[] {
  const wanted: SettingKey[] = [
    "CapTren",
    "DonViBanHanh",
    "DiaDanh",
    "SoVanBan",
    "NgayVanBan",
    "ThamQuyenKy",
    "ChucVuKy",
    "NguoiKy",
    "NoiNhan",
  ];
  const joint: SettingKey[] =
    signed === "joint" && typed(settings, "DonViPhoiHop") !== "" ? ["ChucVuKyPhoiHop", "NguoiKyPhoiHop"] : [];
  return [...wanted, ...joint].filter((key) => typed(settings, key) === "");
}

/**
 * Head of a document (guide 29-HD/TWĐTN-VP): left the superior and the issuing body, *** and the number; right the name of
 * the organisation, place and date. No national motto.
 */
export function letterhead(settings: Settings, translate: Translate): Block[] {
  const body = marked(settings, "DonViBanHanh");
  const place = marked(settings, "DiaDanh");
  const day = readDay(typed(settings, "NgayVanBan"));
  const dated =
    day === undefined
      ? translate("document.placeOnly", { place })
      : translate("document.placeDate", {
          place,
          day: two(toDate(day).getUTCDate()),
          month: two(toDate(day).getUTCMonth() + 1),
          year: String(toDate(day).getUTCFullYear()),
        });
  return [
    {
      kind: "pair",
      left: { text: marked(settings, "CapTren"), look: { size: 14 } },
      right: {
        text: typed(settings, "TieuDePhai") || translate("document.organisation"),
        look: { size: 15, bold: true, underline: true },
      },
    },
    { kind: "pair", left: { text: body, look: { size: 14, bold: true } }, right: { text: "" } },
    { kind: "pair", left: { text: "***" }, right: { text: dated, look: { size: 13, italic: true } } },
    {
      kind: "pair",
      left: {
        text: translate("document.number", { number: marked(settings, "SoVanBan") }),
        look: { size: 14 },
      },
      right: { text: "" },
    },
    { kind: "text", text: "" },
  ];
}

/** Kind and subject of a document, centred. */
export function subject(kind: string, text: string): Block[] {
  return [
    {
      kind: "text",
      text: kind,
      role: "title",
      look: { size: 14, bold: true, align: "Center" },
      joined: true,
    },
    { kind: "text", text, look: { size: 14, bold: true, align: "Center" }, joined: true },
    { kind: "text", text: "", joined: true },
  ];
}

export function paragraph(text: string): Block {
  return { kind: "text", text, look: { size: 14, align: "Justify" } };
}

/** A sentence that announces what follows. */
export function lead(text: string): Block {
  return { ...paragraph(text), joined: true };
}

/** A remark below a table. */
export function note(text: string): Block {
  return { kind: "text", text, look: { size: 11, italic: true } };
}

export function heading(text: string): Block {
  return { kind: "text", text, role: "heading", look: { size: 14, bold: true }, joined: true };
}

/** Share of the page for the recipients; the signature with its long first line has the rest. */
const RECIPIENTS = 0.38;
/** Rows left for a signature by hand. */
const ROOM = 3;

/**
 * The end of a document: recipients on the left, the signature on the right; where two bodies sign, the other one's on the
 * left and the recipients below.
 */
export function ending(settings: Settings, translate: Translate, joint: boolean): Block[] {
  const recipients = splitList(marked(settings, "NoiNhan")).map(
    (one, at, all) => `- ${one.replace(/^-\s*|[;.]$/gu, "")}${at === all.length - 1 ? "." : ";"}`,
  );
  const isFollowed = withProvenance(settings);
  const other = typed(settings, "DonViPhoiHop");
  const both = joint && other !== "";
  const own = [
    marked(settings, "ThamQuyenKy"),
    marked(settings, "ChucVuKy"),
    ...Array<string>(ROOM).fill(""),
    marked(settings, "NguoiKy"),
  ];
  const left = both
    ? [
        translate("document.onBehalf", { body: other }),
        marked(settings, "ChucVuKyPhoiHop"),
        ...Array<string>(ROOM).fill(""),
        marked(settings, "NguoiKyPhoiHop"),
      ]
    : [translate("document.recipients"), ...recipients];
  const height = Math.max(left.length, own.length);
  const pairs = Array.from({ length: height }, (_, at): Block => ({
    kind: "pair",
    left: {
      text: left[at] ?? "",
      look: both
        ? { size: 14, bold: true }
        : { size: at === 0 ? 12 : 11, bold: at === 0, italic: at === 0, align: "Left" },
    },
    right: { text: own[at] ?? "", look: { size: 14, bold: true } },
    ...(!both && { leftShare: RECIPIENTS }),
    joined: at < height - 1 || both || isFollowed,
  }));
  const below = both
    ? [translate("document.recipients"), ...recipients].map((text, at): Block => ({
        kind: "text",
        text,
        look: { size: at === 0 ? 12 : 11, bold: at === 0, italic: at === 0 },
        joined: at < recipients.length || isFollowed,
      }))
    : [];
  return [{ kind: "text", text: "", joined: true }, ...pairs, ...(recipients.length > 0 ? below : [])];
}

/** Where the figures come from; an office switches it off before signing (DongNguonGoc). */
export function provenance(settings: Settings, day: number, digest: string, translate: Translate): Block[] {
  if (!withProvenance(settings)) return [];
  return [
    {
      kind: "text",
      text: translate("document.provenance", { day: formatDate(day), digest: digest.slice(0, 16) }),
      look: { size: 9, italic: true },
    },
  ];
}

function withProvenance(settings: Settings): boolean {
  return typed(settings, "DongNguonGoc") !== "không";
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
