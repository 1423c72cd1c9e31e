import { inTurn } from "./draw";

const words = (text: string): string[] => text.split(";").map((word) => word.trim());

const FAMILIES = words(
  "Nguyễn; Trần; Lê; Phạm; Hoàng; Vũ; Đỗ; Bùi; Ngô; Dương; Lý; Trịnh; Đinh; Mai; Hồ; Lương; Cao",
);
const WOMEN = {
  middles: words("Thị Thu; Thị Thanh; Thị Kim; Thị Ngọc; Thị Mỹ; Thị Hồng; Thị Bích; Thị Minh"),
  givens: words("Hương; Lan; Nga; Yến; Trang; Huyền; Thảo; Hạnh; Oanh; Nhung; Dung; Hiền; Loan; Vân; Xuân"),
};
const MEN = {
  middles: words("Văn; Đức; Minh; Quang; Hữu; Đình; Thành; Công"),
  givens: words("Hùng; Dũng; Nam; Hải; Sơn; Long; Cường; Thắng; Phong; Bình; Đạt; Quân; Kiên; Toàn; Vinh"),
};
const SIZE = 2 * FAMILIES.length * MEN.middles.length * MEN.givens.length;
/** Without a common divisor with `SIZE`, so that no name comes twice before all have come. */
const STRIDE = 1_567;

/** An invented name; others for other numbers, as long as they are below some four thousand. */
function nameAt(at: number): string {
  const place = (at * STRIDE) % SIZE;
  const { middles, givens } = place % 2 === 0 ? WOMEN : MEN;
  const half = Math.floor(place / 2);
  const perFamily = middles.length * givens.length;
  const rest = half % perFamily;
  return [
    inTurn(FAMILIES, Math.floor(half / perFamily)),
    inTurn(middles, Math.floor(rest / givens.length)),
    inTurn(givens, rest),
  ].join(" ");
}

/** Names invented people by their codes: the same code is the same person. The names in `taken` are somebody else's. */
export function namer(taken: Iterable<string> = []): (code: string) => string {
  const others = new Set(taken);
  const names = new Map<string, string>();
  let next = 0;
  return (code) => {
    const known = names.get(code);
    if (known !== undefined) return known;
    let name = nameAt(next++);
    while (others.has(name)) name = nameAt(next++);
    names.set(code, name);
    return name;
  };
}
