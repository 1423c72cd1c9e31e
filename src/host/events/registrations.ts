import { HostObject } from "../objects";
import { EVENTS, EVERYTHING, UNASKED, type EventName } from "./kinds";

const REGISTERS = /^_(?<un>Unr|R)egister(?:(?<before>\w+)Event|Event(?<after>\w+))$/u;

/** Which events one runtime has handlers for. */
export class Registrations {
  /** Whether the runtime wants to hear of anything at all. */
  areOn = true;
  /** Event and whom it is for → how many objects of the runtime ask for it. */
  private readonly counts = new Map<string, number>();

  /**
   * Takes the library's wish to hear of an event, or no more.
   * @returns the event; undefined when the method is no such wish, or the object has no such event
   */
  take(object: HostObject, method: string): EventName | undefined {
    const { un, before, after } = REGISTERS.exec(method)?.groups ?? {};
    const event = (object.constructor as typeof HostObject).events[before ?? after ?? ""];
    if (event === undefined) return undefined;
    const key = keyOf(event, object.eventTarget ?? EVERYTHING);
    this.counts.set(key, Math.max(0, (this.counts.get(key) ?? 0) + (un === "R" ? 1 : -1)));
    return event;
  }

  has(event: EventName, target: string): boolean {
    if (UNASKED.has(event)) return this.areOn;
    return this.areOn && (this.counts.get(keyOf(event, target)) ?? 0) > 0;
  }

  clear(): void {
    this.counts.clear();
  }
}

function keyOf(event: EventName, target: string): string {
  return `${EVENTS[event]} ${target}`;
}
