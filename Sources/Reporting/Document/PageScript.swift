/// What a page can do beyond being read: rows sort when their column's head is pressed.
enum PageScript {
  static let javaScript = """
    document.querySelectorAll("table").forEach(function (table) {
      table.querySelectorAll("thead th").forEach(function (head, column) {
        var button = document.createElement("span");
        button.setAttribute("role", "button");
        button.tabIndex = 0;
        while (head.firstChild) button.appendChild(head.firstChild);
        head.appendChild(button);
        function key(row) {
          var cell = row.cells[column];
          return cell.dataset.s === undefined ? cell.textContent : cell.dataset.s;
        }
        function sort() {
          var numeric = head.classList.contains("n");
          var up = head.getAttribute("aria-sort") === "descending"
            || (!numeric && !head.hasAttribute("aria-sort"));
          var rows = Array.from(table.tBodies[0].rows);
          rows.sort(function (a, b) {
            var x = key(a), y = key(b);
            if (x === "" || y === "") return (x === "") - (y === "");
            var order = numeric ? Number(x) - Number(y) : x.localeCompare(y);
            return up ? order : -order;
          });
          table.querySelectorAll("th").forEach(function (th) { th.removeAttribute("aria-sort"); });
          head.setAttribute("aria-sort", up ? "ascending" : "descending");
          rows.forEach(function (row) { table.tBodies[0].appendChild(row); });
        }
        button.addEventListener("click", sort);
        button.addEventListener("keydown", function (event) {
          if (event.key === "Enter" || event.key === " ") { event.preventDefault(); sort(); }
        });
      });
    });
    """
}
