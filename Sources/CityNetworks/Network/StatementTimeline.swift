/// The statements about one tie or membership as a succession of statuses.
struct StatementTimeline {
  private let statements: [TieStatement]

  init(_ statements: [TieStatement]) { self.statements = TieRule.valid(statements) }

  /// Whether a status that counts under `rule` held on `day`: `TieRule`, point 5.
  func certainty(
    on day: Day, rule: StatusRule, assuming assumption: OpenEndAssumption
  ) -> Certainty {
    var result = Certainty.no
    for statement in statements where rule.contains(statement.status) {
      var validity = statement.validity
      for other in statements where !rule.contains(other.status) {
        if TieRule.supersedes(other, statement) {
          validity = validity.superseded(within: other.validity.start)
        }
      }
      result = max(result, validity.certainty(on: day, assuming: assumption))
    }
    return result
  }
}
