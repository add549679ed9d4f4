// Choose, commit, see the answer; kept after a reload; cleared. Each prediction of
// the book once by mouse and once by keyboard alone.

import { check, expect, fail, open, pagesWith, url } from "../lib.mjs";

const found = pagesWith('class="predict"');

const state = (form) =>
  form.evaluate((element) => {
    const shown = (node) => node.checkVisibility();
    const labels = [...element.querySelectorAll("label")];
    return {
      marks: labels.map((label) =>
        [...label.querySelectorAll(".mark")].map((mark) => mark.textContent).join("+"),
      ),
      right: labels.findIndex((label) => label.querySelector("[data-right]")),
      values: labels.map((label) => label.querySelector("input").value),
      said: element.querySelector(".said").textContent,
      open: element.querySelector("details").open,
      blocks: [...element.querySelectorAll("[data-choice]")]
        .filter(shown)
        .map((block) => block.dataset.choice),
      allBlocks: [...element.querySelectorAll("[data-choice]")].map((b) => b.dataset.choice),
      buttons: [...element.querySelectorAll("button")]
        .filter(shown)
        .map((button) => button.textContent + (button.disabled ? " (disabled)" : "")),
      focusInside: element.contains(document.activeElement),
    };
  });

function expectOpen(where, s) {
  expect(!s.open, where, "the answer is open before a choice");
  expect(s.marks.every((mark) => !mark), where, "a choice is marked before the commit");
  expect(s.buttons.includes("Commit to my choice (disabled)"), where,
    "without a choice nothing can be committed", s.buttons.join(", "));
}

function expectCommitted(where, s, index) {
  expect(s.open, where, "the commit did not open the answer");
  const marks = s.values.map((_, i) =>
    [i === index && "your choice", i === s.right && "the answer"].filter(Boolean).join("+"),
  );
  expect(marks.join() === s.marks.join(), where, `marks are ${s.marks}, not ${marks}`);
  expect(s.said.startsWith(`You chose ${"ABCDEFGH"[index]}`), where, "said", s.said);
  const own = s.allBlocks.filter((choice) => choice === s.values[index]);
  expect(own.join() === s.blocks.join(), where, `of the explanations ${s.blocks} are shown, not ${own}`);
  expect(s.buttons.includes("Clear my choice"), where, "the choice can be cleared");
  const others = s.buttons.includes("Show what the other choices stand for");
  expect(others === s.allBlocks.length > own.length, where, "the way to the other explanations");
}

await check(async (browser) => {
  if (!found.length) return fail("no page has a prediction");
  for (const path of found) {
    const page = await open(browser);
    await page.goto(url + path);
    const ids = await page.locator("form.predict").evaluateAll((forms) => forms.map((f) => f.id));
    const predictions = ids.map((id) => ({ where: `${path}#${id}`, form: page.locator(`#${id}`) }));

    // By mouse: the first choice, which the label chooses too.
    for (const { where, form } of predictions) {
      expectOpen(where, await state(form));
      await form.locator("label").first().click();
      await form.getByRole("button", { name: "Commit" }).click();
      expectCommitted(`${where} by mouse`, await state(form), 0);
    }
    // All choices of a page are kept side by side.
    await page.reload();
    for (const { where, form } of predictions) {
      expectCommitted(`${where} after a reload`, await state(form), 0);
      const others = form.getByRole("button", { name: "other choices" });
      if (await others.isVisible()) {
        await others.click();
        const all = await state(form);
        expect(all.blocks.length === all.allBlocks.length, where, "all explanations can be shown");
      }
      await form.getByRole("button", { name: "Clear" }).click();
      const cleared = await state(form);
      expectOpen(`${where} after clearing`, cleared);
      expect(cleared.focusInside, where, "clearing loses the focus");
    }
    await page.reload();
    // By keyboard: the last choice.
    for (const { where, form } of predictions) {
      expectOpen(`${where} after clearing and a reload`, await state(form));
      const inputs = form.locator("input");
      const count = await inputs.count();
      await inputs.first().focus();
      await page.keyboard.press("Space");
      for (let i = 1; i < count; i++) await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      const committed = await state(form);
      expectCommitted(`${where} by keyboard`, committed, count - 1);
      expect(committed.focusInside, where, "the commit loses the focus");
      const focused = await page.evaluate(() => document.activeElement.textContent);
      expect(focused === committed.said, where, "the commit reads out", focused);
    }
    const kept = await page.evaluate(() => Object.keys(localStorage).filter((k) => k.startsWith("rust-by")));
    expect(kept.length === ids.length, path, `${kept.length} of ${ids.length} choices are kept`);
    await page.context().close();
  }

  // A browser that refuses storage still shows the answer. One page stands for all.
  const blocked = await open(browser);
  await blocked.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  await blocked.goto(url + found[0]);
  const form = blocked.locator("form.predict").first();
  await form.locator("label").first().click();
  await form.getByRole("button", { name: "Commit" }).click();
  expectCommitted(`${found[0]} without storage`, await state(form), 0);
});
