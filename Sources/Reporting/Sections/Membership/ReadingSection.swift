import NetworkAnalysis

/// What each kind of number may and may not say.
enum ReadingSection: ReportSection {
  static let title = "What the numbers may and may not say"

  static func blocks(from material: ReportMaterial) -> [Block] {
    [
      .definitions([
        Definition(
          "A membership",
          "says that a source lists the city as a member in the state that the selection counts. It "
            + "does not say that the city pays, sends people or takes part."),
        Definition(
          "A shared organization",
          "says that two cities are on one list. It is no tie between them and no sign that they "
            + "work together."),
        Definition(
          "A number of members",
          "counts the cities of this dataset, which is a selection. It is not the number that the "
            + "organization gives of itself."),
        Definition(
          "Connectivity",
          "adds what organizations could bring together. It measures opportunity, and it grows with "
            + "the number of organizations whose lists were read."),
        Definition(
          "Beyond chance",
          "means more than cities with as many memberships, and organizations with as many members, "
            + "would share by accident. It gives no reason: language, continent and founding year "
            + "work together."),
        Definition(
          "A cluster",
          "is a division that a method finds. It has no name and no members of its own, and another "
            + "method may draw other borders."),
        Definition(
          "A comparison of continents",
          "compares lists as much as cities: where no list was read, nobody is a member."),
      ])
    ]
  }
}
