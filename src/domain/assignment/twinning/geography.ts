import type { Unit } from "../../model";

/** Mean radius of the Earth, km. */
const RADIUS = 6371;

/** Great-circle distance, km; undefined when either has no coordinates. */
export function distance(a: Unit, b: Unit): number | undefined {
  if (
    a.latitude === undefined ||
    a.longitude === undefined ||
    b.latitude === undefined ||
    b.longitude === undefined
  )
    return undefined;
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [first, second] = [radians(a.latitude), radians(b.latitude)];
  const half = (from: number, to: number): number => Math.sin((to - from) / 2) ** 2;
  const chord =
    half(first, second) +
    Math.cos(first) * Math.cos(second) * half(radians(a.longitude), radians(b.longitude));
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

export function hasCoordinates({ latitude, longitude }: Unit): boolean {
  return latitude !== undefined && longitude !== undefined;
}
