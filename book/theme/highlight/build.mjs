// npm ci && npm run build
import { buildSync } from "esbuild";
import { copyFileSync, readFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync("node_modules/highlight.js/package.json"));
// Beside the pages, so that no page carries it; `mdbook build` copies it.
const licence = "licences/highlight.js.txt";
copyFileSync("node_modules/highlight.js/LICENSE", `../../src/${licence}`);
buildSync({
  entryPoints: ["entry.js"],
  outfile: "../highlight.js",
  bundle: true,
  minify: true,
  target: "es2020",
  charset: "utf8",
  legalComments: "none",
  banner: {
    js: `/*!\nhighlight.js ${version} with the languages of this book; made from ` +
      `theme/highlight by \`npm ci && npm run build\`.\n` +
      `Copyright (c) 2006, Ivan Sagalaev, BSD-3-Clause: see ${licence}\n*/`,
  },
});
