// Compares two built books: the reader's and the stock mdbook's.
//
//   node same-book.mjs FOLDER FOLDER
//
// All files must be the same to the byte but for one: mdBook writes the keys of the
// search index in an order that depends on how it was compiled. So the index is
// compared by its content, and its name, which holds a hash, is taken as one.

import assert from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

const HASHED = /searchindex-[0-9a-f]{8}/g;

/** The files of a book by their name: text, or bytes of what is no text. */
function files(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return new Map(
    names.map((name) => {
      const short = name.slice(folder.length).replace(HASHED, "searchindex");
      const text = readFileSync(name, "latin1").replace(HASHED, "searchindex");
      return [short, short.includes("searchindex") ? index(text) : text];
    }),
  );
}

/** What the script of the search index leaves in `window.search`. */
function index(script) {
  const window = { search: {} };
  vm.runInNewContext(script, { window });
  return JSON.stringify(sorted(window.search));
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.keys(value).sort().map((key) => [key, sorted(value[key])]),
  );
}

const [ours, stock] = process.argv.slice(2).map(files);
assert.deepEqual([...ours.keys()].sort(), [...stock.keys()].sort());
for (const [name, text] of ours) assert(text === stock.get(name), `${name} differs`);
console.log(`the two books are the same: ${ours.size} files`);
