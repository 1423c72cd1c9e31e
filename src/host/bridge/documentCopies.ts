import { DONE, type Answer } from "./answers";

/** The file as it is, zipped; texts of it and its printed pages are not here. */
const COMPRESSED = 5;
/** As many copies as Excel keeps for a page at once. */
const MOST = 2;

/** Codes of the library's errors. */
const TYPE_NOT_SUPPORTED = 1009;
const NO_SUCH_FILE = 5001;
const TOO_MANY = 11_000;

/** Copies of the workbook's file that a page reads in slices; each is the file at the moment when it was asked for. */
export class DocumentCopies {
  private readonly copies = new Map<number, Uint8Array>();
  private opening = 0;
  private nextHandle = 1;

  constructor(private readonly copy: () => Promise<Uint8Array>) {}

  /** @returns the handle of a new copy, and its bytes counted */
  async open(type: number): Promise<Answer> {
    if (type !== COMPRESSED) return [TYPE_NOT_SUPPORTED];
    if (this.copies.size + this.opening >= MOST) return [TOO_MANY];
    this.opening += 1;
    try {
      const bytes = await this.copy();
      const handle = this.nextHandle++;
      this.copies.set(handle, bytes);
      return [DONE, handle, bytes.length];
    } finally {
      this.opening -= 1;
    }
  }

  /** @returns bytes from an offset on, and how many they are */
  slice(handle: number, offset: number, size: number): Answer {
    const bytes = this.copies.get(handle)?.subarray(offset, offset + size);
    return bytes ? [DONE, [...bytes], bytes.length] : [NO_SUCH_FILE];
  }

  close(handle: number): Answer {
    return [this.copies.delete(handle) ? DONE : NO_SUCH_FILE];
  }
}
