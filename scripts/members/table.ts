import type { HostClass } from "./host";
import { ITEMS, type Asked, type Library } from "./library";
import type { Reference, ReferenceMember } from "./reference";

/** `readOnly`: add-ins may set it in Excel, and not here. */
export type State = "done" | "readOnly" | "refused";

export interface MemberRow extends ReferenceMember {
  readonly state: State;
  /** Sentences of the uses that are refused all the same. */
  readonly refuses: readonly string[];
  /** A bare `load()` brings it in Excel, and not here. */
  readonly isLeftOut: boolean;
  /** The build of the library that is served here does not know it yet. */
  readonly isNewer: boolean;
}

export interface ClassRow {
  readonly name: string;
  readonly members: readonly MemberRow[];
}

/** What the members of Office.js are asked for by, and who is there to answer. */
export interface Sources {
  readonly reference: Reference;
  readonly library: Library;
  readonly host: readonly HostClass[];
}

/** Every class of the reference with its members. What the library does by itself (`load`, `toJSON` …) is left out. */
export function membersTable({ reference, library, host }: Sources): readonly ClassRow[] {
  return [...reference].map(([name, members]) => {
    const here = host.filter((candidate) => candidate.name === name);
    const known = library.classes.get(name);
    return {
      name,
      members: [...members.values()]
        .filter((member) => !library.ownMembers.has(member.name))
        .map((member) => {
          const asked = known?.get(member.name) ?? askedAsAll(member);
          const state = stateOf(member, asked, here);
          return {
            ...member,
            state,
            refuses: state === "refused" ? [] : refusalsOf(asked, here),
            isLeftOut: asked.isScalar && state !== "refused" && !here.every((one) => bringsAll(one, asked)),
            isNewer: known?.has(member.name) !== true,
          };
        }),
    };
  });
}

/** A member that came after the library's build will be asked for as all others are. */
export function askedAsAll({ name, kind, settable }: ReferenceMember): Asked {
  const isMethod = kind !== "property";
  const isScalar = false;
  if (name === "items") return { isMethod, isScalar, uses: [ITEMS], sets: [] };
  const wireName = kind === "event" ? `_Register${name.slice("on".length)}Event` : capital(name);
  return { isMethod, isScalar, uses: [wireName], sets: settable ? [wireName] : [] };
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** @param here the classes that stand for the member's; one that lacks it makes it no member to rely on */
function stateOf(member: ReferenceMember, { uses, sets }: Asked, here: readonly HostClass[]): State {
  const isThere = here.length > 0 && uses.every((use) => here.every((one) => answers(one, use, member.kind)));
  if (!isThere) return "refused";
  const isSet = sets.every((set) => here.every(({ members }) => members.get(set)?.set === true));
  return member.settable && !isSet ? "readOnly" : "done";
}

/** A collection brings its items, whatever it is asked for. */
function bringsAll({ scalars, isCollection }: HostClass, { uses }: Asked): boolean {
  return isCollection || uses.every((use) => scalars.includes(use));
}

function refusalsOf({ uses, sets }: Asked, here: readonly HostClass[]): readonly string[] {
  const asked = here.flatMap(({ members }) => [...uses, ...sets].map((wireName) => members.get(wireName)));
  return [...new Set(asked.flatMap((member) => member?.refuses ?? []))];
}

/** A name that the library has for itself besides that of the member is a method's, whatever the member is. */
function answers(
  { members, events, isCollection }: HostClass,
  use: string,
  kind: ReferenceMember["kind"],
): boolean {
  if (use === ITEMS) return isCollection;
  if (kind === "event") return events.includes(eventIn(use) ?? "");
  return kind === "method" ? members.get(use)?.method === true : members.get(use)?.get === true;
}

/** The word for the event in the library's wish to hear of it, as `events` of a class has it. */
export function eventIn(use: string): string | undefined {
  const { before, after } = /^_Register(?:(?<before>\w+)Event|Event(?<after>\w+))$/u.exec(use)?.groups ?? {};
  return before ?? after;
}
