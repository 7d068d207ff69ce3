// Stands last in a page under test: uses the page as a reader would and reports what it finds.
//
// The page lies in a frame as wide as a phone or a desk. It tells the page around it a list of
// { name, ok, detail }, which a test of the command line reads.
(async () => {
  const results = [];
  const isNarrow = innerWidth < 600;
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const check = (name, ok, detail) =>
    results.push({ name, ok: Boolean(ok), detail: String(detail === undefined ? "" : detail).slice(0, 400) });
  const bare = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const none = (name, list) => check(name, list.length === 0, list.slice(0, 5).join(" | "));

  function channels(color) {
    const found = color.match(/[\d.]+/g);
    return found ? found.slice(0, 3).map(Number) : null;
  }
  function luminance(color) {
    const linear = channels(color).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }
  function contrast(one, other) {
    const pair = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (pair[1] + 0.05) / (pair[0] + 0.05);
  }
  const shown = (element) => element.getClientRects().length > 0;

  function structure() {
    const ids = all("[id]").map((element) => element.id);
    none("ids are unique", ids.filter((id, at) => ids.indexOf(id) !== at));
    none("links within the page have goals", all("a[href^='#']").map((a) => a.getAttribute("href"))
      .filter((goal) => !document.getElementById(decodeURIComponent(goal.slice(1)))));
    none("nothing is loaded from elsewhere", all("[src],link[href],use,image,object,iframe,embed")
      .filter((one) => !/^(data:|blob:|#)/.test(one.getAttribute("src") || one.getAttribute("href") || ""))
      .map((one) => one.outerHTML.slice(0, 80)));
    check("one title, a language, one main part", all("h1").length === 1
      && document.documentElement.lang !== "" && all("main").length === 1);
    check("the skip link comes first",
      document.querySelector("a[href],button,[tabindex='0']") === document.querySelector(".skip"));
    none("heads of columns have a scope", all("th:not([scope])").map((th) => th.textContent));
    none("tables have captions", all("table").filter((t) => !t.caption).map((t) => t.textContent.slice(0, 60)));
    none("figures have a title and a description", all("figure svg").filter((svg) => {
      const texts = (svg.getAttribute("aria-labelledby") || "").split(" ")
        .map((id) => document.getElementById(id));
      return svg.getAttribute("role") !== "img" || texts.length < 2
        || texts.some((one) => !one || !svg.contains(one) || one.textContent.trim() === "");
    }).map((svg) => svg.id));
    none("buttons and links have names", all("button,[role=button],a[href],select,input").filter((one) =>
      (one.getAttribute("aria-label") || one.textContent || one.labels && one.labels.length).length === 0)
      .map((one) => one.outerHTML.slice(0, 80)));
    const root = document.documentElement;
    check("the page does not scroll sideways", root.scrollWidth <= root.clientWidth,
      root.scrollWidth + " > " + root.clientWidth + ": " + all("body *").filter((one) =>
        one.getBoundingClientRect().right > root.clientWidth + 1
          && !one.closest(".table,.drawing,.contents")).slice(0, 3).map((one) => one.outerHTML.slice(0, 90)));
  }

  function filtering() {
    const tables = all(".table").filter((box) => (box.querySelector("tbody")?.rows.length ?? 0) > 8);
    const fields = all("input[type=search]");
    check("long tables, and only they, have a filter", fields.length === tables.length,
      fields.length + " of " + tables.length);
    tables.forEach((box, at) => {
      const field = fields[at], rows = Array.from(box.querySelector("tbody").rows);
      const type = (text) => {
        field.value = text;
        field.dispatchEvent(new Event("input"));
        return rows.filter(shown).length;
      };
      const names = rows.flatMap((row) => Array.from(row.cells).map((cell) => cell.textContent.trim()));
      const name = names.find((text) => /^\p{L}{4,}$/u.test(text) && bare(text) !== text.toLowerCase())
        || names.find((text) => /^\p{L}{4,}$/u.test(text)) || names.find((text) => text !== "");
      const wanted = rows.filter((row) => bare(row.textContent).includes(bare(name))).length;
      const found = type(bare(name).toUpperCase());
      const said = box.previousElementSibling.querySelector("[role=status]").textContent
        .replace(/[۰-۹]/g, (digit) => "۰۱۲۳۴۵۶۷۸۹".indexOf(digit));
      check("a filter finds words without accents", found >= wanted,
        box.id + ": " + name + " in " + found + " rows, not " + wanted);
      check("a filter says how many rows it leaves", said.includes(found + " ") && said.includes(rows.length),
        box.id + ": " + said);
      check("a filter leaves nothing where nothing fits", type("zzqxj") === 0, box.id);
      check("an empty filter shows all rows again", type("") === rows.length, box.id);
    });
  }

  function sorting() {
    all(".table").forEach((box) => {
      const body = box.querySelector("tbody");
      if (!body || body.rows.length < 2) return;
      all("thead th", box).forEach((head, column) => {
        const press = head.querySelector("[role=button]"), isNumeric = head.classList.contains("n");
        const values = () => Array.from(body.rows).map((row) => row.cells[column])
          .map((cell) => isNumeric ? cell.dataset.s : cell.textContent).filter((text) => text !== "");
        const isOrdered = (list) => list.every((one, at) => at === 0
          || (isNumeric ? Number(list[at - 1]) <= Number(one)
            : list[at - 1].localeCompare(one, document.documentElement.lang) <= 0));
        const ways = [0, 1].map(() => {
          press.click();
          const way = head.getAttribute("aria-sort"), list = values();
          return [way, isOrdered(way === "ascending" ? list : list.reverse())];
        });
        const names = ways.map((one) => one[0]).sort().join(" ");
        check("columns sort both ways", names === "ascending descending" && ways.every((one) => one[1]),
          box.id + ": " + head.textContent + ": " + JSON.stringify(ways));
      });
    });
    none("only one column of a table is the sorted one",
      all(".table").filter((box) => all("[aria-sort]", box).length > 1).map((box) => box.id));
  }

  function linking() {
    const signs = new Set(all("svg.figure .node[data-k]").map((sign) => sign.dataset.k));
    const row = all("tbody tr[data-k]").find((one) => one.dataset.k.split(" ").some((key) => signs.has(key)));
    const over = (one) => one.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
    const lit = () => all("svg.figure .hot").length;
    if (row) {
      over(row);
      const keys = row.dataset.k.split(" ");
      const expected = all("svg.figure .node[data-k]").filter((sign) => keys.includes(sign.dataset.k));
      check("a row lights its signs in the figures",
        expected.length > 0 && expected.every((sign) => sign.classList.contains("hot")), row.dataset.k);
      const sign = expected[0], svg = sign.closest("svg");
      check("the other signs are dimmed", svg.classList.contains("dim")
        && all(".mark:not(.hot)", svg).every((one) => Number(getComputedStyle(one).opacity) < 1), svg.id);
      over(document.body);
      check("leaving a row lets go", lit() === 0, lit());
      over(sign);
      check("a sign lights its rows", row.classList.contains("hot"), sign.dataset.k);
      over(document.body);
      row.click();
      over(document.body);
      check("a click keeps the light", lit() > 0);
    }
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    check("Escape lets go", lit() === 0, lit());
  }

  async function figures() {
    const made = [];
    const create = URL.createObjectURL, click = HTMLAnchorElement.prototype.click;
    URL.createObjectURL = (blob) => { made.push(blob); return "blob:checked"; };
    HTMLAnchorElement.prototype.click = () => {};
    for (const figure of all("figure")) {
      const svg = figure.querySelector("svg"), whole = svg.getAttribute("viewBox");
      const press = all(".bar button", figure);
      const width = () => Number(svg.getAttribute("viewBox").split(" ")[2]);
      const start = width();
      press[0].click();
      check("a figure zooms in", width() < start, figure.id);
      svg.dispatchEvent(new WheelEvent("wheel", { ctrlKey: true, deltaY: -1, cancelable: true }));
      check("a figure zooms by the wheel", width() < start * 0.75, figure.id + " " + width() / start);
      const before = svg.getAttribute("viewBox");
      figure.querySelector(".drawing").dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight" }));
      check("a zoomed figure moves by keys", svg.getAttribute("viewBox") !== before, figure.id);
      press[1].click();
      press[2].click();
      check("a figure shows itself whole again", svg.getAttribute("viewBox") === whole, figure.id);
      for (const link of all(".bar a", figure)) {
        const count = made.length, form = link.textContent;
        if (form !== "SVG" && !figure.querySelector("template")) continue;
        const event = new MouseEvent("click", { bubbles: true, cancelable: true });
        link.dispatchEvent(event);
        const text = made.length > count ? await made[count].text() : "";
        const tree = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
        const isRight = form === "SVG"
          ? tree.namespaceURI === "http://www.w3.org/2000/svg" && tree.getAttribute("viewBox") === whole
          : form === "DOT" ? /graph/.test(text) && text.trim().endsWith("}")
            : text.split("\n").length > 1;
        check("a figure is saved as " + form, event.defaultPrevented && isRight, figure.id + " " + text.slice(0, 80));
      }
    }
    URL.createObjectURL = create;
    HTMLAnchorElement.prototype.click = click;
  }

  // What is within a drawing is one picture with a title and a description.
  const outside = { include: [["html"]], exclude: [["svg.figure > *"]] };

  async function axe(name, options) {
    if (!window.axe) return;
    // The rows of a table are alike; thousands of cells would take minutes.
    const spare = all("tbody tr:nth-child(n+6)").concat(all("svg.figure > *:not(title,desc)"));
    spare.forEach((one) => { one.style.display = "none"; });
    const found = (await window.axe.run(outside,
      { ...options, resultTypes: ["violations"], preload: false })).violations
      .filter((one) => ["serious", "critical"].includes(one.impact));
    none(name, found.map((one) => one.id + ": " + one.nodes.slice(0, 3)
      .map((node) => node.html.slice(0, 120) + " " + node.failureSummary).join("; ")));
    spare.forEach((one) => { one.style.display = ""; });
  }

  function choose(theme) {
    const choice = document.querySelector(".page-tools select");
    choice.value = theme;
    choice.dispatchEvent(new Event("change"));
  }

  function unreadable() {
    return all("svg.figure").flatMap((svg) => {
      const ground = getComputedStyle(svg.closest(".drawing")).backgroundColor;
      return all("text", svg).filter((text) => {
        const sign = text.parentElement, isSign = /^(node|cluster)\b/.test(sign.getAttribute("class") || "");
        const before = isSign ? Array.from(sign.children).slice(0, Array.from(sign.children).indexOf(text)) : [];
        const shape = before.reverse().find((one) => one.tagName !== "text"
          && getComputedStyle(one).fill !== "none" && Number(getComputedStyle(one).fillOpacity) >= 0.5);
        const own = getComputedStyle(text).fill;
        if (!own.startsWith("rgb")) return false;
        return contrast(own, shape ? getComputedStyle(shape).fill : ground) < 4.45;
      }).map((text) => svg.id + ": " + text.textContent + " " + getComputedStyle(text).fill);
    });
  }

  async function themes() {
    choose("dark");
    const style = getComputedStyle(document.body);
    check("the dark page is dark", luminance(style.backgroundColor) < 0.02, style.backgroundColor);
    check("text of the dark page is readable", contrast(style.color, style.backgroundColor) >= 7);
    none("text in dark figures is readable", unreadable());
    await axe("axe finds no serious fault of contrast in the dark",
      { runOnly: { type: "rule", values: ["color-contrast"] } });
    choose("light");
    check("the light page is light", luminance(getComputedStyle(document.body).backgroundColor) > 0.9);
    choose("");
    check("the theme can be left to the system", !document.documentElement.dataset.theme);
  }

  // Paper: the rules for print are made to hold here, those for screens not to.
  function printing() {
    all("style").forEach((style) => Array.from(style.sheet.cssRules).forEach((rule) => {
      if (!(rule instanceof CSSMediaRule)) return;
      rule.media.mediaText = /print/.test(rule.media.mediaText) ? "all" : "not all";
    }));
    document.documentElement.dataset.theme = "dark";
    dispatchEvent(new Event("beforeprint"));
    document.body.style.width = "180mm";
    none("paper has no controls", all("button,input,select,.skip,.bar,nav").filter((one) =>
      shown(one) && !one.closest("th")).map((one) => one.outerHTML.slice(0, 80)));
    check("paper is light", luminance(getComputedStyle(document.body).backgroundColor) > 0.9);
    const millimeter = 96 / 25.4;
    none("figures fit on a page with their captions", all("figure").filter((figure) =>
      figure.getBoundingClientRect().height > 262 * millimeter
        || figure.querySelector("svg").getBoundingClientRect().height > 225 * millimeter)
      .map((figure) => figure.id + " " + figure.getBoundingClientRect().height / millimeter));
    none("heads of tables are repeated", all("thead").filter((head) =>
      getComputedStyle(head).display !== "table-header-group").map((head) => head.textContent));
    none("nothing is wider than the paper", all("table,svg,pre,p").filter((one) =>
      one.getBoundingClientRect().width > 181 * millimeter)
      .map((one) => one.tagName + " " + (one.closest("[id]") || one).id + " "
        + one.getBoundingClientRect().width / millimeter));
  }

  const still = document.createElement("style");
  still.textContent = "*{transition:none!important}";
  document.head.appendChild(still);
  try {
    structure();
    if (!isNarrow) {
      filtering();
      sorting();
      linking();
      await figures();
      await themes();
    }
    await axe("axe finds nothing serious",
      isNarrow ? { runOnly: { type: "rule", values: ["scrollable-region-focusable"] } } : {});
    if (!isNarrow) printing();
    none("nothing was requested", performance.getEntriesByType("resource").map((one) => one.name));
    none("the policy was not violated", watched.violations);
    none("no error and no warning", watched.errors);
  } catch (error) {
    check("the checks run to their end", false, error.stack);
  }
  parent.postMessage({ width: innerWidth, results }, "*");
})();
