// The way around by keyboard, and no page wider than a phone.

import { check, expect, open, openAll, pages, phone, url, wide } from "../lib.mjs";

await check(async (browser) => {
  for (const [name, viewport] of Object.entries({ wide, phone })) {
    const page = await open(browser, { viewport, reducedMotion: "reduce" });
    for (const path of pages) {
      const where = `${path}, ${name}`;
      await page.goto(url + path);
      await page.keyboard.press("Tab");
      const skip = await page.evaluate(() => {
        const { className, hash } = document.activeElement;
        const box = document.activeElement.getBoundingClientRect();
        return { className, hash, seen: box.left >= 0 && box.top >= 0 && box.width > 0 };
      });
      expect(skip.className === "skip-link" && skip.seen, where, "one Tab does not show the skip link");
      await page.keyboard.press("Enter");
      const at = await page.evaluate(() => document.activeElement.id);
      expect(at === skip.hash?.slice(1), where, `the skip link leads to "${at}"`);

      await openAll(page);
      const { over, unreached } = await page.evaluate(async () => {
        // Resizing is noticed at the next frame.
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const scrolls = (element) =>
          element.scrollWidth > element.clientWidth + 1 &&
          ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
        const main = [...document.querySelectorAll("main *")];
        // mdBook lets the content scroll, so that the page itself never would.
        const whole = [document.documentElement, document.getElementById("mdbook-content")];
        return {
          over: Math.max(...whole.map((element) => element.scrollWidth - element.clientWidth)),
          unreached: main
            .filter((element) => scrolls(element) && element.tabIndex < 0)
            .map((element) => element.outerHTML.slice(0, 80)),
        };
      });
      expect(over <= 0, where, `the page is ${over} px wider than the screen`);
      for (const element of unreached) expect(false, where, "scrolls, but not by keyboard", element);
    }

    // The sidebar, by keyboard: closed and open again.
    await page.goto(url + pages.at(-1));
    const button = page.getByRole("button", { name: "Toggle Table of Contents" });
    const sidebar = page.locator("#mdbook-sidebar");
    const shown = async () => {
      await page.waitForTimeout(100);
      const box = await sidebar.boundingBox();
      return (await sidebar.isVisible()) && box.x >= 0;
    };
    const first = await shown();
    for (const expected of [!first, first]) {
      await button.focus();
      await page.keyboard.press("Enter");
      expect((await shown()) === expected, name, `the sidebar's button did not ${expected ? "open" : "close"} it`);
      const expanded = await button.getAttribute("aria-expanded");
      expect(expanded === String(expected), name, `the sidebar's button says ${expanded}`);
    }
    // The copy button of code, which is ours in place of mdBook's.
    await page.context().grantPermissions(["clipboard-read"]);
    await page.goto(url + pages.find((path) => path.endsWith("array-value.html")));
    const copy = page.locator("pre:has(code.language-rust) .clip-button").first();
    await copy.focus();
    await page.keyboard.press("Enter");
    await page.getByText("Copied!").waitFor();
    const [copied, code] = await copy.evaluate(async (button) => [
      await navigator.clipboard.readText(),
      button.closest("pre").querySelector("code").innerText,
    ]);
    expect(copied === code, name, "copied was not the code", copied);
    const stays = await copy.evaluate((button) => button === document.activeElement);
    expect(stays, name, "the copy button lost the focus");

    await page.context().close();
  }
});
