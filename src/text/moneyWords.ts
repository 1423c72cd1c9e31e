const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
/** Groups of three digits below a thousand million, from the right. */
const GROUPS = ["", "nghìn", "triệu"];
const THOUSAND = 1000;
const BILLION = 1_000_000_000;

/**
 * Money in words, as papers say it beside the figure: 3000000 → "Ba triệu đồng", 1005000 → "Một triệu không trăm linh năm nghìn
 * đồng". @param amount đồng, a whole number from 0 to 10^15
 */
export function moneyWords(amount: number): string {
  const words = `${numberWords(amount)} đồng`;
  return words.charAt(0).toLocaleUpperCase("vi") + words.slice(1);
}

/**
 * A whole number in words: 21 → "hai mươi mốt", 105 → "một trăm linh năm", 10^12 → "một nghìn tỷ".
 * @throws RangeError for what is no whole number from 0 to 10^15
 */
export function numberWords(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > 1e15)
    throw new RangeError(`no amount that is said in words: ${number}`);
  return number === 0 ? "không" : wordsOf(number, false).join(" ");
}

/** @param follows something is said before it: nought hundreds and tens are said too */
function wordsOf(number: number, follows: boolean): string[] {
  const billions = Math.floor(number / BILLION);
  const words = billions > 0 ? [...wordsOf(billions, follows), "tỷ"] : [];
  for (let at = GROUPS.length - 1; at >= 0; at -= 1) {
    const group = Math.floor((number % BILLION) / THOUSAND ** at) % THOUSAND;
    if (group === 0) continue;
    const name = GROUPS[at] ?? "";
    words.push(...groupWords(group, follows || words.length > 0), ...(name === "" ? [] : [name]));
  }
  return words;
}

/** Three digits: 5 → "năm", or "không trăm linh năm" where something is said before. */
function groupWords(group: number, follows: boolean): string[] {
  const hundreds = Math.floor(group / 100);
  const saysHundreds = hundreds > 0 || follows;
  return [
    ...(saysHundreds ? [digit(hundreds), "trăm"] : []),
    ...tensWords(Math.floor(group / 10) % 10, group % 10, saysHundreds),
  ];
}

function tensWords(tens: number, units: number, saysHundreds: boolean): string[] {
  if (tens === 0) {
    if (units === 0) return [];
    return saysHundreds ? ["linh", digit(units)] : [digit(units)];
  }
  return [...(tens === 1 ? ["mười"] : [digit(tens), "mươi"]), ...unitsWords(tens, units)];
}

/** "mười lăm", "hai mươi mốt", "hai mươi tư": one, four and five sound otherwise behind tens. */
function unitsWords(tens: number, units: number): string[] {
  if (units === 0) return [];
  if (units === 5) return ["lăm"];
  if (units === 1 && tens > 1) return ["mốt"];
  if (units === 4 && tens > 1) return ["tư"];
  return [digit(units)];
}

function digit(value: number): string {
  return DIGITS[value] ?? "";
}
