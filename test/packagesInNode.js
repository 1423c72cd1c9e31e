const path = require("node:path");

/** What numfmt promises for `require` is not in its package; the file of its other promise is the same in CommonJS. */
const NUMFMT = path.resolve(__dirname, "../node_modules/numfmt/dist/index.js");
const OTHERS = `${path.sep}node_modules${path.sep}`;

/** Resolves modules for jest. Univer brings a numfmt of its own, an older one, which stays its own. */
module.exports = (request, options) =>
  request === "numfmt" && !options.basedir.includes(OTHERS)
    ? NUMFMT
    : options.defaultResolver(request, options);
