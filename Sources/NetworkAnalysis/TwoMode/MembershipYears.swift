import CityNetworks

/// In which years memberships began, as far as statements tell.
struct MembershipYears {
  private var begun: [Int: Int] = [:]
  private let all: Int
  private let known: Int

  init(of memberships: [Membership]) {
    var known = 0
    for membership in memberships {
      guard let first = membership.started.earliest, let last = membership.started.latest,
        first.components.year == last.components.year
      else { continue }
      begun[first.components.year, default: 0] += 1
      known += 1
    }
    all = memberships.count
    self.known = known
  }

  /// One row per year with a beginning; no table where no year is known.
  func tables(basis: String) -> [ResultTable] {
    guard known > 0 else { return [] }
    var total = 0
    let rows = begun.sorted { $0.key < $1.key }.map { year, count -> [ResultValue] in
      total += count
      return [.text(String(year)), .integer(count), .integer(total)]
    }
    let share = Double(known) / Double(all)
    return [
      ResultTable(
        id: "two-mode-years", title: "When memberships began", basis: basis,
        columns: [
          ResultColumn("year", "Year", form: .words, meaning: "The year of joining."),
          ResultColumn("begun", "Began", form: .count, meaning: "Memberships that began in it."),
          ResultColumn(
            "total", "Since then", form: .count,
            meaning: "Memberships that had begun by the end of the year."),
        ], rows: rows,
        method: MethodNote(
          name: "Years of joining",
          meaning: "The year of the first binding statement about a membership, where it has one.",
          caveat:
            "Lists of members name who belongs when they are made; who left before is missing, "
            + "so that growth looks steeper than it was."),
        remarks: ["Of \(all - known) of \(all) memberships the year is not known."]
      ).concluding(
        Conclusion(
          "Of \(known) memberships the year of joining is known: the first began in "
            + "\(rows.first?[0].exactText ?? ""), the last in \(rows.last?[0].exactText ?? "").",
          reservation: share < 0.9
            ? "Of \(percent(1 - share)) of the memberships the year is not known; the table is no "
              + "picture of growth." : nil))
    ]
  }
}
