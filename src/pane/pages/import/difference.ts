/** A part of a name, and whether the other name has it too. */
export interface Part {
  readonly text: string;
  readonly isSame: boolean;
}

/** Longer names are not compared letter by letter. */
const LONGEST = 200;

/** A name in parts, so that the letters in which it differs from another one can be shown. Capitals make no difference. */
export function difference(name: string, other: string): Part[] {
  // From the end: names differ in what stands before them ("Xã", "Đoàn") more than in how they end.
  const [own, compared] = [name, other].map((text) => [...text.normalize("NFC")].reverse()) as [
    string[],
    string[],
  ];
  if (own.length > LONGEST || compared.length > LONGEST) return [{ text: name, isSame: true }];
  const isSame = (at: number, otherAt: number): boolean =>
    own[at]?.toLowerCase() === compared[otherAt]?.toLowerCase();
  // Length of the longest letters in common from here to both ends.
  const common = Array.from({ length: own.length + 1 }, () => new Array<number>(compared.length + 1).fill(0));
  for (let at = own.length - 1; at >= 0; at--)
    for (let to = compared.length - 1; to >= 0; to--) {
      const row = common[at] as number[];
      row[to] = isSame(at, to)
        ? 1 + (common[at + 1]?.[to + 1] ?? 0)
        : Math.max(common[at + 1]?.[to] ?? 0, row[to + 1] ?? 0);
    }
  const parts: { text: string; isSame: boolean }[] = [];
  const add = (text: string, same: boolean): void => {
    const last = parts.at(-1);
    if (last?.isSame === same) last.text += text;
    else parts.push({ text, isSame: same });
  };
  let [at, to] = [0, 0];
  while (at < own.length) {
    const letter = own[at] ?? "";
    if (to < compared.length && isSame(at, to)) {
      add(letter, true);
      at += 1;
      to += 1;
    } else if (to < compared.length && (common[at]?.[to + 1] ?? 0) >= (common[at + 1]?.[to] ?? 0)) to += 1;
    else {
      add(letter, false);
      at += 1;
    }
  }
  return parts
    .reverse()
    .map(({ text, isSame: same }) => ({ text: [...text].reverse().join(""), isSame: same }));
}
