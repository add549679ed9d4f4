// The page of `cargo profile-report -http=…`: axe-core finds nothing in light and dark, on
// a wide screen and on a phone; nothing scrolls sideways; frames open by keyboard.

import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { check, expect, fail, open, phone, wide } from "../lib.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const root = fileURLToPath(new URL("../../../../", import.meta.url));
const profile = join(root, "exercises", "chapter-5", "profiles", "kitchen.pb.gz");

/** The program, built by Cargo if it is not there yet. */
const built = () => {
  const words = ["build", "--quiet", "--package=profile-report", "--message-format=json"];
  const said = execFileSync(process.env.CARGO ?? "cargo", words, { cwd: root, encoding: "utf8" });
  const messages = said.trim().split("\n").map((line) => JSON.parse(line));
  return messages.findLast((message) => message.executable).executable;
};

const views = [
  "flame",
  "flame?root=3",
  "top",
  "tree",
  "source",
  "source?function=soup",
  "traces",
  "top?focus=soup&sample_index=samples",
];
const looks = [
  ["wide", { viewport: wide }],
  ["dark", { viewport: wide, colorScheme: "dark" }],
  ["phone", { viewport: phone }],
];

await check(async (browser) => {
  const program = spawn(built(), ["-http=127.0.0.1:0", profile], { cwd: root });
  try {
    const [line] = await once(createInterface({ input: program.stdout }), "line");
    const url = line.match(/http:\S+/)[0];
    for (const [look, options] of looks) {
      const page = await open(browser, { ...options, bypassCSP: true });
      for (const view of views) {
        await page.goto(url + view);
        await page.evaluate(axe);
        const { violations, passes } = await page.evaluate(() => axe.run(document));
        expect(passes.length > 0, view, look, "axe did not run");
        for (const { id, help, nodes } of violations) {
          fail(`${view}, ${look}`, id, help, nodes[0].html.slice(0, 160));
        }
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wider <= 0, view, look, `the page scrolls sideways by ${wider} pixels`);
      }
      await page.context().close();
    }
    const page = await open(browser);
    await page.goto(`${url}flame`);
    const label = () => page.evaluate(() => document.activeElement.getAttribute("aria-label"));
    for (let n = 0; n < 40 && !(await label())?.startsWith("kitchen::soup: "); n++) {
      await page.keyboard.press("Tab");
    }
    await Promise.all([page.waitForURL(/root=/), page.keyboard.press("Enter")]);
    await page.keyboard.press("Tab");
    const next = await label();
    expect(next?.startsWith("all: "), "flame", "by keyboard", `behind the graph comes ${next}`);
  } finally {
    program.kill();
  }
});
