/** Puts text together as UTF-8: a million cells as strings first would cost more than everything else of saving. */
export class ByteWriter {
  private bytes = new Uint8Array(65_536);
  private length = 0;
  private readonly encoder = new TextEncoder();

  /** Any text. */
  text(text: string): void {
    // A character takes at most three bytes for each of its code units.
    this.reserve(text.length * 3);
    this.length += this.encoder.encodeInto(text, this.bytes.subarray(this.length)).written;
  }

  /** Text of ASCII characters only; short ones are quicker written here than encoded. */
  ascii(text: string): void {
    const { length } = text;
    this.reserve(length);
    const { bytes } = this;
    let at = this.length;
    for (let index = 0; index < length; index++) bytes[at++] = text.charCodeAt(index);
    this.length = at;
  }

  written(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}
