import { useEffect, useRef, useState, type RefObject } from "react";

/** How wide an element is now, pixels; 0 until it is laid out. Charts are drawn for a width. */
export function useWidth(): { readonly root: RefObject<HTMLDivElement | null>; readonly width: number } {
  const root = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { root, width };
}
