// Every page: no error, no failed request, nothing from another host (see lib.mjs),
// few requests and few bytes.

import { gzipSync } from "node:zlib";
import { check, expect, open, pages, url } from "../lib.mjs";

const KB = 1000;

await check(async (browser) => {
  const page = await open(browser);
  // Each page as a first visit meets it.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  let bodies;
  page.on("response", (response) => {
    if (!(response.headers()["content-type"] ?? "").includes("event-stream")) bodies.push(size(response));
  });

  let heaviest = [0, ""];
  for (const path of [...pages, "print.html"]) {
    bodies = [];
    await page.goto(url + path);
    await page.waitForTimeout(100);
    const sizes = new Map((await Promise.all(bodies)).filter(Boolean));
    const { own, reload } = await page.evaluate(() => ({
      own: [...document.querySelectorAll('script[src*="/theme/"], script[src^="theme/"]')].map(
        (script) => new URL(script.src).pathname,
      ),
      reload: document.querySelector("script[data-version]").text,
    }));
    const script = own.reduce((sum, src) => sum + sizes.get(src), gzipSync(reload).length);
    expect(own.length > 0, path, "the page script is not there");
    expect(script <= 5 * KB, path, `our script is ${script} bytes, packed`);
    expect(sizes.size <= 25, path, `${sizes.size} requests`);
    if (path === "print.html") continue;
    const total = [...sizes.values()].reduce((a, b) => a + b, 0);
    expect(total <= 85 * KB, path, `${total} bytes, packed`);
    if (total > heaviest[0]) {
      heaviest = [total, `${path}: ${total} bytes, ${sizes.size} requests, our script ${script} bytes`];
    }
  }
  console.log("heaviest page", heaviest[1]);

  await page.goto(url + pages[0]);
  await page.getByRole("button", { name: "Toggle Searchbar" }).click();
  await page.locator("#mdbook-searchbar").pressSequentially("array");
  await page.locator("#mdbook-searchresults li").first().waitFor();
});

/** The path and the packed size of what came, or nothing if leaving the page ended it. */
async function size(response) {
  try {
    const kind = response.headers()["content-type"] ?? "";
    const body = await response.body();
    const packed = /^(text|application)\/|svg/.test(kind) ? gzipSync(body, { level: 9 }) : body;
    return [new URL(response.url()).pathname, packed.length];
  } catch {
    return undefined;
  }
}
