// What the checks share: one browser, the pages of the book, and a list of findings
// that names page, theme and rule.

import { chromium } from "playwright-core";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the reader serves the book, with a slash at the end. */
export const url = process.env.BOOK_URL;
/** The folder of the built pages. */
export const dir = process.env.BOOK_DIR;
/** The folder that the reader takes the reader's own measurements from. */
export const mine = process.env.BOOK_MINE;

export const themes = ["light", "rust", "coal", "navy", "ayu"];

/** Every page of the table of contents, in its order; nothing else lists them. */
export const pages = [
  ...new Set(
    [...readFileSync(join(dir, "toc.html"), "utf8").matchAll(/href="([^"#]+\.html)"/g)].map(
      ([, path]) => path,
    ),
  ),
];

/** The pages whose source holds this text. */
export const pagesWith = (text) =>
  pages.filter((page) => readFileSync(join(dir, page), "utf8").includes(text));

const findings = [];
/** Notes what is wrong, and goes on. */
export const fail = (...parts) => findings.push(parts.join(": "));
/** Notes what is wrong unless `holds`. */
export const expect = (holds, ...parts) => holds || fail(...parts);

export const wide = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };

/** Starts the browser, runs the check, and reports what was found. */
export async function check(run) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  try {
    await run(browser);
  } catch (error) {
    fail("the check stopped", error.stack);
  } finally {
    await browser.close();
  }
  for (const finding of findings.slice(0, 40)) console.log(finding);
  if (findings.length > 40) console.log(`… and ${findings.length - 40} more`);
  process.exitCode = findings.length ? 1 : 0;
}

/** A page in a context of its own. Whatever goes wrong in it is a finding. */
export async function open(browser, options = {}) {
  const { theme, ...rest } = options;
  const context = await browser.newContext({ viewport: wide, ...rest });
  if (theme) {
    await context.addInitScript((name) => localStorage.setItem("mdbook-theme", name), theme);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const here = () => page.url().replace(url, "");
  page.on("pageerror", (error) => fail(here(), "script error", error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      fail(here(), `console ${message.type()}`, message.text());
    }
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // Leaving a page ends its stream of events, and a prefetch of the next page.
    if (reason !== "net::ERR_ABORTED") fail(here(), "failed request", request.url(), reason);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) fail(here(), `status ${response.status()}`, response.url());
  });
  page.on("request", (request) => {
    if (!/^(http:\/\/127\.0\.0\.1[:/]|file:|data:|blob:)/.test(request.url())) {
      fail(here(), "request to another host", request.url());
    }
  });
  return page;
}

/** Opens every fold and commits every prediction, as a reader at the end has them. */
export const openAll = (page) =>
  page.evaluate(() => {
    for (const form of document.querySelectorAll("form.predict")) {
      // The first choice that is not the answer shows most.
      form.querySelector("input:not([data-right])")?.click();
      form.requestSubmit();
    }
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
