import type { HostClass, HostMember } from "./host";
import type { Asked } from "./library";
import { askedAsAll, eventIn, type Sources } from "./table";

/** How a wire name may be asked for. */
interface Form {
  isProperty: boolean;
  isSet: boolean;
  isMethod: boolean;
}

/** What classes of the embedded workbook have and Office.js does not: misspelt names, properties that are methods and the like. */
export function faultsOf(sources: Sources): readonly string[] {
  return sources.host.flatMap((declared) => {
    const { name, members, events } = declared;
    const asked = askedOf(declared, sources);
    if (asked.length === 0) return [`${name} is no class of Office.js`];
    const forms = formsOf(asked);
    const heard = new Set(asked.flatMap(({ uses }) => uses).map(eventIn));
    return [
      ...[...members].flatMap(([member, form]) => faultOf(`${name}.${member}`, form, forms.get(member))),
      ...events.filter((event) => !heard.has(event)).map((event) => `${name} has no event ${event}`),
    ];
  });
}

/** All that the library and the types know of a class. */
function askedOf({ name }: HostClass, { reference, library }: Sources): readonly Asked[] {
  return [
    ...(library.classes.get(name)?.values() ?? []),
    ...[...(reference.get(name)?.values() ?? [])].map(askedAsAll),
  ];
}

function formsOf(asked: readonly Asked[]): ReadonlyMap<string, Form> {
  const forms = new Map<string, Form>();
  const formOf = (wireName: string): Form => {
    const form = forms.get(wireName) ?? { isProperty: false, isSet: false, isMethod: false };
    forms.set(wireName, form);
    return form;
  };
  for (const { isMethod, uses, sets } of asked) {
    for (const use of uses) formOf(use)[isMethod ? "isMethod" : "isProperty"] = true;
    // Some are set by another name than the one they are read by.
    for (const set of sets) Object.assign(formOf(set), { isProperty: true, isSet: true });
  }
  return forms;
}

function faultOf(name: string, { get, set, method }: HostMember, form: Form | undefined): readonly string[] {
  if (!form) return [`${name} is no member of Office.js`];
  return [
    ...(method && !form.isMethod ? [`${name} is a property in Office.js`] : []),
    ...((get || set) && !form.isProperty ? [`${name} is a method in Office.js`] : []),
    ...(set && form.isProperty && !form.isSet ? [`${name} is read-only in Office.js`] : []),
  ];
}
