import { allElements, childrenNamed, ownerOf, repeated, type Parts, type XmlElement } from "./parts";

/** What ECMA-376 part 2 asks of any package: types, relations, well-formed parts. */
export function packageProblems(parts: Parts): string[] {
  return [...typeProblems(parts), ...linkProblems(parts), ...xmlProblems(parts)];
}

function typeProblems(parts: Parts): string[] {
  const root = parts.root("[Content_Types].xml");
  if (!root) return ["there is no [Content_Types].xml that can be read"];
  const extensions = childrenNamed(root, "Default").map(({ attributes }) => attributes.Extension ?? "");
  const overrides = childrenNamed(root, "Override").map(({ attributes }) => attributes.PartName ?? "");
  const known = new Set(extensions.map((extension) => extension.toLowerCase()));
  const named = new Set(overrides);
  return [
    ...repeated(extensions).map((extension) => `the type of .${extension} is given twice`),
    ...repeated(overrides).map((name) => `the type of ${name} is given twice`),
    ...overrides
      .filter((name) => !parts.has(name.slice(1)))
      .map((name) => `${name} has a type but is not there`),
    ...parts
      .paths()
      .filter((path) => path !== "[Content_Types].xml" && !named.has(`/${path}`))
      .filter((path) => !known.has((path.split(".").pop() ?? "").toLowerCase()))
      .map((path) => `${path} has no type`),
  ];
}

function linkProblems(parts: Parts): string[] {
  return parts
    .paths()
    .filter((path) => path.endsWith(".rels"))
    .flatMap((path) => {
      const owner = ownerOf(path);
      const links = parts.links(owner);
      return [
        ...(owner === "" || parts.has(owner) ? [] : [`${path} belongs to no part`]),
        ...repeated(links.map(({ id }) => id)).map((id) => `${path}: ${id} stands twice`),
        ...links
          .filter(({ isExternal, target }) => !isExternal && !parts.has(target))
          .map(({ id, target }) => `${path}: ${id} leads to ${target}, which is not there`),
      ];
    });
}

function xmlProblems(parts: Parts): string[] {
  return parts
    .paths()
    .filter((path) => path.endsWith(".xml") || path.endsWith(".rels"))
    .flatMap((path) => {
      const root = parts.root(path);
      if (!root) return [`${path} is no well-formed XML`];
      return [...prefixProblems(path, root), ...referenceProblems(parts, path, root)];
    });
}

/** Prefixes that other programs are told to pass over must be declared, or Excel calls the file damaged. */
function prefixProblems(path: string, root: XmlElement): string[] {
  const problems: string[] = [];
  for (const element of allElements(root)) {
    const ignorable = element.attributes["mc:Ignorable"];
    if (ignorable === undefined) continue;
    for (const prefix of ignorable.split(/\s+/u))
      if (
        prefix !== "" &&
        element.attributes[`xmlns:${prefix}`] === undefined &&
        root.attributes[`xmlns:${prefix}`] === undefined
      )
        problems.push(`${path}: the prefix ${prefix} is to be ignored but not declared`);
  }
  for (const used of usedPrefixes(root)) problems.push(`${path}: the prefix ${used} is not declared`);
  return problems;
}

function usedPrefixes(root: XmlElement): Set<string> {
  const missing = new Set<string>();
  const visit = (element: XmlElement, declared: ReadonlySet<string>): void => {
    const own = new Set(declared);
    for (const name of Object.keys(element.attributes))
      if (name.startsWith("xmlns:")) own.add(name.slice("xmlns:".length));
    for (const name of [element.name, ...Object.keys(element.attributes)]) {
      const [prefix, local] = name.split(":");
      if (local !== undefined && prefix !== undefined && prefix !== "xmlns" && !own.has(prefix))
        missing.add(prefix);
    }
    for (const child of element.children) if ("attributes" in child) visit(child, own);
  };
  visit(root, new Set(["xml"]));
  return missing;
}

/** Ids of relations that a part uses must be among its own. */
function referenceProblems(parts: Parts, path: string, root: XmlElement): string[] {
  const ids = new Set(parts.links(path).map(({ id }) => id));
  const problems: string[] = [];
  for (const { attributes, name } of allElements(root))
    for (const attribute of ["r:id", "r:embed", "r:link", "r:pict", "relationships:id"]) {
      const id = attributes[attribute];
      if (id !== undefined && id !== "" && !ids.has(id))
        problems.push(`${path}: <${name}> names ${id}, which is no relation`);
    }
  return problems;
}
