// All is readable without the script, and nothing pretends to work.

import { check, expect, open, pages, phone, url, wide } from "../lib.mjs";

await check(async (browser) => {
  for (const [name, viewport] of Object.entries({ wide, phone })) {
    const page = await open(browser, { javaScriptEnabled: false, viewport });
    for (const path of pages) {
      const where = `${path}, ${name}`;
      await page.goto(url + path);
      for (const form of await page.locator("form.predict").all()) {
        expect(await form.locator("input:visible, button:visible").count() === 0, where,
          "a control is shown that does nothing");
        expect(await form.locator("label:visible").count() > 1, where, "the choices do not show");
        await form.locator("summary").first().click();
        const blocks = form.locator("[data-choice]");
        expect(await form.locator("details > p").first().isVisible(), where, "the answer does not open");
        expect(await form.locator("[data-choice]:visible").count() === await blocks.count(), where,
          "not every explanation shows");
      }
      const [inner, outer] = [await page.locator("main").boundingBox(), viewport.width];
      expect(inner.x >= 0 && inner.x + inner.width <= outer, where, "the text leaves the screen");
    }
    await page.context().close();
  }
});
