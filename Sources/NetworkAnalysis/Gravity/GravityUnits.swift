import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// The cities or countries of a gravity model, with what its terms need to know of each.
struct GravityUnits: Sendable {
  /// The values of one term, one per unit.
  enum Values: Sendable {
    case places([SIMD3<Double>])
    case sum([Double])
    case difference([Double])
    case same([Int])
    case shared([[Int]])
  }

  /// One city or country.
  struct Unit: Sendable {
    let name: String
    let id: String
    let population: Double?
    let place: SIMD3<Double>?
  }

  /// Pairs that are left out because a group decides them: those of one group, or of two.
  struct Exclusion: Sendable {
    let labels: [Int]
    let ofSame: Bool
  }

  private(set) var units: [Unit]
  private(set) var terms: [GravityTerm]
  private(set) var values: [Values]
  private(set) var exclusions: [Exclusion] = []
  /// For each unit the units after it that it is tied with, ascending, and how many ties there are.
  let ties: [[(unit: Int, count: Int)]]
  /// How many units were left out, by what is not known of them.
  let leftOut: [(term: GravityTerm, count: Int)]
  let allUnits: Int

  /// How many pairs there are, tied ones among them.
  var pairCount: Int { units.count * (units.count - 1) / 2 }
  var tiedPairs: Int { ties.reduce(0) { $0 + $1.count } }

  init(
    units: [Unit], terms: [GravityTerm], values: [Values], ties: [[(unit: Int, count: Int)]],
    leftOut: [(term: GravityTerm, count: Int)], allUnits: Int
  ) {
    self.units = units
    self.terms = terms
    self.values = values
    self.ties = ties
    self.leftOut = leftOut
    self.allUnits = allUnits
  }

  /// The same without a term; of a division that decides who is tied also without the pairs that it
  /// decides. What was left out, in words.
  func leavingOut(_ id: String) -> (units: GravityUnits, words: String?) {
    guard let place = terms.firstIndex(where: { $0.id == id }) else { return (self, nil) }
    var rest = self
    let term = rest.terms.remove(at: place)
    guard case .same(let labels) = rest.values.remove(at: place) else { return (rest, nil) }
    let same = ties.enumerated().reduce(0) { sum, row in
      sum + row.element.count { labels[$0.unit] == labels[row.offset] }
    }
    guard case .same(let division) = term.kind else { return (rest, nil) }
    if same == 0 {
      rest.exclusions.append(Exclusion(labels: labels, ofSame: true))
      return (
        rest, "Pairs of the same \(division.title) were left out with that term: none is tied."
      )
    }
    if same == tiedPairs {
      rest.exclusions.append(Exclusion(labels: labels, ofSame: false))
      return (
        rest, "Only pairs of the same \(division.title) were looked at: no others are tied."
      )
    }
    return (rest, nil)
  }

  /// Writes the row of a pair; false if the pair is left out, as its distance is 0 or a group decides
  /// it.
  func write(_ i: Int, _ j: Int, into row: inout [Double]) -> Bool {
    for exclusion in exclusions
    where (exclusion.labels[i] == exclusion.labels[j]) == exclusion.ofSame {
      return false
    }
    for place in values.indices {
      switch values[place] {
      case .places(let places):
        let kilometers = Coordinate.kilometers(places[i], places[j])
        guard kilometers > 0 else { return false }
        row[place] = logarithm(kilometers)
      case .sum(let numbers): row[place] = numbers[i] + numbers[j]
      case .difference(let numbers): row[place] = abs(numbers[i] - numbers[j])
      case .same(let labels): row[place] = labels[i] == labels[j] ? 1 : 0
      case .shared(let groups):
        row[place] = Double(Self.shared(groups[i], groups[j]))
      }
    }
    return true
  }

  static func shared(_ one: [Int], _ other: [Int]) -> Int {
    var (i, j, count) = (0, 0, 0)
    while i < one.count, j < other.count {
      if one[i] == other[j] {
        count += 1
        i += 1
        j += 1
      } else if one[i] < other[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }
}

/// The pairs of the units, made row by row.
struct GravityPairs: RegressionSource {
  /// Which pairs.
  enum Scope: Sendable { case all, tied, untied }

  let units: GravityUnits
  let model: GravityModel.Model
  var scope = Scope.all

  var columns: [String] { units.terms.map(\.id) }
  var blockCount: Int { units.units.count }

  func fill(_ batch: inout RegressionBatch, block i: Int) {
    var row = [Double](repeating: 0, count: units.terms.count)
    if scope == .tied {
      for tie in units.ties[i] where units.write(i, tie.unit, into: &row) {
        batch.append(row, outcome: model.outcome(tie.count), first: i, second: tie.unit)
      }
      return
    }
    var next = units.ties[i][...]
    for j in (i + 1)..<max(units.units.count, i + 1) {
      var count = 0
      if let first = next.first, first.unit == j {
        count = first.count
        next = next.dropFirst()
      }
      guard count == 0 || scope == .all, units.write(i, j, into: &row) else { continue }
      batch.append(row, outcome: model.outcome(count), first: i, second: j)
    }
  }
}

/// All tied pairs, and of the others a random part.
struct GravitySample {
  let table: RegressionTable
  /// How many untied pairs one that was drawn stands for.
  let weight: Double
  /// How many untied pairs were drawn.
  let drawn: Int

  init(of units: GravityUnits, _ model: GravityModel.Model, controls: Int, seed: Seed) {
    let count = units.units.count
    let untied = units.pairCount - units.tiedPairs
    let wanted = min(max(controls * units.tiedPairs, 1000), untied)
    var generator = seed.stream(0)
    var taken: Set<UInt64> = []
    while taken.count < wanted {
      let (a, b) = (generator.index(below: count), generator.index(below: count))
      guard a != b else { continue }
      let (i, j) = (min(a, b), max(a, b))
      guard !units.ties[i].contains(where: { $0.unit == j }) else { continue }
      taken.insert(UInt64(i) << 32 | UInt64(j))
    }
    weight = Double(untied) / Double(max(wanted, 1))
    drawn = wanted
    var all = taken.map { (pair: $0, count: 0) }
    for (i, row) in units.ties.enumerated() {
      for tie in row { all.append((UInt64(i) << 32 | UInt64(tie.unit), tie.count)) }
    }
    all.sort { $0.pair < $1.pair }
    var batch = RegressionBatch(width: units.terms.count)
    var row = [Double](repeating: 0, count: units.terms.count)
    for (pair, ties) in all {
      let (i, j) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
      guard units.write(i, j, into: &row) else { continue }
      // Of a logistic model only the intercept changes, by an offset; of counts each weighs more.
      let weight = ties > 0 || model == .logit ? 1 : weight
      batch.append(row, outcome: model.outcome(ties), weight: weight, first: i, second: j)
    }
    table = RegressionTable(columns: units.terms.map(\.id), rows: batch)
  }
}
