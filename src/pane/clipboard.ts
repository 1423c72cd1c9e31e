import type { Copied } from "../commands";

/**
 * Puts a document on the clipboard. Only in the click itself: later, web views refuse it.
 * @returns whether it is there
 */
export function copyFormatted({ html, text }: Copied): boolean {
  let isThere = false;
  const put = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    isThere = true;
  };
  document.addEventListener("copy", put);
  try {
    // Deprecated, and the one way that needs no permission, which a pane in Excel is not given.
    return document.execCommand("copy") && isThere;
  } finally {
    document.removeEventListener("copy", put);
  }
}
