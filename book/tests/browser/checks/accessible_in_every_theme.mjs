// axe-core finds nothing: every page, in every theme, folds closed and open.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { check, expect, fail, open, openAll, pages, themes, url } from "../lib.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// A theme changes colours and nothing else, so that beyond the first one only the
// rules about colour can find anything new.
const aboutColour = { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } };

await check(async (browser) => {
  expect(pages.length > 0, "toc.html", "it lists no page");
  // With motion, axe would meet colours half way from one theme to the next.
  const page = await open(browser, { theme: themes[0], reducedMotion: "reduce" });
  for (const path of pages) {
    await page.goto(url + path);
    await page.evaluate(axe);
    for (const state of ["closed", "open"]) {
      if (state === "open") await openAll(page);
      for (const theme of themes) {
        const first = theme === themes[0];
        const { violations, passes } = await page.evaluate(
          async ([name, options]) => {
            document.getElementById(`mdbook-theme-${name}`).click();
            await new Promise(requestAnimationFrame);
            await new Promise((done) => setTimeout(done, 20));
            return axe.run(document, { ...options, resultTypes: ["violations"] });
          },
          [theme, first ? {} : aboutColour],
        );
        expect(passes.length > 0, path, theme, "axe did not run");
        for (const { id, help, nodes } of violations) {
          for (const node of nodes.slice(0, 3)) {
            fail(`${path}, ${theme}, folds ${state}`, id, help, node.html.slice(0, 160),
              node.any[0]?.message ?? "");
          }
        }
      }
    }
    await page.evaluate((name) => document.getElementById(name).click(), "mdbook-theme-light");
    await page.evaluate(() => localStorage.clear());
    await page.evaluate(() => localStorage.setItem("mdbook-theme", "light"));
  }
});
