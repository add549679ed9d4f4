// What the pages of the workbook need beyond mdBook's own script: a keyboard's way
// around, predictions, and the reader's own measurements. Every page can be read
// without it. What leans on mdBook 0.5.4 is listed in theme/README.md.
(() => {
  "use strict";

  // All words that a reader meets, in one place for whoever translates them.
  const words = {
    skip: "Skip to content",
    commit: "Commit to my choice",
    clear: "Clear my choice",
    yours: "your choice",
    answer: "the answer",
    right: (choice) => `You chose ${choice}, and that is what happens.`,
    wrong: (choice, answer) => `You chose ${choice}; the answer is ${answer}. Read below why.`,
    all: "Show what the other choices stand for",
    own: "Show only what my choice stands for",
    mineNs: "yours, ns",
    ratio: "yours ÷ reference",
    reference: "Reference: ",
    mine: "Yours: ",
  };

  const here = document.currentScript.src;

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  // ---------- Finding one's way ----------

  const content = document.getElementById("mdbook-content");
  if (content) {
    content.tabIndex = -1;
    const skip = make("a", { href: "#mdbook-content", className: "skip-link" }, words.skip);
    const nav = make("nav", { ariaLabel: words.skip }, skip);
    document.body.prepend(nav);
  }

  // The switch of the sidebar is a <label>, which no keyboard reaches.
  const label = document.getElementById("mdbook-sidebar-toggle");
  const box = document.getElementById("mdbook-sidebar-toggle-anchor");
  const sidebar = document.getElementById("mdbook-sidebar");
  if (label && box && sidebar) {
    const { id, className, title } = label;
    const button = make("button", { id, className, title, type: "button" }, ...label.childNodes);
    button.setAttribute("aria-label", title);
    button.setAttribute("aria-controls", sidebar.id);
    const mirror = () => button.setAttribute("aria-expanded", box.checked);
    box.addEventListener("change", mirror);
    mirror();
    button.addEventListener("click", () => {
      // mdBook takes a closed sidebar out of the layout, and puts it back when
      // its own label is clicked.
      sidebar.style.display = "";
      void sidebar.offsetWidth;
      box.click();
    });
    label.replaceWith(button);
  }

  document.getElementById("mdbook-menu-bar")?.setAttribute("role", "banner");
  document.getElementById("mdbook-help-container")?.setAttribute("role", "complementary");

  // What scrolls sideways can be reached and scrolled by keyboard.
  const sized = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth + 1) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  for (const element of all("pre, pre > code, .table-wrapper, .figure")) sized.observe(element);

  // On paper nothing can be unfolded.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
  });

  // ---------- Predictions ----------

  // A browser may refuse storage, above all to file:// pages. Then a choice lasts
  // as long as the page.
  const storage = (act) => {
    try {
      return act(localStorage);
    } catch {
      return null;
    }
  };

  for (const form of all("form.predict")) {
    const key = `rust-by-experiment:${form.id}`;
    const inputs = all("input", form);
    const details = form.querySelector("details");
    const blocks = all("[data-choice]", form);
    const letter = (input) => String.fromCharCode(65 + inputs.indexOf(input));
    const chosen = () => inputs.find((input) => input.checked);
    const block = (input) => blocks.find((b) => b.dataset.choice === input?.value);

    const commit = make("button", { type: "submit" }, words.commit);
    const clear = make("button", { type: "button", className: "clear", hidden: true }, words.clear);
    const others = make("button", { type: "button", hidden: true });
    const said = make("p", { className: "said", tabIndex: -1 });
    form.querySelector("fieldset").after(said, make("div", { className: "bar" }, commit, clear));
    if (blocks.length) blocks.at(-1).after(make("div", { className: "bar" }, others));

    const mark = (input, text, kind) =>
      input.parentElement.append(make("span", { className: `mark ${kind}` }, text));

    const showOthers = (shown) => {
      form.classList.toggle("all", shown);
      others.textContent = shown ? words.own : words.all;
    };

    const update = () => {
      commit.disabled = !chosen();
    };

    const show = (choice) => {
      const right = inputs.find((input) => input.hasAttribute("data-right"));
      form.classList.add("committed");
      choice.checked = true;
      for (const input of inputs) input.disabled = true;
      mark(choice, words.yours, "yours");
      if (right) mark(right, words.answer, "right");
      said.textContent =
        choice === right
          ? words.right(letter(choice))
          : words.wrong(letter(choice), right ? letter(right) : "?");
      block(choice)?.classList.add("own");
      others.hidden = !blocks.some((b) => b !== block(choice));
      showOthers(false);
      commit.hidden = true;
      clear.hidden = false;
      if (details) details.open = true;
    };

    form.addEventListener("change", update);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const choice = chosen();
      if (!choice || form.classList.contains("committed")) return;
      storage((s) => s.setItem(key, choice.value));
      show(choice);
      // The button that had the focus is gone; what it led to is read out instead.
      said.focus({ preventScroll: true });
    });
    clear.addEventListener("click", () => {
      storage((s) => s.removeItem(key));
      form.classList.remove("committed", "all");
      for (const gone of all(".mark", form)) gone.remove();
      for (const input of inputs) input.disabled = input.checked = false;
      for (const b of blocks) b.classList.remove("own");
      said.textContent = "";
      clear.hidden = others.hidden = true;
      commit.hidden = false;
      if (details) details.open = false;
      update();
      inputs[0]?.focus();
    });
    others.addEventListener("click", () => showOthers(!form.classList.contains("all")));

    const kept = storage((s) => s.getItem(key));
    const choice = inputs.find((input) => input.value === kept);
    if (choice) show(choice);
    else update();
  }

  // ---------- The probe player ----------

  if (document.querySelector(".player"))
    document.head.append(make("script", { src: new URL("../chapter-3/player.js", here) }));

  // ---------- The reader's own measurements ----------

  // Three digits that count, as in the reference's column.
  const number = (x) => (x < 1000 ? x.toPrecision(3) : String(+x.toPrecision(3)));

  const overlay = (figure, mine) => {
    const { group } = figure.dataset;
    const found = (row) =>
      mine.results.find(
        (r) => r.group === group && r.variant === row.dataset.variant && r.n === +row.dataset.n,
      );
    const known = all("tbody tr", figure);
    if (!known.some(found)) return;
    // What the reference has not, such as the reader's own answer to an exercise,
    // gets a row below those of the same number of elements.
    for (const { variant, n } of mine.results.filter((r) => r.group === group)) {
      const same = all("tbody tr", figure).filter((row) => +row.dataset.n === n);
      if (!same.length || same.some((row) => row.dataset.variant === variant)) continue;
      const row = make("tr", {}, make("th", { scope: "row" }, n), make("td", {}, variant));
      row.append(make("td", {}, "–"), make("td", { className: "bar" }));
      Object.assign(row.dataset, { variant, n });
      same.at(-1).after(row);
    }
    const rows = all("tbody tr", figure);

    // Both bars of a row have one scale; where a bar of the reader's would be too
    // long, all bars of the figure shrink.
    const part = (span) => +span.style.getPropertyValue("--part");
    const before = figure.querySelector("thead th:last-child");
    for (const text of [words.mineNs, words.ratio])
      before.before(make("th", { scope: "col", className: "number" }, text));
    for (const row of rows) {
      const result = found(row);
      const cell = row.querySelector(".bar");
      const ratio = result && row.dataset.ns ? (result.ns / row.dataset.ns).toFixed(2) : "–";
      for (const text of [result ? number(result.ns) : "–", ratio])
        cell.before(make("td", { className: "number" }, text));
      if (!result) continue;
      const scale = known.find((other) => other.dataset.n === row.dataset.n);
      const length = part(scale.querySelector(".bar span")) / scale.dataset.ns;
      const bar = make("span", { className: "yours" });
      bar.style.setProperty("--part", length * result.ns);
      cell.append(bar);
    }
    const bars = all(".bar span", figure);
    const longest = Math.max(1, ...bars.map(part));
    for (const bar of bars) bar.style.setProperty("--part", part(bar) / longest);

    const caption = figure.querySelector("figcaption");
    const key = (kind) => make("span", { className: `key ${kind}` });
    const line = make("p", {}, key("yours"), words.mine);
    line.append([mine.machine, mine.toolchain, mine.date].join(" · "), " · ", make("code", { className: "hljs" }, mine.command));
    const first = make("p", {}, key(""), words.reference, ...caption.childNodes);
    caption.append(first, line);
    figure.classList.add("with-mine");
  };

  // Only the reader's own server has them; asking another would be a failed request.
  const figures = all("figure.measure[data-chapter]");
  if (document.querySelector('meta[name="reader"]'))
    for (const chapter of new Set(figures.map((figure) => figure.dataset.chapter)))
      fetch(`/mine/chapter-${chapter}.json`)
        .then((response) => response.json())
        .then((mine) => {
          if (!mine) return;
          for (const figure of figures)
            if (figure.dataset.chapter === chapter) overlay(figure, mine);
        })
        // A file that is just being written: its end is a change, and reloads.
        .catch(() => {});
})();
