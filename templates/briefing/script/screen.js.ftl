<#ftl output_format="JavaScript">
// Filters and order. Without a script all of it stands there, in the order of the issue.
"use strict";
(() => {
  const all = (root, selector) => [...root.querySelectorAll(selector)];

  // A bar of buttons: the first takes everything, each further one a choice of its own.
  const bar = (of, names, choose) => {
    const tools = document.querySelector(".tools[data-of=" + of + "]");
    if (!tools) return;
    for (const name of names) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = name;
      tools.append(button);
    }
    const buttons = all(tools, "button");
    const press = pressed => {
      buttons.forEach(b => b.setAttribute("aria-pressed", b === pressed));
      choose(buttons.indexOf(pressed));
    };
    buttons.forEach(b => b.addEventListener("click", () => press(b)));
    // A link into what is filtered out shows everything again.
    document.addEventListener("click", event => {
      const link = event.target.closest("a[href^='#']");
      const target = link && document.getElementById(link.hash.slice(1));
      if (target && target.closest("[hidden]")) press(buttons[0]);
    }, true);
    buttons[0].setAttribute("aria-pressed", "true");
    buttons.slice(1).forEach(b => b.setAttribute("aria-pressed", "false"));
    tools.hidden = false;
  };

  const filter = (of, parts) =>
    bar(of, parts.map(part => part[0].matches("section") ? part[0].querySelector("h2").textContent : part[0].textContent),
      chosen => parts.forEach((part, n) => part.forEach(e => { e.hidden = chosen > 0 && n !== chosen - 1; })));

  filter("sections", all(document, "main > section").map(section => [section]));

  const themes = [];
  for (const e of all(document, "#situation > .theme, #situation > .story")) {
    if (e.matches(".theme")) themes.push([e]); else themes.at(-1).push(e);
  }
  filter("themes", themes);

  // A loss and its claims, as many as it has; they are laid out again as the page was (FigureGroup.rows).
  const body = document.querySelector("table.figures > tbody");
  if (!body) return;
  const losses = [];
  for (const cell of all(body, "th, td.claim")) {
    if (cell.matches("th")) losses.push([cell]); else losses.at(-1).push(cell);
  }
  const value = loss => Number(loss[0].dataset.value);
  const side = loss => loss[0].dataset.side || "\uffff";
  const orders = [
    () => 0,
    (a, b) => value(b) - value(a),
    (a, b) => side(a).localeCompare(side(b), document.documentElement.lang)];
  const empty = () => Object.assign(document.createElement("td"), {className: "empty"});
  bar("figures", [], chosen => {
    body.replaceChildren();
    let open = null;
    for (const loss of [...losses].sort(orders[chosen])) {
      if (loss.length === 2 && open) {
        open.append(...loss);
        open = null;
        continue;
      }
      for (let from = 1; from < loss.length; from += 3) {
        const row = body.insertRow();
        row.append(from === 1 ? loss[0] : empty(), ...loss.slice(from, from + 3));
        open = loss.length === 2 ? row : null;
      }
    }
    for (const row of body.rows) while (row.cells.length < 4) row.append(empty());
  });
})();
