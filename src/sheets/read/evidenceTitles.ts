/** What evidence is called and where it lies, by 0-based data row: long texts that only some documents need. */
export type EvidenceTitles = ReadonlyMap<
  number,
  { readonly title: string; readonly document: string; readonly link: string }
>;
