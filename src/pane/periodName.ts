import type { Period } from "../domain/model";

/** What people call a period: its name, else its code. */
export function periodName({ name, code }: Pick<Period, "name" | "code">): string {
  return name === "" ? code : name;
}
