import { lazy, type ComponentType } from "react";
import type { PageProps } from "./page";

/** A page whose code comes when somebody opens it: the first page is to stand soon. */
export function onDemand<Carried = unknown>(
  load: () => Promise<ComponentType<PageProps<Carried>>>,
): ComponentType<PageProps<Carried>> {
  return lazy(async () => ({ default: await load() }));
}
