/// What the script does with figures.
extension PageScript {
  /// Rows and signs of the same city light up together.
  ///
  /// A sign of two cities, such as a tie, has a name that joins theirs; it belongs to both.
  static let links = """
    const signs = all(".figure [data-k]"), lines = all("tbody tr[data-k]"), seen = new Map();
    const named = new Set();
    lines.forEach(row => {
      row.keys = row.dataset.k.split(" ");
      row.keys.forEach(key => named.add(key));
    });
    signs.forEach(sign => {
      if (!sign.classList.contains("node")) return;
      const key = sign.dataset.k, figure = sign.closest("svg").id;
      if (seen.has(key) && seen.get(key) !== figure) named.add(key);
      seen.set(key, figure);
    });
    function tail(parts) {
      for (var at = 0; at < parts.length; at += 1) {
        const name = parts.slice(at).join("-");
        if (named.has(name)) return [name, parts.slice(0, at)];
      }
      return null;
    }
    signs.forEach(sign => {
      const last = tail(sign.dataset.k.split("-")), isTie = sign.classList.contains("edge");
      const first = last && isTie ? tail(last[1]) : null;
      sign.keys = (first ? [first[0]] : []).concat(last ? [last[0]] : []);
      if (sign.keys.length) sign.classList.add("mark");
    });
    const linked = signs.concat(lines).filter(one => one.keys.length > 0);
    const drawn = new Set(signs.flatMap(sign => sign.keys));
    let held = null;
    function belongs(one, keys) {
      if (keys.length > 1 && one.keys.length > 1) {
        return one.keys.every(key => keys.includes(key));
      }
      return one.keys.some(key => keys.includes(key));
    }
    function light(keys) {
      keys = (keys || []).filter(key => drawn.has(key));
      linked.forEach(one => {
        one.classList.toggle("hot", belongs(one, keys));
      });
      all("svg.figure").forEach(figure => {
        figure.classList.toggle("dim", !!figure.querySelector(".hot"));
      });
    }
    function release() { held = null; light(null); }
    function about(event) {
      const one = event.target.closest && event.target.closest("[data-k]");
      return one?.keys?.length ? one : null;
    }
    ["mouseover", "focusin"].forEach(kind => {
      on(document, kind, event => {
        const one = about(event);
        if (!held) light(one ? one.keys : null);
      });
    });
    on(document, "click", event => {
      if (event.target.closest("a,button,input,select,summary,[role=button]")) return;
      const one = about(event);
      if (one && one !== held) { held = one; light(one.keys); } else release();
    });
    on(document, "keydown", event => {
      const row = event.target;
      if (event.key === "Escape") return release();
      if (row.tagName !== "TR") return;
      const next = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
      if (event.key === "Enter") row.click();
      if (!next) return;
      event.preventDefault();
      for (var other = row[next]; other; other = other[next]) {
        if (!other.hidden) { other.tabIndex = -1; other.focus(); return; }
      }
    });
    all("tbody").forEach(body => {
      if (body.rows.length && drawn.size && body.rows[0].keys) body.rows[0].tabIndex = 0;
    });
    """

  /// Figures zoom and move by buttons, wheel, pointer and keys, and are saved.
  static let figures = """
    all("figure").forEach(figure => {
      const box = figure.querySelector(".drawing"), svg = box.querySelector("svg");
      const bar = figure.querySelector(".bar"), start = svg && svg.getAttribute("viewBox");
      let grip = null;
      if (!start) return;
      function view() { return svg.getAttribute("viewBox").split(/[ ,]+/).map(Number); }
      function show(frame) {
        const whole = start.split(/[ ,]+/).map(Number);
        if (!frame || frame[2] >= whole[2]) frame = whole;
        svg.setAttribute("viewBox", frame === whole ? start : frame.join(" "));
        box.classList.toggle("zoomed", frame !== whole);
      }
      function zoom(factor, x, y) {
        const v = view();
        if (v[2] * factor < 20) return;
        show([v[0] + v[2] * (1 - factor) * x, v[1] + v[3] * (1 - factor) * y,
          v[2] * factor, v[3] * factor]);
      }
      function move(x, y) {
        const v = view();
        if (box.classList.contains("zoomed")) show([v[0] + x * v[2], v[1] + y * v[3], v[2], v[3]]);
      }
      bar.prepend(
        button("+", words.closer, () => zoom(0.8, 0.5, 0.5)),
        button("−", words.wider, () => zoom(1.25, 0.5, 0.5)),
        button("⟲", words.whole, () => show(null)));
      on(svg, "wheel", event => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        const r = svg.getBoundingClientRect();
        zoom(event.deltaY > 0 ? 1.15 : 0.87, (event.clientX - r.left) / r.width,
          (event.clientY - r.top) / r.height);
      }, { passive: false });
      on(svg, "pointerdown", event => {
        if (box.classList.contains("zoomed")) grip = [event.clientX, event.clientY];
      });
      on(window, "pointermove", event => {
        if (!grip) return;
        const r = svg.getBoundingClientRect();
        move((grip[0] - event.clientX) / r.width, (grip[1] - event.clientY) / r.height);
        grip = [event.clientX, event.clientY];
      });
      on(window, "pointerup", () => grip = null);
      on(box, "keydown", event => {
        const step = { ArrowLeft: [-0.1, 0], ArrowRight: [0.1, 0], ArrowUp: [0, -0.1],
          ArrowDown: [0, 0.1] }[event.key];
        if (event.ctrlKey || event.metaKey) return;
        if (event.key === "+" || event.key === "=") zoom(0.8, 0.5, 0.5);
        else if (event.key === "-") zoom(1.25, 0.5, 0.5);
        else if (event.key === "0") show(null);
        else if (step && box.classList.contains("zoomed")) {
          event.preventDefault();
          move(step[0], step[1]);
        }
      });
      function save(event, text, type) {
        const link = event.currentTarget, address = URL.createObjectURL(new Blob([text], { type }));
        const goal = make("a", "", { href: address, download: link.getAttribute("href").split("/").pop() });
        event.preventDefault();
        goal.click();
        setTimeout(() => URL.revokeObjectURL(address), 1000);
      }
      all("a[download]", bar).forEach(link => {
        const form = link.getAttribute("href").split(".").pop();
        const kept = bar.querySelector("template[data-form=" + form + "]");
        if (form !== "svg" && !kept) return;
        on(link, "click", event => {
          if (kept) return save(event, kept.content.textContent, "text/plain");
          const copy = svg.cloneNode(true);
          copy.setAttribute("viewBox", start);
          copy.classList.remove("dim");
          all(".mark", copy).forEach(sign => sign.classList.remove("mark", "hot"));
          save(event, new XMLSerializer().serializeToString(copy) + "\\n", "image/svg+xml");
        });
      });
      on(window, "beforeprint", () => show(null));
    });
    """
}
