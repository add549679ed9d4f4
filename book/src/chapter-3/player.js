// Shows a recording (figure.player) one step at a time. Without this script the steps
// are a list. theme/workbook.js loads it where a page has a player.
(() => {
  "use strict";

  // All words that a reader meets, for whoever translates them.
  const words = {
    back: "Back",
    next: "Next",
    play: "Play",
    pause: "Pause",
    step: "Step",
    said: (step, steps, sentence) => `Step ${step} of ${steps}. ${sentence}`,
  };
  const PAUSE = 3500; // ms between steps that play by themselves

  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const still = matchMedia("(prefers-reduced-motion: reduce)");

  for (const player of document.querySelectorAll("figure.player:not(.on)")) {
    const steps = [...player.querySelectorAll(".steps > li")];
    player.querySelector(".steps").append(...steps);
    player.querySelector(".more")?.remove();

    let at = 1;
    let timer;
    const button = (text, act) => make("button", { type: "button", onclick: act }, text);
    // At either end a button says that it does nothing, and keeps the focus.
    const back = button(words.back, () => go(at - 1));
    const next = button(words.next, () => go(at + 1));
    const play = button(words.play, () => {
      if (timer) return stop();
      play.textContent = words.pause;
      timer = setInterval(() => show(at + 1), PAUSE);
      show(at < steps.length ? at + 1 : 1);
    });
    const range = make("input", { type: "range", min: 1, max: steps.length, ariaLabel: words.step });
    const said = make("p", { className: "said", ariaLive: "polite" });

    const stop = () => {
      clearInterval(timer);
      timer = 0;
      play.textContent = words.play;
    };
    const show = (step) => {
      at = Math.min(Math.max(step, 1), steps.length);
      range.value = at;
      back.ariaDisabled = at === 1;
      next.ariaDisabled = at === steps.length;
      steps.forEach((item, i) => item.classList.toggle("now", i === at - 1));
      said.textContent = words.said(at, steps.length, steps[at - 1].querySelector("p").textContent);
      if (at === steps.length) stop();
    };
    const go = (step) => {
      stop();
      show(step);
    };
    const mayMove = () => {
      stop();
      play.hidden = still.matches;
    };

    range.oninput = () => go(+range.value);
    still.addEventListener("change", mayMove);
    player.addEventListener("keydown", (event) => {
      const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 1, End: steps.length }[event.key];
      if (!to && to !== 0) return;
      // mdBook turns pages with the same keys.
      event.stopPropagation();
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      go(to);
    });
    player.prepend(make("div", { className: "bar" }, back, next, play, range), said);
    player.classList.add("on");
    mayMove();
    show(1);
  }
})();
