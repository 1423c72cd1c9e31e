import { append, childrenNamed, element, remove, type XmlElement } from "./xml";

/** Where a package says what its parts are. */
export const CONTENT_TYPES = "[Content_Types].xml";

/** The content type of a part. */
export function typeIn(types: XmlElement, path: string): string {
  const own = childrenNamed(types, "Override").find(({ attributes }) => attributes.PartName === `/${path}`);
  const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  const usual = childrenNamed(types, "Default").find(
    ({ attributes }) => attributes.Extension?.toLowerCase() === extension,
  );
  return own?.attributes.ContentType ?? usual?.attributes.ContentType ?? "application/xml";
}

/** Says what a part is; undefined takes away what is said of it. */
export function setType(types: XmlElement, path: string, contentType: string | undefined): void {
  for (const entry of childrenNamed(types, "Override"))
    if (entry.attributes.PartName === `/${path}`) remove(entry);
  if (contentType !== undefined)
    append(types, element("Override", { PartName: `/${path}`, ContentType: contentType }));
}
