import CityNetworks

/// All that an assertion says, but for its id, its note and its quantities; the two ends of an undirected one in either
/// order.
struct AssertionContent: Hashable {
  let first: String
  let second: String
  let relation: Relation?
  let isDirected: Bool
  let status: TieStatus
  let period: String
  let source: String
  let quote: String
  let sectors: [String]
  let count: Int?
  let weight: Double?

  init(_ row: AssertionRow) {
    isDirected = row.isDirected.value ?? false
    let isInOrder = isDirected || row.subject <= row.object
    first = isInOrder ? row.subject : row.object
    second = isInOrder ? row.object : row.subject
    relation = row.relation.value
    status = row.effectiveStatus
    period = row.period.value?.text ?? ""
    source = row.source
    quote = row.quote
    sectors = row.sectors
    count = row.count.value
    weight = row.weight.value
  }
}
