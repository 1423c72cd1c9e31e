import { clusterWords, type Profile } from "../../profile";
import { anyOf, fold, tidy } from "../../text";

/** What somebody who leads does: with one of these a name of an award says what was achieved. */
const FEATS = ["dẫn đầu", "xuất sắc", "tiêu biểu", "tiến bộ", "hoàn thành", "đi đầu"];
/** Said of work, they need a word between: "xuất sắc trong công tác …". */
const FEATS_IN = ["xuất sắc", "tiêu biểu", "tiến bộ"];
const WORK = ["công tác", "phong trào", "hoạt động", "cuộc vận động"];

/** What an award is given for: what its name says was achieved, else the name as a title. */
export type Feat = { readonly feat: string } | { readonly title: string };

/**
 * "Cụm thi đua dẫn đầu công tác Đoàn" says what was achieved ("dẫn đầu công tác Đoàn") once the receiver is taken off;
 * "Đơn vị đặc thù có tiến bộ" is a title only.
 * @param clusterTerm what the office calls a cluster (`TenCum`) besides the organisation's own word
 */
export function featOf(award: string, profile: Profile, clusterTerm = ""): Feat {
  const name = tidy(award);
  const receiver = new RegExp(`^${anyOf(receiversOf(profile, clusterTerm))}\\s+`, "u").exec(fold(name))?.[0];
  // Folding keeps the length of a text in NFC, so that the place found in the one is that of the other.
  const rest = receiver === undefined ? name : name.slice(receiver.length);
  const begins = (list: readonly string[], text: string): string | undefined =>
    new RegExp(`^${anyOf(list)}(?=\\s|$)`, "u").exec(fold(text))?.[0];
  const feat = begins(FEATS, rest);
  if (feat === undefined || rest.length === feat.length) return { title: name };
  const [done, about] = [rest.slice(0, feat.length), rest.slice(feat.length + 1)];
  const joint = begins(FEATS_IN, rest) !== undefined && begins(WORK, about) !== undefined ? " trong " : " ";
  return { feat: `${done.toLocaleLowerCase("vi")}${joint}${about}` };
}

/** What names of awards begin with and what says only who receives them. */
function receiversOf({ words }: Profile, clusterTerm: string): string[] {
  const clusters = [words.cluster, clusterTerm].map((term) => clusterWords(term).clusterWord);
  return [
    ...words.receivers,
    ...clusters
      .filter((word) => word !== "")
      .flatMap((word) => [`${word} trưởng ${word} thi đua`, `${word} trưởng`, `${word} thi đua`, word]),
  ];
}
