/** A new id as the parts of comments have them, in braces and capitals. */
export function newId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}
