public import CityNetworks
import GraphAlgorithms

/// Why a cost of routes cannot be read, or cannot be had from the data.
public enum CostError: Error, Sendable, Equatable {
  /// No criterion is written.
  case nothingWritten
  /// Between two pluses stands nothing.
  case emptyTerm(criterion: String)
  /// What stands before the star is no number above 0.
  case badFactor(term: String, String)
  /// A term names nothing.
  case noName(term: String)
  /// No transform has this name.
  case unknownTransform(term: String, String)
  /// A strength is taken for a cost.
  case needsTransform(CostName)
  /// What is a cost already is to be turned into one.
  case takesNoTransform(CostName, StrengthTransform)
  /// A criterion stands twice in one order.
  case statedTwice(String)
  /// The text says neither avoid nor what counts where no value is stated.
  case badMissing(String)
  /// A name has two values for where none is stated.
  case missingTwice(String)
  /// The data have no column of this name.
  case unknownName(String, columns: [String])
  /// The data have the column, but a cell of it holds no number.
  case unreadColumn(UnreadColumn)
  /// Costs are so large that those of a route cannot be added up.
  case tooLarge(String, pair: String, Double)
  /// What is a cost is asked for as a width.
  case noWidth(String)
  /// Tied pairs have no value.
  case missingValues(String, pairs: [String], count: Int, of: Int)
  /// Pairs that could be tied have no value.
  case missingForNewTies(String, pairs: [String], count: Int, of: Int)
  /// Cities have no coordinates.
  case missingPlaces(String, cities: [String], count: Int, pairs: Int, of: Int)
  /// A value is negative, or has no cost under a transform.
  case unusableValue(String, pair: String, Double, StrengthTransform?)

  /// Whether the data are wrong, and not what was asked of them.
  public var isAboutData: Bool {
    switch self {
    case .missingValues, .missingForNewTies, .missingPlaces, .unusableValue, .unreadColumn,
      .tooLarge:
      true
    case .nothingWritten, .emptyTerm, .badFactor, .noName, .unknownTransform, .needsTransform,
      .takesNoTransform, .statedTwice, .badMissing, .missingTwice, .unknownName, .noWidth:
      false
    }
  }
}

extension CostError: CustomStringConvertible {
  private static let transforms =
    StrengthTransform.allCases.map { ":" + $0.rawValue }.joined(separator: ", ")

  /// What is wrong with the actual value, and what to do.
  public var description: String {
    switch self {
    case .nothingWritten:
      "no criterion is given. Write one, as hops, km or km+50*borders. See `citynet list costs`."
    case .emptyTerm(let criterion):
      "'\(criterion)' has a plus with nothing beside it. Write terms as in km+50*borders."
    case .badFactor(let term, let number):
      "'\(term)' multiplies by '\(number)', which is no number above 0. Write it as in 0.5*km."
    case .noName(let term):
      "'\(term)' names nothing to add up. Write a name, as in 2*risk. See `citynet list costs`."
    case .unknownTransform(let term, let word):
      "'\(term)': no transform is called '\(word)'."
        + Self.nearest(to: word, among: StrengthTransform.allCases.map(\.rawValue))
        + " Known are \(Self.transforms)."
    case .needsTransform(let name):
      "'\(name.text)' grows with closeness (\(name.title)), so it is no cost. Say how it becomes "
        + "one, as in \(name.text):inverse; known are \(Self.transforms)."
    case .takesNoTransform(let name, let transform):
      "'\(name.text)' is a cost already, and :\(transform.rawValue) is for strengths. Leave it out."
    case .statedTwice(let criterion):
      "the criterion '\(criterion)' is given twice. Give it once."
    case .badMissing(let text):
      "'\(text)' does not say what becomes of ties without a value. Write avoid, or a name and a "
        + "number of 0 or more, as risk=3."
    case .missingTwice(let name):
      "'\(name)' gets two values for where none is stated. Give one."
    case .unknownName(let name, let columns):
      "the data give no '\(name)' for ties."
        + Self.nearest(to: name, among: columns + CostName.always.map(\.text))
        + (columns.isEmpty
          ? " They have no columns of numbers of their own."
          : " Their columns of numbers are \(columns.joined(separator: ", ")).")
        + " Always known are \(CostName.always.map(\.text).joined(separator: ", "))."
    case .unreadColumn(let column):
      "\(column.place): '\(column.cell)' is no number, so the column '\(column.name)' cannot be "
        + "counted with. Write numbers with a decimal point and without units, and leave the cell "
        + "empty where none is known."
    case .tooLarge(let name, let pair, let value):
      "\(pair) costs \(CostTerm.text(value)) by \(name), and costs so large cannot be added up. "
        + "Correct the values in assertions.csv, or choose another unit."
    case .noWidth(let name):
      "'\(name)' is a cost, and a width must be larger for a better tie. Name ties, sources, weight, "
        + "count or a column of numbers of the data."
    case .missingValues(let name, let pairs, let count, let all):
      "\(count) of \(all) tied pairs \(count == 1 ? "has" : "have") no \(name): "
        + Self.list(pairs, of: count) + ". Fill the cells in assertions.csv, leave such ties out "
        + "with --missing avoid, or say what counts instead with --missing \(name)=NUMBER."
    case .missingForNewTies(let name, let pairs, let count, let all):
      "\(count) of \(all) possible new ties \(count == 1 ? "has" : "have") no \(name), as nobody "
        + "states it of what does not exist: \(Self.list(pairs, of: count)). Say what counts for them "
        + "with --missing \(name)=NUMBER, or choose a criterion that new ties have: hops, "
        + "great-circle, borders, status-risk."
    case .missingPlaces(let name, let cities, let count, let pairs, let all):
      "\(pairs) of \(all) pairs have no kilometres, because \(count) "
        + "\(count == 1 ? "city has" : "cities have") no coordinates: \(Self.list(cities, of: count))"
        + ". Fill lat and lon in cities.csv, leave such ties out with --missing avoid, or say what "
        + "counts instead with --missing \(name)=NUMBER."
    case .unusableValue(let name, let pair, let value, let transform):
      "\(pair) has the \(name) \(CostTerm.text(value)), which "
        + (transform.map {
          "has no cost by :\($0.rawValue), as \($0.formula) needs numbers above 0"
        }
          ?? "is negative, and a cost or width must be 0 or more")
        + ". Correct assertions.csv, or choose another criterion"
        + (transform == nil ? "." : ", or the transform :\(StrengthTransform.shortfall.rawValue).")
    }
  }

  private static func nearest(to word: String, among words: [String]) -> String {
    suggestions(for: word, among: words).first.map { " Did you mean '\($0)'?" } ?? ""
  }

  private static func list(_ things: [String], of count: Int) -> String {
    things.joined(separator: ", ")
      + (count > things.count ? " and \(count - things.count) more" : "")
  }
}
