import { LooksObject } from "./area";
import { colorOf } from "./color";

export class RangeFillObject extends LooksObject {
  static override readonly scalars = ["Color"];

  get Color(): string | null {
    return this.common(({ fill }) => fill ?? "#FFFFFF");
  }
  set Color(color: string) {
    // An empty text takes the fill away, as `clear()` does.
    this.restyle({ fill: color === "" ? null : colorOf(color) });
  }
  Clear(): void {
    this.restyle({ fill: null });
  }
}
