import { filesOf, type DocumentKind, type Page } from "../paper";
import type { Translate } from "../i18n";

/** Characters that no file name may hold on Windows. */
const FORBIDDEN = /[\\/:*?"<>|]/gu;

/**
 * Documents as Word files by name, numbered as they lie in their file. Only who asks for them loads what makes them.
 * @param issuer the author of what nobody signs
 * @param inWords texts that say what the office calls a cluster
 */
export async function wordFiles(
  documents: ReadonlyMap<DocumentKind, readonly Page[]>,
  index: Page,
  issuer: string,
  inWords: Translate,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { toWord } = await import(/* webpackChunkName: "word" */ "../word");
  const files = [
    { name: index.sheet, pages: [index] },
    ...[...documents].flatMap(([kind, pages]) => filesOf(inWords(`document.kind.${kind}`), pages)),
  ];
  const bytes = await Promise.all(
    files.map(async ({ name, pages }) => {
      const blob = await toWord(pages, { title: name, issuer: pages[0]?.paper?.body ?? issuer });
      return new Uint8Array(await blob.arrayBuffer());
    }),
  );
  const digits = String(files.length - 1).length;
  return new Map(
    files.map(({ name }, at) => {
      const number = String(at).padStart(Math.max(2, digits), "0");
      return [`${number} ${name.replace(FORBIDDEN, "-")}.docx`, bytes[at] ?? new Uint8Array()] as const;
    }),
  );
}
