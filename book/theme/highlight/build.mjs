// npm ci && npm run build
import { buildSync } from "esbuild";
import { readFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync("node_modules/highlight.js/package.json"));
const licence = readFileSync("node_modules/highlight.js/LICENSE", "utf8").trim();
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
      `theme/highlight by \`npm ci && npm run build\`.\n\n${licence}\n*/`,
  },
});
