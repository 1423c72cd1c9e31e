import type { Area } from "../area";

/** Blocks that together are the given ones: neighbours in a row, then rows of the same width. */
export function blocksOf(areas: readonly Area[]): Area[] {
  return joined(joined(areas, "left"), "top");
}

function joined(areas: readonly Area[], along: "left" | "top"): Area[] {
  const [start, end, ...across] =
    along === "left"
      ? (["left", "right", "top", "bottom"] as const)
      : (["top", "bottom", "left", "right"] as const);
  const inOrder = [...areas].sort(
    (a, b) => across.reduce((sum, side) => sum || a[side] - b[side], 0) || a[start] - b[start],
  );
  const blocks: Area[] = [];
  for (const area of inOrder) {
    const last = blocks.at(-1);
    const isNext = last && across.every((side) => last[side] === area[side]) && last[end] + 1 === area[start];
    if (isNext) blocks.splice(-1, 1, { ...last, [end]: area[end] });
    else blocks.push(area);
  }
  return blocks;
}
