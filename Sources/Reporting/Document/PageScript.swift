/// What a page can do beyond being read; without it nothing is missing that a page says.
enum PageScript {
  /// The script with its words in the language of the page.
  static func javaScript(in language: PageLanguage) -> String {
    let phrases = wording.map { key, phrase in
      "\(key):\"\(quoted(language.words(phrase)))\""
    }
    let lines = """
      (() => {
      "use strict";
      const words = {\(phrases.joined(separator: ","))};
      \(basics)
      \(tables(in: language))
      \(PageScript.links)
      \(PageScript.figures)
      \(page)
      })();
      """
    // Pages are read by people more often than their scripts are.
    return lines.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "\n")
  }

  /// What a table can do, with the digits of the language in what a filter says.
  private static func tables(in language: PageLanguage) -> String {
    let digits = (0...9).map { language.numbers.written(String($0)) }.joined()
    guard digits != "0123456789" else { return tables }
    return tables.replacing(
      "words.rows;",
      with: "words.rows;\ncount.textContent = count.textContent"
        + ".replace(/\\d/g, digit => \"\(digits)\"[digit]);")
  }

  private static let wording: [(key: String, phrase: String)] = [
    ("filter", "Filter rows"), ("of", "of"), ("rows", "rows"), ("closer", "Zoom in"),
    ("wider", "Zoom out"), ("whole", "Show the whole figure"), ("theme", "Theme"),
    ("system", "System"), ("light", "Light"), ("dark", "Dark"), ("print", "Print"),
  ]

  private static func quoted(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "<": result += "\\u003c"
      case "\n", "\r", "\u{2028}", "\u{2029}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  private static let basics = """
    const root = document.documentElement;
    function all(selector, within) {
      return Array.from((within || document).querySelectorAll(selector));
    }
    function make(name, text, facts) {
      const element = document.createElement(name);
      element.textContent = text;
      Object.keys(facts || {}).forEach(key => element.setAttribute(key, facts[key]));
      return element;
    }
    function button(text, label, act) {
      const made = make("button", text, { type: "button", title: label, "aria-label": label });
      on(made, "click", act);
      return made;
    }
    function on(target, kind, act, how) { target.addEventListener(kind, act, how); }
    root.classList.add("js");
    """

  /// Rows sort by the heads of their columns and are filtered by words, accents aside.
  ///
  /// Chromium repeats the head of a table on every sheet of paper only if no real button is in it.
  private static let tables = """
    const plain = { ı: "i", ø: "o", ł: "l", đ: "d", ð: "d", ß: "ss", æ: "ae", œ: "oe", ə: "a" };
    function bare(text) {
      return text.toLowerCase().normalize("NFKD").replace(/[\\u0300-\\u036f]/g, "")
        .replace(/[ıøłđðßæœəʻʼ’']/g, letter => plain[letter] || "");
    }
    all(".table").forEach(box => {
      const table = box.querySelector("table"), body = table.tBodies[0];
      const rows = Array.from(body?.rows || []);
      const heads = all("thead th", table);
      heads.forEach((head, column) => {
        const press = make("span", "", { role: "button", tabindex: 0 });
        while (head.firstChild) press.appendChild(head.firstChild);
        head.appendChild(press);
        function key(row) {
          const cell = row.cells[column];
          return cell.dataset.s ?? cell.textContent;
        }
        on(press, "click", () => {
          const numeric = head.classList.contains("n"), now = head.getAttribute("aria-sort");
          const up = now === "descending" || (!numeric && now === null);
          rows.sort((a, b) => {
            const x = key(a), y = key(b);
            if (x === "" || y === "") return (x === "") - (y === "");
            const order = numeric ? Number(x) - Number(y) : x.localeCompare(y, root.lang);
            return up ? order : -order;
          });
          heads.forEach(other => other.removeAttribute("aria-sort"));
          head.setAttribute("aria-sort", up ? "ascending" : "descending");
          rows.forEach(row => body.appendChild(row));
        });
        on(press, "keydown", event => {
          if (!["Enter", " "].includes(event.key)) return;
          event.preventDefault();
          press.click();
        });
      });
      if (rows.length > 8) {
        const tools = make("div", "", { "class": "tools" }), label = make("label", words.filter + " ");
        const field = make("input", "", { type: "search" }), count = make("span", "", { role: "status" });
        const texts = new Map(rows.map(row => [row, bare(row.textContent)]));
        label.appendChild(field);
        tools.append(label, count);
        box.before(tools);
        on(field, "input", () => {
          const wanted = bare(field.value).split(/\\s+/);
          let shown = 0;
          rows.forEach(row => {
            row.hidden = !wanted.every(word => texts.get(row).includes(word));
            if (!row.hidden) shown += 1;
          });
          count.textContent = !field.value.trim() ? ""
            : shown + " " + words.of + " " + rows.length + " " + words.rows;
        });
      }
    });
    function fit() {
      all(".table").forEach(box => {
        box.classList.remove("fits");
        const fits = box.scrollWidth <= box.clientWidth + 1;
        box.classList.toggle("fits", fits);
        box.tabIndex = fits ? -1 : 0;
      });
    }
    fit();
    on(window, "resize", fit);
    """

  /// The present part in the bar of contents, the theme, and printing.
  private static let page = """
    const bar = document.querySelector(".contents .in"), goals = all(".contents a");
    const parts = goals.map(a => document.getElementById(a.hash.slice(1)));
    let present = -1;
    function follow() {
      let at = -1;
      parts.forEach((part, index) => {
        if (part && part.getBoundingClientRect().top < 130) at = index;
      });
      if (at === present) return;
      present = at;
      goals.forEach((a, index) => {
        a.setAttribute("aria-current", index === at);
      });
      if (at >= 0) goals[at].scrollIntoView({ block: "nearest", inline: "center" });
    }
    on(window, "scroll", follow, { passive: true });
    follow();
    const choice = make("select", "", { "aria-label": words.theme, title: words.theme });
    [["", words.system], ["light", words.light], ["dark", words.dark]].forEach(one => {
      choice.appendChild(make("option", one[1], { value: one[0] }));
    });
    on(choice, "change", () => {
      if (choice.value) root.dataset.theme = choice.value; else delete root.dataset.theme;
    });
    const print = button(words.print, words.print, () => window.print());
    print.className = "print";
    const tools = make("div", "", { "class": "page-tools" });
    tools.append(choice, print);
    bar.appendChild(tools);
    let filtered = [];
    on(window, "beforeprint", () => {
      filtered = all("tr[hidden]");
      filtered.forEach(row => row.hidden = false);
      release();
    });
    on(window, "afterprint", () => filtered.forEach(row => row.hidden = true));
    """
}
