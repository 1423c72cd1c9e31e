import { childrenNamed, element } from "../../package";
import { colorOf } from "../format";
import { invalid } from "../object";
import { cfvoOf, pointOf } from "./points";
import { RuleObject } from "./rule";

const POINTS = ["minimum", "midpoint", "maximum"] as const;

export class ColorScaleConditionalFormatObject extends RuleObject {
  static override readonly scalars = ["Criteria", "ThreeColorScale"];

  get ThreeColorScale(): boolean {
    return this.points.length === 3;
  }
  get Criteria(): unknown {
    const { points } = this;
    const colors = this.rule.detail ? childrenNamed(this.rule.detail, "color") : [];
    const names = points.length === 3 ? POINTS : [POINTS[0], POINTS[2]];
    return Object.fromEntries(
      names.map((name, at) => [
        name,
        { ...pointOf(points[at], this.forms), color: this.store.styles.colorOf(colors[at]) ?? "" },
      ]),
    );
  }
  set Criteria(given: unknown) {
    const criteria = (given ?? {}) as Partial<Excel.ConditionalColorScaleCriteria>;
    const points = POINTS.flatMap((name) => (criteria[name] ? [criteria[name]] : []));
    if (!criteria.minimum || !criteria.maximum) throw invalid("A scale has a minimum and a maximum.");
    const cfvos = points.map((point) => cfvoOf(point, this.forms));
    const colors = points.map(({ color }) => element("color", { rgb: `FF${colorOf(color).slice(1)}` }));
    this.edit().setDetail(element("colorScale", {}, ...cfvos, ...colors));
    this.changed();
  }

  private get points(): ReturnType<typeof childrenNamed> {
    return this.rule.detail ? childrenNamed(this.rule.detail, "cfvo") : [];
  }
}
