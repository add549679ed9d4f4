// Printed: folds are open, controls are gone, and dark themes are dark no more.

import { check, expect, open, pages, url } from "../lib.mjs";

const look = (page) =>
  page.evaluate(() => ({
    folded: [...document.querySelectorAll("main details")].filter((details) =>
      [...details.children].every((child) =>
        child.tagName === "SUMMARY" || !child.checkVisibility()),
    ).length,
    controls: [...document.querySelectorAll("main button, main input, .skip-link, .menu-bar")].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }),
    ).map((element) => element.outerHTML.slice(0, 80)),
    background: getComputedStyle(document.documentElement).backgroundColor,
    clipped: [...document.querySelectorAll("main pre > code, main .table-wrapper")].filter(
      (element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== "visible",
    ).map((element) => element.outerHTML.slice(0, 80)),
  }));

await check(async (browser) => {
  const page = await open(browser, { theme: "navy", viewport: { width: 720, height: 1000 } });
  for (const path of [...pages, "print.html"]) {
    await page.goto(url + path);
    await page.emulateMedia({ media: "print" });
    const { folded, controls, background, clipped } = await look(page);
    expect(folded === 0, path, `${folded} folds are closed on paper`);
    for (const control of controls) expect(false, path, "on paper", control);
    for (const element of clipped) expect(false, path, "is cut on paper", element);
    expect(background === "rgb(255, 255, 255)", path, "the paper is", background);
    await page.emulateMedia({ media: "screen" });
  }
  // Other browsers open folds by the script, before they print and until they have.
  await page.goto(url + pages.at(-1));
  const folds = () => page.locator("main details:not([open])").count();
  const closed = await folds();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await folds() === 0, pages.at(-1), "the script leaves folds closed");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  expect(await folds() === closed, pages.at(-1), "the script leaves folds open");
});
