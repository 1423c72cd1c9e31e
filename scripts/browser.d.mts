/** What TypeScript is to know of browser.mjs. */
export declare function findBrowser(): string | undefined;
export declare function installDebian(packages: readonly string[]): boolean;
export declare const browserArguments: string[];
