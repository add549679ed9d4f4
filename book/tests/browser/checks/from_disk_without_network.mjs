// The built pages opened as files, with the network off: they work, and ask nobody.

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { check, dir, expect, open, pages } from "../lib.mjs";

await check(async (browser) => {
  const page = await open(browser);
  await page.context().setOffline(true);
  for (const path of pages) {
    await page.goto(pathToFileURL(join(dir, path)).href);
    const coloured = await page.evaluate(() => {
      const code = document.querySelector("pre > code.language-rust");
      return !code || code.querySelector("[class^=hljs-]") !== null;
    });
    expect(coloured, path, "Rust is not highlighted");
    expect(await page.locator(".skip-link").count() === 1, path, "the page script did not run");
    expect(await page.locator("#mdbook-sidebar a").count() > 0, path, "the sidebar is empty");
    const form = page.locator("form.predict").first();
    if (await form.count()) {
      await form.locator("label").last().click();
      await form.getByRole("button", { name: "Commit" }).click();
      expect(await form.locator("details").evaluate((d) => d.open), path, "the answer does not open");
    }
  }
  // Links between pages, and the search, need no server either.
  await page.goto(pathToFileURL(join(dir, pages[0])).href);
  await page.keyboard.press("s");
  await page.keyboard.type("array");
  await page.locator("#mdbook-searchresults li").first().waitFor();
});
