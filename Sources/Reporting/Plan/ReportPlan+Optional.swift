import NetworkAnalysis

extension ReportPlan.Request {
  /// The key of a plan that lets a report go on where the data leave a question without an answer.
  static let optionalKey = "if_possible"

  /// A request that is left out, with the reason told, if the data leave nothing to answer.
  static func ifPossible(
    _ id: String, _ parameters: [String: AnalysisParameters.Value] = [:]
  ) -> ReportPlan.Request {
    ReportPlan.Request(id, parameters.merging([optionalKey: .text("yes")]) { own, _ in own })
  }

  /// Whether the report goes on without an answer to this.
  public var isOptional: Bool { parameters[Self.optionalKey] == .text("yes") }

  /// The request as the catalogue understands it.
  public var plain: ReportPlan.Request {
    switch parameters[Self.optionalKey] {
    case .text("yes"), .text("no"):
      var parameters = parameters
      parameters[Self.optionalKey] = nil
      return ReportPlan.Request(id, parameters)
    case .text, .number, .list, nil: return self
    }
  }
}

/// A question that a report leaves out, and why.
public struct Omission: Sendable, Equatable {
  /// What was asked, in the words of the catalogue.
  public let question: String
  /// Why the data leave it without an answer.
  public let reason: String

  /// A question without an answer.
  public init(question: String, reason: String) {
    self.question = question
    self.reason = reason
  }
}
