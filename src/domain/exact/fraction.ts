/**
 * Exact rational numbers for points. Scores are summed and divided as they are and rounded once, at the
 * very end, because leaves rounded before summing have changed winners in earlier systems (domain.md).
 *
 * Small values live in plain numbers; whatever leaves the safe-integer range continues in BigInt, so the
 * common case costs no more than integer arithmetic and the rare one stays exact.
 */
export class Fraction {
  static readonly zero = new Fraction(0, 1);
  static readonly one = new Fraction(1, 1);

  /** @param n numerator; @param d denominator, always positive and of the same kind as `n` */
  private constructor(
    readonly n: number | bigint,
    readonly d: number | bigint,
  ) {}

  /** The decimal number a person sees in the cell: 2.35 is 235/100, not the nearest binary fraction. */
  static of(value: number): Fraction {
    if (Number.isSafeInteger(value)) return SMALL[value] ?? new Fraction(value, 1);
    if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
    // Up to 6 decimals and small enough: the scaled integer that divides back to the very same number.
    for (let d = 10; d <= 1_000_000 && Math.abs(value) < 1e9; d *= 10) {
      const n = Math.round(value * d);
      if (n / d === value) return Fraction.ratio(n, d);
    }
    const [digits = "", exponent = "0"] = String(value).split("e");
    const [whole, decimals = ""] = digits.split(".");
    const shift = decimals.length - Number(exponent);
    const n = BigInt(whole + decimals);
    return shift >= 0 ? Fraction.big(n, 10n ** BigInt(shift)) : Fraction.big(n * 10n ** BigInt(-shift), 1n);
  }

  /** Whole numbers are by far the most common points. */
  static whole(count: number): Fraction[] {
    const rest = Array.from({ length: count - 2 }, (_, at) => new Fraction(at + 2, 1));
    return [Fraction.zero, Fraction.one, ...rest];
  }

  /** `n / d` in lowest terms; numbers when both fit, BigInt otherwise. */
  private static big(n: bigint, d: bigint): Fraction {
    const divisor = gcdBig(n < 0n ? -n : n, d);
    const [rn, rd] = divisor > 1n ? [n / divisor, d / divisor] : [n, d];
    return isSafe(rn) && isSafe(rd) ? new Fraction(Number(rn), Number(rd)) : new Fraction(rn, rd);
  }

  /** `n / d` of two whole numbers, `d` positive, in lowest terms. */
  static ratio(n: number, d: number): Fraction {
    let divisor = Math.abs(n);
    let rest = d;
    while (rest !== 0) [divisor, rest] = [rest, divisor % rest];
    return divisor > 1 ? new Fraction(n / divisor, d / divisor) : new Fraction(n, d);
  }

  add(other: Fraction): Fraction {
    if (other === Fraction.zero) return this;
    if (this === Fraction.zero) return other;
    const { n: an, d: ad } = this;
    const { n: bn, d: bd } = other;
    if (
      typeof an === "number" &&
      typeof ad === "number" &&
      typeof bn === "number" &&
      typeof bd === "number"
    ) {
      if (ad === bd) {
        const n = an + bn;
        if (Number.isSafeInteger(n)) return new Fraction(n, ad);
      } else {
        const left = an * bd;
        const right = bn * ad;
        const n = left + right;
        const d = ad * bd;
        if (
          Number.isSafeInteger(left) &&
          Number.isSafeInteger(right) &&
          Number.isSafeInteger(n) &&
          Number.isSafeInteger(d)
        ) {
          return Fraction.ratio(n, d);
        }
      }
    }
    return Fraction.big(BigInt(an) * BigInt(bd) + BigInt(bn) * BigInt(ad), BigInt(ad) * BigInt(bd));
  }

  negate(): Fraction {
    return this.isZero() ? this : new Fraction(-this.n, this.d);
  }

  subtract(other: Fraction): Fraction {
    return this.add(other.negate());
  }

