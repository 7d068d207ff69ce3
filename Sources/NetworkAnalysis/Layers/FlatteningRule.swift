import GraphAlgorithms

/// By which rule several kinds of ties become one network, as options and plans write it.
///
/// `any`, `all`, `at-least=2`, `sum`, or `weighted:twinning=1,aid=0.5` with a weight for each layer.
public struct FlatteningRule: Sendable, Equatable {
  private enum Kind: Sendable, Equatable {
    case any
    case all
    case atLeast(Int)
    case sum
    case weighted([String: Double])
  }

  /// The rule as it is written.
  public let text: String
  private let kind: Kind

  private static let known = ["any", "all", "at-least=K", "sum", "weighted:LAYER=W,…"]

  /// The rule that a text writes.
  ///
  /// - Throws: ``AnalysisError/unknownChoice(_:of:near:known:)``,
  ///   ``AnalysisError/contradictoryParameters(_:)``.
  public init(_ text: String) throws {
    self.text = text
    switch text {
    case "any": kind = .any
    case "all": kind = .all
    case "sum": kind = .sum
    default:
      if let rest = Self.rest(of: text, after: "at-least=") {
        guard let least = Int(rest), least > 0 else {
          throw AnalysisError.contradictoryParameters(
            "'\(text)' asks for '\(rest)' layers. Write a whole number from 1 on, as at-least=2.")
        }
        kind = .atLeast(least)
      } else if let rest = Self.rest(of: text, after: "weighted:") {
        kind = .weighted(try Self.weights(rest))
      } else {
        throw AnalysisError.unknownChoice(
          text, of: "a rule for flattening layers", near: [], known: Self.known)
      }
    }
  }

  private static func rest(of text: String, after prefix: String) -> String? {
    text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : nil
  }

  private static func weights(_ text: String) throws -> [String: Double] {
    var weights: [String: Double] = [:]
    for part in text.split(separator: ",") {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, let weight = Double(sides[1]), weight >= 0, weight.isFinite else {
        throw AnalysisError.contradictoryParameters(
          "'\(part)' gives no layer a weight of 0 or more. Write weighted:twinning=1,aid=0.5.")
      }
      weights[String(sides[0])] = weight
    }
    return weights
  }

  /// The rule for a multiplex with these layers.
  ///
  /// - Throws: ``AnalysisError/contradictoryParameters(_:)`` if a layer has no weight, a weight no
  ///   layer, or more layers are asked for than there are.
  func flattening(_ layers: [String]) throws -> Flattening {
    switch kind {
    case .any: return .any
    case .all: return .all
    case .sum: return .sum
    case .atLeast(let least):
      guard least <= layers.count else {
        throw AnalysisError.contradictoryParameters(
          "'\(text)' asks for \(least) layers, and there are \(layers.count): "
            + "\(layers.joined(separator: ", ")). Ask for fewer.")
      }
      return .atLeast(least)
    case .weighted(let weights):
      let names = layers + (layers.contains(LayerChoice.memberships) ? ["membership"] : [])
      if let other = weights.keys.sorted().first(where: { !names.contains($0) }) {
        throw AnalysisError.unknownChoice(
          other, of: "a layer of this selection", near: suggestions(for: other, among: layers),
          known: layers)
      }
      return .weighted(
        try layers.map { layer in
          let alias = layer == LayerChoice.memberships ? weights["membership"] : nil
          guard let weight = weights[layer] ?? alias else {
            throw AnalysisError.contradictoryParameters(
              "'\(text)' has no weight for the layer '\(layer)'. Give one; 0 leaves it out.")
          }
          return weight
        })
    }
  }

  /// The rule in words.
  var words: String {
    switch kind {
    case .any: "a pair is tied if any kind of tie joins it"
    case .all: "a pair is tied if every kind of tie joins it"
    case .atLeast(let least): "a pair is tied if at least \(least) kinds of ties join it"
    case .sum: "a pair is as strong as the number of kinds of ties that join it"
    case .weighted(let weights):
      "a pair is as strong as the weights of its kinds of ties: "
        + weights.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        .joined(separator: ", ")
    }
  }
}
