import {
  append,
  childrenNamed,
  element,
  serializeElement,
  type OfficePackage,
  type XmlElement,
} from "../../package";
import type { Author } from "./author";
import { newId } from "./ids";

const PATH = "xl/persons/person.xml";
const TYPE = "application/vnd.ms-excel.person+xml";
const RELATION = "http://schemas.microsoft.com/office/2017/10/relationships/person";
export const THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

/** Those who wrote comments in a workbook, by their ids. */
export class Persons {
  constructor(
    private readonly file: OfficePackage,
    private readonly workbookPath: string,
  ) {}

  author(id: string | undefined): Author {
    const person = this.entries().find(({ attributes }) => attributes.id === id);
    const { displayName = "", userId = "" } = person?.attributes ?? {};
    // `S::ten@tinh.vn::…` for those who signed in with an account of work.
    return {
      name: displayName,
      email: /^S::([^:]+@[^:]+)::/u.exec(userId)?.[1] ?? (userId.includes("@") ? userId : ""),
    };
  }

  /**
   * The id of somebody, who is added when they are new.
   * @param providerId who told of them, in the words of MS-XLSX 2.6.203
   */
  idOf({ name, email }: Author, providerId: "None" | "PeoplePicker" = "None"): string {
    const known = this.entries().find(({ attributes: { id } }) => {
      const author = this.author(id);
      return author.name === name && author.email === email;
    });
    if (known?.attributes.id !== undefined) return known.attributes.id;
    const id = newId();
    append(
      this.editRoot(),
      element("person", { displayName: name, id, userId: email === "" ? name : email, providerId }),
    );
    return id;
  }

  private get path(): string | undefined {
    const relation = this.file.relations(this.workbookPath).find(({ kind }) => kind === "person");
    return relation && this.file.has(relation.target) ? relation.target : undefined;
  }

  private entries(): XmlElement[] {
    return this.path === undefined ? [] : childrenNamed(this.file.xml(this.path).root, "person");
  }

  private editRoot(): XmlElement {
    let { path } = this;
    if (path === undefined) {
      path = this.file.has(PATH) ? this.file.freePath("xl/persons/person#.xml") : PATH;
      this.file.add(path, TYPE, serializeElement(element("personList", { xmlns: THREADED })));
      this.file.relate(this.workbookPath, RELATION, path);
    }
    return this.file.xml(path).edit();
  }
}
