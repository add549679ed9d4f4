// The probe player: forward and back by mouse, keyboard and slider, each step with its
// sentence; it plays only where motion is welcome; a list without the script.

import { check, expect, fail, open, pagesWith, phone, url } from "../lib.mjs";

const found = pagesWith('class="player"');

const state = (player) =>
  player.evaluate((element) => {
    const shown = (node) => node.checkVisibility({ visibilityProperty: true });
    const steps = [...element.querySelectorAll(".steps > li")];
    const [back, next] = element.querySelectorAll(".bar button");
    const { text, live } = { text: element.querySelector(".said")?.textContent,
      live: element.querySelector(".said")?.getAttribute("aria-live") };
    return {
      steps: steps.length,
      now: steps.map((step, i) => shown(step) && i + 1).filter(Boolean),
      sentences: steps.map((step) => step.querySelector("p").textContent),
      slots: [...element.querySelectorAll(".now .slots > li")].filter(shown).length,
      text,
      live,
      range: +element.querySelector(".bar input")?.value,
      ends: [back, next].map((button) => button?.getAttribute("aria-disabled")).join(),
      focus: document.activeElement.textContent || document.activeElement.type,
      inside: element.contains(document.activeElement),
    };
  });

/** The player shows this step, and nothing of another one. */
async function expectStep(where, player, step) {
  const s = await state(player);
  expect(s.now.join() === String(step), where, `it shows step ${s.now}, not ${step}`);
  expect(s.text === `Step ${step} of ${s.steps}. ${s.sentences[step - 1]}`, where, "it says", s.text);
  expect(s.live === "polite", where, "the sentence is not read out");
  expect(s.range === step, where, `the slider is at ${s.range}, not at ${step}`);
  expect(s.slots >= 8, where, `${s.slots} slots are shown`);
  expect(s.ends === `${step === 1},${step === s.steps}`, where, "the buttons at the ends", s.ends);
  return s;
}

await check(async (browser) => {
  if (!found.length) return fail("no page has a player");
  for (const path of found) {
    const page = await open(browser, { reducedMotion: "reduce" });
    await page.goto(url + path);
    await page.locator("figure.player.on").first().waitFor();
    const players = await page.locator("figure.player").all();
    for (const [i, player] of players.entries()) {
      const where = `${path}, player ${i + 1}`;
      const button = (name) => player.getByRole("button", { name });
      const { steps } = await expectStep(`${where}, at first`, player, 1);
      expect(steps > 4 && steps <= 30, where, `${steps} steps`);
      expect(!(await button("Play").isVisible()), where, "it plays although motion is reduced");

      // By mouse, through all steps and back by one.
      for (let step = 2; step <= steps; step++) {
        await button("Next").click();
        await expectStep(`${where}, by mouse`, player, step);
      }
      await button("Next").click({ force: true });
      const last = await expectStep(`${where}, past the end`, player, steps);
      expect(last.focus === "Next", where, "at the end the focus is lost", last.focus);
      await button("Back").click();
      await expectStep(`${where}, back by mouse`, player, steps - 1);

      // By keyboard, with the focus on a button and on the slider.
      for (const control of [button("Next"), player.getByRole("slider")]) {
        await control.focus();
        for (const [key, step] of [
          ["Home", 1], ["ArrowLeft", 1], ["ArrowRight", 2], ["ArrowRight", 3], ["ArrowLeft", 2],
          ["End", steps], ["ArrowRight", steps],
        ]) {
          await page.keyboard.press(key);
          const s = await expectStep(`${where}, ${key}`, player, step);
          expect(s.inside, where, key, "loses the focus");
        }
      }
      await player.getByRole("slider").fill("3");
      await expectStep(`${where}, by slider`, player, 3);
      await button("Back").focus();
      await page.keyboard.press("Enter");
      await expectStep(`${where}, Enter`, player, 2);
      expect(page.url() === url + path, where, "its keys turn the page");
    }

    // Outside of the player the arrows still turn pages.
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press("ArrowLeft");
    await page.waitForURL((there) => there.href !== url + path);

    // On paper and on a phone.
    await page.goto(url + path);
    await page.locator("figure.player.on").first().waitFor();
    await page.emulateMedia({ media: "print" });
    for (const player of await page.locator("figure.player").all()) {
      const s = await state(player);
      expect(s.now.length === s.steps, path, `on paper there are ${s.now.length} of ${s.steps} steps`);
    }
    await page.context().close();
    const small = await open(browser, { viewport: phone, reducedMotion: "reduce" });
    await small.goto(url + path);
    await small.locator("figure.player.on").first().waitFor();
    const cut = await small.locator("figure.player").evaluateAll((all) =>
      all.flatMap((player) => {
        const parts = [...player.querySelectorAll(".slots > li, .bar > *")];
        return parts.filter((it) => it.scrollWidth > it.clientWidth + 1 && it.clientWidth).map((it) => it.textContent);
      }),
    );
    for (const text of cut) expect(false, `${path}, phone`, "is cut", text);
    await small.context().close();

    // Where motion is welcome, it plays by itself and can be stopped.
    const moving = await open(browser, { reducedMotion: "no-preference" });
    await moving.clock.install();
    await moving.goto(url + path);
    const player = moving.locator("figure.player.on").first();
    await player.getByRole("button", { name: "Play" }).click();
    await expectStep(`${path}, played`, player, 2);
    await moving.clock.runFor(4000);
    await expectStep(`${path}, played`, player, 3);
    await player.getByRole("button", { name: "Pause" }).click();
    await moving.clock.runFor(20_000);
    await expectStep(`${path}, paused`, player, 3);
    await player.getByRole("button", { name: "Play" }).click();
    await moving.emulateMedia({ reducedMotion: "reduce" });
    await player.locator(".bar [hidden]").waitFor({ state: "attached" });
    await moving.clock.runFor(20_000);
    await expectStep(`${path}, motion no longer welcome`, player, 4);
    await moving.context().close();

    // Without the script: a list, the rest of it in a fold, and no control.
    const plain = await open(browser, { javaScriptEnabled: false });
    await plain.goto(url + path);
    for (const player of await plain.locator("figure.player").all()) {
      expect(await player.locator("button, input").count() === 0, path, "a control that does nothing");
      expect(await player.locator(".steps > li:visible").count() === 3, path, "the first steps do not show");
      await player.locator(".more > summary").click();
      const all = await player.locator(".steps > li").count();
      expect(await player.locator(".steps > li:visible").count() === all, path, "not all steps show");
    }
    await plain.context().close();
  }
});
