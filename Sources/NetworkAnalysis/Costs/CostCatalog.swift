/// What can be written as a cost of routes, for lists.
public enum CostCatalog {
  /// One thing that can be written.
  public struct Entry: Sendable, Equatable {
    /// What to write.
    public let text: String
    /// What it is counted in; empty if there is no unit, or the data alone know.
    public let unit: String
    /// What it stands for.
    public let meaning: String
  }

  /// The criteria, how they are put together, and the transforms of strengths.
  public static let entries: [Entry] = names + forms + transforms

  private static let names = CostName.always.map { name in
    Entry(
      text: name.text, unit: name.unit ?? "",
      meaning: name.meaning
        + (name.isStrength == true
          ? ", so that a transform must follow, as \(name.text):inverse" : ""))
  }

  private static let forms = [
    Entry(
      text: "COLUMN", unit: "",
      meaning:
        "any other column of assertions.csv whose filled cells are all numbers, summed as it "
        + "stands. The value of a pair of cities follows from all statements about its ties by the "
        + "rule latest-else-mean: the latest counts; where nobody can tell which is the latest, the "
        + "mean of those that may be"),
    Entry(
      text: "column:NAME", unit: "",
      meaning: "the column of that name, also if it is called like one of the above"),
    Entry(
      text: "NUMBER*NAME", unit: "", meaning: "a value multiplied by a number, as 50*borders"),
    Entry(
      text: "A+B", unit: "", meaning: "one criterion that is the sum of several, as km+50*borders"),
    Entry(
      text: "A,B", unit: "",
      meaning:
        "several criteria: with --by a later one decides only between routes that the earlier "
        + "ones hold equal, with --pareto all count alike"),
  ]

  private static let transforms = StrengthTransform.allCases.map { transform in
    Entry(
      text: "NAME:" + transform.rawValue, unit: "",
      meaning: "turns a strength w of each tied pair into a cost by " + transform.meaning)
  }
}
