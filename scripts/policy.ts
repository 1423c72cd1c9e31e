/** Where the add-in's page takes Office.js from: the store and the library's licence ask for Microsoft's CDN. */
export const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * SHA-256 of an empty text: style elements may be made empty and filled by `insertRule`, as Fluent UI does. A page that is
 * a file cannot have a new nonce at each request.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** What may be loaded and done, by directive. */
export type Sources = Readonly<Record<string, readonly string[]>>;

/**
 * What the add-in's page needs.
 * @param officeJs where the page loads Office.js from, an address or a path of its own server
 */
export function paneSources(officeJs = OFFICE_JS) {
  const office = officeJs.startsWith("https:") ? [new URL(officeJs).origin] : [];
  return {
    // The solver is compiled in a worker; a browser in which workers take the page's policy asks for the last word.
    "script-src": ["'self'", ...office, "'wasm-unsafe-eval'"],
    "style-src": ["'self'", EMPTY_STYLE],
    // Office.js writes style attributes on the web (office-js#1687); style elements stay as above.
    "style-src-attr": ["'unsafe-inline'"],
    "img-src": ["'self'", "data:"],
    "connect-src": ["'self'"],
    "worker-src": ["'self'"],
    // On the web Office.js asks in a frame of its own server whether the page around it is to be trusted.
    ...(office.length > 0 && { "frame-src": office }),
  } satisfies Sources;
}

/** The Content-Security-Policy of the add-in's page. @param officeJs as above */
export const panePolicy = (officeJs = OFFICE_JS): string => policy(paneSources(officeJs));

/** The Content-Security-Policy of a page that is only read. */
export const readingPolicy = (): string => policy({ "style-src": ["'self'"], "img-src": ["'self'"] });

/** Whatever is not listed is refused. */
function policy(allowed: Sources): string {
  const directives = {
    "default-src": ["'none'"],
    ...allowed,
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");
}
