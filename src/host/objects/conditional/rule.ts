import type { ConditionalRule, Workbook } from "../../model";
import { HostError } from "../../errors";
import { HostObject } from "../object";
import type { PointForms } from "./points";

/** Base of the objects of one conditional format. */
export abstract class RuleObject extends HostObject {
  constructor(
    store: Workbook,
    private readonly known: ConditionalRule,
  ) {
    super(store);
  }

  protected get rule(): ConditionalRule {
    if (this.known.isGone)
      throw new HostError(
        "ItemNotFound",
        "The requested resource doesn't exist: the conditional format is gone.",
      );
    return this.known;
  }

  protected get forms(): PointForms {
    const { sheet } = this.rule;
    const forms = this.store.forms(sheet);
    const entered = this.store.entered(sheet);
    return {
      ruleToPerson: (formula) => forms.ruleToPerson(formula),
      ruleToFile: (formula) => forms.ruleToFile(entered.form(formula)),
    };
  }

  /** For changing: a protected sheet refuses. */
  protected edit(): ConditionalRule {
    const { rule } = this;
    rule.sheet.assertWritable(undefined, "formatCells");
    return rule;
  }

  protected changed(): void {
    const { sheet, areas } = this.rule;
    const [area] = areas;
    if (area) this.store.emit({ kind: "format", sheet, area, origin: "api" });
  }
}

/** A formula without its sign, as rules take it with or without. */
export function withoutSign(formula: unknown): string {
  return String(formula).replace(/^=/u, "");
}
