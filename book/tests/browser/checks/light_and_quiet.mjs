// Every page: no error, no failed request, nothing from another host (see lib.mjs),
// few requests and few bytes.

import { gzipSync } from "node:zlib";
import { check, expect, fail, open, pages, url } from "../lib.mjs";

const KB = 1000;

await check(async (browser) => {
  let heaviest = [0, ""];
  for (const path of [...pages, "print.html"]) {
    const page = await open(browser);
    const sizes = new Map();
    page.on("response", async (response) => {
      const kind = response.headers()["content-type"] ?? "";
      if (kind.includes("event-stream")) return;
      try {
        const body = await response.body();
        const packed = /^(text|application)\/|svg/.test(kind) ? gzipSync(body, { level: 9 }) : body;
        sizes.set(new URL(response.url()).pathname, packed.length);
      } catch {
        // A prefetch that leaving the page ended.
      }
    });
    await page.goto(url + path, { waitUntil: "load" });
    await page.waitForTimeout(150);
    const own = (await page.locator("script[src]").evaluateAll((scripts) => scripts.map((s) => s.src)))
      .map((src) => new URL(src).pathname)
      .filter((src) => src.includes("/theme/"));
    const reload = await page.locator("script[data-version]").evaluateAll((s) => s.map((e) => e.text).join());
    const script = own.reduce((sum, src) => sum + (sizes.get(src) ?? 0), 0) + gzipSync(reload).length;
    expect(own.length > 0, path, "the page script is not there");
    expect(script <= 5 * KB, path, `our script is ${script} bytes, packed`);
    expect(sizes.size <= 25, path, `${sizes.size} requests`);
    const total = [...sizes.values()].reduce((a, b) => a + b, 0);
    if (path !== "print.html") {
      expect(total <= 85 * KB, path, `${total} bytes, packed`);
      if (total > heaviest[0]) heaviest = [total, `${path}: ${total} bytes, ${sizes.size} requests, our script ${script} bytes`];
    }
    const search = page.getByRole("button", { name: "Toggle Searchbar" });
    if (path === pages[0]) {
      await search.click();
      await page.locator("#mdbook-searchbar").pressSequentially("array");
      await page.locator("#mdbook-searchresults li").first().waitFor();
    }
    await page.context().close();
  }
  if (process.env.VERBOSE) console.log(heaviest[1]);
  if (!pages.length) fail("no page");
});
