import type { Language } from "../../../i18n";

/** Pictures of the pane, in each language (`node scripts/helpPictures.mjs` takes them anew); `help.picture.<name>` says what they show. */
export const PICTURES = {
  start: {
    vi: new URL("../../../../assets/docs/help/start.vi.png", import.meta.url).href,
    en: new URL("../../../../assets/docs/help/start.en.png", import.meta.url).href,
  },
  entry: {
    vi: new URL("../../../../assets/docs/help/entry.vi.png", import.meta.url).href,
    en: new URL("../../../../assets/docs/help/entry.en.png", import.meta.url).href,
  },
  scoring: {
    vi: new URL("../../../../assets/docs/help/scoring.vi.png", import.meta.url).href,
    en: new URL("../../../../assets/docs/help/scoring.en.png", import.meta.url).href,
  },
  awards: {
    vi: new URL("../../../../assets/docs/help/awards.vi.png", import.meta.url).href,
    en: new URL("../../../../assets/docs/help/awards.en.png", import.meta.url).href,
  },
  assignments: {
    vi: new URL("../../../../assets/docs/help/assignments.vi.png", import.meta.url).href,
    en: new URL("../../../../assets/docs/help/assignments.en.png", import.meta.url).href,
  },
  papers: {
    vi: new URL("../../../../assets/docs/help/papers.vi.png", import.meta.url).href,
    en: new URL("../../../../assets/docs/help/papers.en.png", import.meta.url).href,
  },
  trouble: {
    vi: new URL("../../../../assets/docs/help/trouble.vi.png", import.meta.url).href,
    en: new URL("../../../../assets/docs/help/trouble.en.png", import.meta.url).href,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

export type PictureName = keyof typeof PICTURES;
