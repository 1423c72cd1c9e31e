import { element } from "../../package";
import { assertFlag, assertWord, invalid, wordOf } from "../object";
import { AxisBase } from "./axisBase";

const UNITS: Readonly<Record<string, string>> = {
  Hundreds: "hundreds",
  Thousands: "thousands",
  TenThousands: "tenThousands",
  HundredThousands: "hundredThousands",
  Millions: "millions",
  TenMillions: "tenMillions",
  HundredMillions: "hundredMillions",
  Billions: "billions",
  Trillions: "trillions",
};

/** What an axis reaches from and to, in which steps and units. */
export abstract class AxisScale extends AxisBase {
  get Minimum(): number {
    return this.fixed(this.look().child("scaling"), "min");
  }
  set Minimum(minimum: number | "") {
    this.fix("min", minimum);
  }
  get Maximum(): number {
    return this.fixed(this.look().child("scaling"), "max");
  }
  set Maximum(maximum: number | "") {
    this.fix("max", maximum);
  }
  get MajorUnit(): number {
    return this.fixed(this.scaled(), "majorUnit");
  }
  set MajorUnit(unit: number | "") {
    this.setUnit("majorUnit", unit);
  }
  get MinorUnit(): number {
    return this.fixed(this.scaled(), "minorUnit");
  }
  set MinorUnit(unit: number | "") {
    this.setUnit("minorUnit", unit);
  }
  get ReversePlotOrder(): boolean {
    return this.look().child("scaling").value("orientation") === "maxMin";
  }
  set ReversePlotOrder(reverse: boolean) {
    assertFlag(reverse);
    this.edit()
      .child("scaling")
      .setValue("orientation", reverse ? "maxMin" : "minMax");
  }
  get ScaleType(): string {
    return this.look().at("scaling", "logBase").isThere ? "Logarithmic" : "Linear";
  }
  set ScaleType(type: string) {
    assertWord(type, ["Linear", "Logarithmic"]);
    const base = type === "Linear" ? undefined : (this.look().child("scaling").numeric("logBase") ?? 10);
    this.scaled();
    this.edit().child("scaling").setValue("logBase", base);
  }
  get LogBase(): number {
    return this.look().child("scaling").numeric("logBase") ?? 10;
  }
  set LogBase(base: number) {
    if (typeof base !== "number" || !(base >= 2 && base <= 1000))
      throw invalid("The base of a logarithm is 2 to 1000.");
    this.scaled();
    this.edit().child("scaling").setValue("logBase", base);
  }

  get DisplayUnit(): string {
    const units = this.look().child("dispUnits");
    if (units.child("custUnit").isThere) return "Custom";
    return units.isThere ? wordOf(UNITS, units.value("builtInUnit"), "Thousands") : "None";
  }
  set DisplayUnit(unit: string) {
    assertWord(unit, ["None", "Custom", ...Object.keys(UNITS)]);
    if (unit === "Custom") throw invalid("Say which with setCustomDisplayUnit.");
    this.scaled();
    const units = this.edit().child("dispUnits");
    units.child("custUnit").remove();
    if (unit === "None") units.remove();
    else {
      const isNew = !units.isThere;
      units.setValue("builtInUnit", UNITS[unit]);
      if (isNew) units.put(element("dispUnitsLbl"));
    }
  }
  get CustomDisplayUnit(): number {
    return this.fixed(this.look().child("dispUnits"), "custUnit");
  }
  SetCustomDisplayUnit(value: number): void {
    if (typeof value !== "number" || !(value > 0)) throw invalid("A unit is a number above 0.");
    this.scaled();
    const units = this.edit().child("dispUnits");
    units.child("builtInUnit").remove();
    units.setValue("custUnit", value);
  }
  get ShowDisplayUnitLabel(): boolean {
    return this.look().at("dispUnits", "dispUnitsLbl").isThere;
  }
  set ShowDisplayUnitLabel(shown: boolean) {
    assertFlag(shown);
    const units = this.edit().child("dispUnits");
    if (!units.isThere) throw invalid("The axis has no display unit.");
    if (!shown) units.child("dispUnitsLbl").remove();
    else if (!this.ShowDisplayUnitLabel) units.put(element("dispUnitsLbl"));
  }

  private fix(name: "min" | "max", value: number | ""): void {
    if (typeof value !== "number" && value !== "")
      throw invalid("A bound of an axis is a number, or empty for an automatic one.");
    this.scaled();
    this.edit()
      .child("scaling")
      .setValue(name, value === "" ? undefined : value);
  }
  private setUnit(name: "majorUnit" | "minorUnit", value: number | ""): void {
    if (value !== "" && (typeof value !== "number" || !(value > 0)))
      throw invalid("A unit of an axis is a number above 0, or empty for an automatic one.");
    this.scaled();
    this.edit().setValue(name, value === "" ? undefined : value);
  }
}
