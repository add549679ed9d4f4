// What `../highlight.js` is made from: highlight.js 11 with the languages that this
// book shows, under the names that mdBook's own script calls.

import hljs from "highlight.js/lib/core";
import go from "highlight.js/lib/languages/go";
import rust from "highlight.js/lib/languages/rust";

// A command line as this book types them. The language of highlight.js lists all of
// coreutils and is a fifth of the bundle.
const bash = (hljs) => ({
  aliases: ["sh"],
  contains: [
    hljs.HASH_COMMENT_MODE,
    hljs.QUOTE_STRING_MODE,
    hljs.APOS_STRING_MODE,
    { scope: "variable", begin: /\$\w+|\b[A-Z_]+(?==)/ },
    { scope: "built_in", begin: /^\s*[a-z]+/ },
  ],
});
// The Cargo.toml of an example needs no more than this.
const toml = (hljs) => ({
  contains: [
    hljs.HASH_COMMENT_MODE,
    hljs.QUOTE_STRING_MODE,
    { scope: "section", begin: /^\[.*?\]+/ },
    { scope: "attr", begin: /[\w.-]+(?= *=)/ },
    { scope: "literal", begin: /\b(true|false)\b/ },
    hljs.NUMBER_MODE,
  ],
});
const plaintext = () => ({ aliases: ["text", "txt"], disableAutodetect: true });

// highlight.js has a language for shell sessions, but it takes any line with a `%`
// or `>` in it for a prompt. Here a prompt is `$ ` and the rest is output.
const prompt = {
  scope: "meta.prompt",
  begin: /^\$ /,
  starts: { end: /$/, subLanguage: "bash" },
};
const session = () => ({ aliases: ["shell"], contains: [prompt] });

// The compiler's messages: what it says, where, and the marks under the code.
const message = () => ({
  contains: [
    prompt,
    { scope: "error", begin: /^error(\[E\d+\])?(?=:)/ },
    { scope: "warning", begin: /^warning(?=:)/ },
    { scope: "note", begin: /^(note|help)(?=:)/ },
    { scope: "gutter", begin: /^ *(-->|:::)/ },
    {
      begin: /^ *= (?=note|help)/,
      scope: "gutter",
      starts: { end: /:/, scope: "note" },
    },
    // A line of marks has no number before its bar.
    {
      scope: "gutter",
      begin: /^ +\|/,
      starts: {
        end: /$/,
        contains: [
          { scope: "error", begin: /\^+/ },
          { scope: "note", begin: /-{2,}/ },
        ],
      },
    },
    { scope: "gutter", begin: /^ *\d+ [|+~-]/ },
    { scope: "gutter", begin: /^\.\.\.$/ },
  ],
});

const languages = { bash, go, toml, plaintext, rust, console: session, message };
for (const [name, language] of Object.entries(languages)) {
  hljs.registerLanguage(name, language);
}

// mdBook 0.5.4 calls the name of highlight.js 10, and for inline code too, which
// has no language. Hidden lines (`.boring`) are elements, and version 11 would drop
// them: such a block stays as it is.
hljs.highlightBlock = (code) => {
  if (code.parentElement.tagName !== "PRE" || code.querySelector(".boring")) return;
  if (/^\$ rustc/.test(code.textContent)) code.className = "language-message";
  else if (!/language-/.test(code.className)) return;
  hljs.highlightElement(code);
};

window.hljs = hljs;
