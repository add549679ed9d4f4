// With a recorded result of the reader's, each figure shows it beside the
// reference, with a bar and the ratio; without one, the figure is as built.

import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check, dir, expect, fail, open, pagesWith, phone, url, mine } from "../lib.mjs";

const found = pagesWith('class="measure"');

const read = (page) =>
  page.locator("figure.measure").evaluateAll((figures) =>
    figures.map((figure) => ({
      chapter: figure.dataset.chapter,
      group: figure.dataset.group,
      heads: [...figure.querySelectorAll("thead th")].map((th) => th.textContent),
      caption: figure.querySelector("figcaption").textContent,
      rows: [...figure.querySelectorAll("tbody tr")].map((row) => ({
        variant: row.dataset.variant,
        n: +row.dataset.n,
        ns: +row.dataset.ns,
        cells: [...row.children].map((cell) => cell.textContent),
        bars: [...row.querySelectorAll(".bar span")].map((bar) => bar.getBoundingClientRect().width),
        space: row.querySelector(".bar").clientWidth,
      })),
    })),
  );

await check(async (browser) => {
  for (const path of found) {
    const page = await open(browser, { reducedMotion: "reduce" });
    await page.goto(url + path);
    const before = await read(page);
    for (const figure of before) {
      const where = `${path}, ${figure.group}`;
      expect(figure.heads.length === 4, where, "without own results there are four columns");
      for (const row of figure.rows) {
        expect(row.ns > 0, where, row.variant, "has no reference");
        expect(row.bars.length === 1, where, row.variant, "has not one bar");
      }
    }

    // Half as long again everywhere, but for one row that was not measured.
    const results = before.flatMap((figure) =>
      figure.rows.map(({ variant, n, ns }) =>
        ({ group: figure.group, variant, n, ns: ns * 1.5, low: ns, high: ns * 2 })),
    );
    const missing = results.pop();
    // And one that the reference has not: the reader's own answer to an exercise.
    const extra = { ...results[0], variant: "an answer of my own" };
    results.push(extra);
    const chapters = [...new Set(before.map((figure) => figure.chapter))];
    const file = (chapter) => join(mine, `chapter-${chapter}.json`);
    const reload = () => page.waitForEvent("load");
    let loaded = reload();
    for (const chapter of chapters) {
      writeFileSync(file(chapter), JSON.stringify({ chapter: +chapter, machine: "a <b>test</b> machine",
        toolchain: "rustc 1.2.3", date: "2000-01-02", command: "cargo workbook measure", results }));
    }
    await loaded;
    await page.locator("figure.measure.with-mine").first().waitFor();
    const after = await read(page);
    for (const figure of after) {
      const where = `${path}, ${figure.group}`;
      expect(figure.heads.join().includes("yours, ns,yours ÷ reference"), where, figure.heads.join());
      expect(figure.caption.includes("a <b>test</b> machine · rustc 1.2.3 · 2000-01-02"), where,
        "the caption does not name the reader's machine", figure.caption);
      const added = figure.rows.filter((row) => row.variant === extra.variant).length;
      expect(added === (figure.group === extra.group ? 1 : 0), where, `${added} rows of one's own`);
      for (const row of figure.rows) {
        const at = `${where}, ${row.variant}, ${row.n}`;
        const gone = figure.group === missing.group && row.variant === missing.variant && row.n === missing.n;
        if (row.variant === extra.variant) {
          expect(row.cells.includes("–") && row.bars.length === 1, at, row.cells.join());
          continue;
        }
        const ratio = row.cells[figure.heads.indexOf("yours ÷ reference")];
        expect(ratio === (gone ? "–" : "1.50"), at, `the ratio is ${ratio}`);
        expect(row.bars.length === (gone ? 1 : 2), at, `${row.bars.length} bars`);
        expect(Math.max(...row.bars) <= row.space + 1, at, "a bar is longer than its cell");
        if (!gone && row.bars[0] > 20) {
          const drawn = row.bars[1] / row.bars[0];
          expect(Math.abs(drawn - 1.5) < 0.06, at, `the bars are drawn as ${drawn}`);
        }
      }
    }
    await page.setViewportSize(phone);
    await page.waitForTimeout(100);
    const over = await page.evaluate(() => {
      const content = document.getElementById("mdbook-content");
      return content.scrollWidth - content.clientWidth;
    });
    expect(over <= 0, path, `at 390 px the overlay makes the page ${over} px too wide`);

    loaded = reload();
    for (const chapter of chapters) rmSync(file(chapter));
    await loaded;
    const again = await read(page);
    expect(again.every((figure) => figure.heads.length === 4), path, "results that are gone still show");
    await page.context().close();
  }
  if (!found.length) fail(dir, "no page has a measurement");
});
