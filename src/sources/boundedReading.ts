import { Unreadable } from "./unreadable";

/**
 * How SheetJS reads the next of some bytes: a number of `size` bytes, or a text of `size` signs that is coded as `type` says. It
 * has sizes below nothing of its own, and texts that end with a zero, but in none of the kinds of files that are read here.
 */
type ReadNext = (this: Uint8Array, size: number, type?: string) => unknown;

/** What SheetJS adds to bytes: where it reads, and what reads there. */
interface BeingRead extends Uint8Array {
  [PLACE]?: number | undefined;
  [READ]?: ReadNext | undefined;
}
const PLACE = Symbol("place");
const READ = Symbol("read");

/** Bytes beyond their end. Some programs write records shorter than they are described, and SheetJS reads on: that ends soon. */
const MOST_BEYOND = 0x10000;

/**
 * Reads with SheetJS what may be damaged. It believes the lengths and counts that it finds, and beyond the end of a record it
 * finds none: it then counts for ever, or until there is no memory left. So a place that is no number or far beyond the end, and
 * a text of a length that is none or below nothing, end the reading.
 * @throws Unreadable "damaged", and whatever `reading` throws
 */
export function boundedReading<T>(reading: () => T): T {
  Object.defineProperties(Uint8Array.prototype, {
    l: {
      configurable: true,
      get(this: BeingRead) {
        return this[PLACE];
      },
      set(this: BeingRead, place: number | undefined) {
        if (place !== undefined && !(place <= this.length + MOST_BEYOND)) throw new Unreadable("damaged");
        this[PLACE] = place;
      },
    },
    read_shift: {
      configurable: true,
      get(this: BeingRead) {
        return this[READ];
      },
      set(this: BeingRead, read: ReadNext) {
        this[READ] = function (size, type) {
          if (!(size >= 0)) throw new Unreadable("damaged");
          return read.call(this, size, type);
        };
      },
    },
  });
  try {
    return reading();
  } finally {
    Reflect.deleteProperty(Uint8Array.prototype, "l");
    Reflect.deleteProperty(Uint8Array.prototype, "read_shift");
  }
}
