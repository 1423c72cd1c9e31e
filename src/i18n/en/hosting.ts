import type { hosting as vi } from "../vi/hosting";

/** The same in English. */
export const hosting: Readonly<Record<keyof typeof vi, string>> = {
  "hosting.bad": "BAD",
  "hosting.call":
    "Call: npm run check-host -- https://address/folder [--origin https://address-in-the-manifest] [--lang vi|en]",
  "hosting.check.address": "Address, certificate",
  "hosting.check.files": "Files: all there, whole, of their types, caching",
  "hosting.check.functions": "Functions and shortcuts readable by Excel on the web",
  "hosting.check.manifest": "Addresses in the manifest",
  "hosting.check.missing": "A missing file is answered with 404",
  "hosting.check.page": "Page of the pane: content policy, Office.js, shown inside Excel",
  "hosting.good": "GOOD",
  "hosting.left": "LEFT OUT",
  "hosting.mend.changed":
    "Upload the whole folder dist/addin of one build again; turn off whatever changes content (minifying, injecting) on the server or in front of it.",
  "hosting.mend.crossOrigin":
    "Have the server add Access-Control-Allow-Origin: * to these files (see docs/hosting/nginx.conf).",
  "hosting.mend.elsewhere":
    "Build again with --env origin={origin}, or check the address that it was built for (--origin).",
  "hosting.mend.found":
    "Drop the rule that answers every address with the main page; what is not there must be answered with 404.",
  "hosting.mend.framed":
    "Drop this header for the add-in's folder; Excel on the web shows the pane in a frame.",
  "hosting.mend.icons":
    "Drop no-cache and no-store for the folder assets: Office asks that icons can be cached.",
  "hosting.mend.isolated": "Drop this header for the add-in's folder.",
  "hosting.mend.list": "Upload the whole folder dist/addin to this very address, {file} included.",
  "hosting.mend.metadata": "Upload the whole folder dist/addin of one build again.",
  "hosting.mend.moved":
    "Excel loads the files without logging in: let them be read without an account, and build for the address that is answered itself.",
  "hosting.mend.nowhere": "Use the manifest.xml of this very build.",
  "hosting.mend.officeJs":
    "Use the build of npm run build; the licence allows Office.js from Microsoft's server only.",
  "hosting.mend.plain":
    "Give the server a certificate and use the https address; to try it on one's own machine, add --origin with the https address.",
  "hosting.mend.policy":
    "Upload taskpane.html of the build again; run this check from the same version of the sources.",
  "hosting.mend.refused":
    "Drop the header Content-Security-Policy for the add-in's folder; the page brings its own.",
  "hosting.mend.short": "For the folder static: Cache-Control: public, max-age=31536000, immutable.",
  "hosting.mend.silent.certificate":
    "Install a certificate that is valid, has this name, comes with its chain, and is trusted by the staff's machines.",
  "hosting.mend.silent.connection":
    "Check that the server runs, that port 443 is open, and that firewalls and proxies let it pass.",
  "hosting.mend.silent.name": "Check the name and its DNS record.",
  "hosting.mend.stale": "Cache-Control: no-cache for these files, so that browsers ask anew each time.",
  "hosting.mend.status": "Upload the files that are missing, and let them be read.",
  "hosting.mend.type":
    "Declare the type {wanted} for this ending on the server (see docs/hosting/nginx.conf).",
  "hosting.problem.changed": "The content is not that of the build: {files}.",
  "hosting.problem.crossOrigin":
    "Access-Control-Allow-Origin of {files} is “{allowed}”: Excel on the web may not read them, registers no function, and may know no shortcut.",
  "hosting.problem.elsewhere": "The manifest leads away from {origin}: {addresses}.",
  "hosting.problem.found":
    "A file that is not there ({file}) is answered with {status}: a missing file would not be noticed.",
  "hosting.problem.framed":
    "The page cannot be shown in Excel on the web, because the server says “{header}”.",
  "hosting.problem.icons": "Icons must not be kept (“{caching}”): {files}.",
  "hosting.problem.isolated":
    "{file}: “{header}” blocks Microsoft's Office.js, or the icons in Excel on the web.",
  "hosting.problem.list":
    "{file} cannot be read (status {status}): there is no list of what the build consists of.",
  "hosting.problem.metadata":
    "No metadata of functions, or not the same functions in each language: {files}.",
  "hosting.problem.moved": "Led on to {to}: {files}.",
  "hosting.problem.nowhere": "The manifest names files that the build does not have: {addresses}.",
  "hosting.problem.officeJs": "The page loads Office.js from “{source}”, not from {wanted}.",
  "hosting.problem.plain": "{address} is no https address: Office does not load it.",
  "hosting.problem.policy": "The page has not the content policy of the build: “{policy}”.",
  "hosting.problem.refused":
    "{file}: the policy that the server adds refuses what the add-in needs ({needed}): “{policy}”.",
  "hosting.problem.short": "Kept too shortly (“{caching}”), though they never change: {files}.",
  "hosting.problem.silent.certificate": "The certificate of {host} cannot be used: {why}.",
  "hosting.problem.silent.connection": "{host} does not answer: {why}.",
  "hosting.problem.silent.name": "The server {host} is not found: {why}.",
  "hosting.problem.stale": "An old version may be kept (“{caching}”): {files}.",
  "hosting.problem.status": "Status {status}: {files}.",
  "hosting.problem.type": "Type “{type}” instead of {wanted}: {files}.",
};