  multiply(other: Fraction): Fraction {
    if (other === Fraction.one) return this;
    const { n: an, d: ad } = this;
    const { n: bn, d: bd } = other;
    if (
      typeof an === "number" &&
      typeof ad === "number" &&
      typeof bn === "number" &&
      typeof bd === "number"
    ) {
      const n = an * bn;
      const d = ad * bd;
      if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) return Fraction.ratio(n, d);
    }
    return Fraction.big(BigInt(an) * BigInt(bn), BigInt(ad) * BigInt(bd));
  }

  /** @throws RangeError on a zero divisor; callers ask `isZero` first, because 0/0 has a meaning of its own here. */
  divide(other: Fraction): Fraction {
    if (other.isZero()) throw new RangeError("division by zero");
    const flipped = other.n < 0 ? new Fraction(-other.d, -other.n) : new Fraction(other.d, other.n);
    return this.multiply(flipped);
  }

  compare(other: Fraction): number {
    const { n: an, d: ad } = this;
    const { n: bn, d: bd } = other;
    if (ad === bd) return order(an, bn);
    if (
      typeof an === "number" &&
      typeof ad === "number" &&
      typeof bn === "number" &&
      typeof bd === "number"
    ) {
      const left = an * bd;
      const right = bn * ad;
      if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return order(left, right);
    }
    return order(BigInt(an) * BigInt(bd), BigInt(bn) * BigInt(ad));
  }

  min(other: Fraction): Fraction {
    return this.compare(other) <= 0 ? this : other;
  }

  isZero(): boolean {
    return this.n == 0;
  }

  isNegative(): boolean {
    return this.n < 0;
  }

  isPositive(): boolean {
    return this.n > 0;
  }

  equals(other: Fraction): boolean {
    return this.compare(other) === 0;
  }

  /** Rounded half away from zero (as a clerk rounds, 2.345 → 2.35 and −2.345 → −2.35). */
  round(decimals: number): number {
    if (typeof this.n === "number" && typeof this.d === "number") {
      const factor = 10 ** decimals;
      const twice = Math.abs(this.n) * factor * 2 + this.d;
      if (Number.isSafeInteger(twice)) {
        const rest = twice % (this.d * 2);
        const value = (twice - rest) / (this.d * 2) / factor;
        return this.n < 0 && value !== 0 ? -value : value;
      }
    }
    const scale = 10n ** BigInt(decimals);
    const n = BigInt(this.n);
    const d = BigInt(this.d);
    const magnitude = ((n < 0n ? -n : n) * scale * 2n + d) / (d * 2n);
    const value = Number(magnitude) / Number(scale);
    return n < 0n && value !== 0 ? -value : value;
  }

  toString(): string {
    return `${this.n}/${this.d}`;
  }
}

const SMALL = Fraction.whole(1001);

/**
 * Adds up many fractions without making one for each step: numerators are kept by denominator and brought together
 * at the end. Denominators of points are few (1, 2, 10, the targets of a leaf), so the list stays short.
 */
export class ExactSum {
  private readonly denominators: number[] = [1];
  private readonly numerators: number[] = [0];
  /** What left the safe range, or has a large denominator. */
  private rest = Fraction.zero;

  add(value: Fraction): void {
    const { n, d } = value;
    if (typeof n === "number" && typeof d === "number") {
      let at = d === 1 ? 0 : this.denominators.indexOf(d);
      if (at < 0 && this.denominators.length < 16) {
        at = this.denominators.push(d) - 1;
        this.numerators.push(0);
      }
      const next = (this.numerators[at] ?? Infinity) + n;
      if (Number.isSafeInteger(next)) {
        this.numerators[at] = next;
        return;
      }
    }
    this.rest = this.rest.add(value);
  }

  total(): Fraction {
    return this.denominators.reduce(
      (total, d, at) => total.add(Fraction.ratio(this.numerators[at] ?? 0, d)),
      this.rest,
    );
  }
}

/** The exact sum; an empty list sums to 0. */
export function sum(values: Iterable<Fraction>): Fraction {
  let total = Fraction.zero;
  for (const value of values) total = total.add(value);
  return total;
}

function order(a: number | bigint, b: number | bigint): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

function gcdBig(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

function isSafe(value: bigint): boolean {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(Number.MIN_SAFE_INTEGER);
}
