import Foundation

/// The figures that a script in `Tests/Expected` had an outside tool compute.
public struct ExpectedFigures {
  /// Why a figure cannot be read.
  public struct Missing: Error, CustomStringConvertible {
    /// The file and the path in it.
    public let description: String
  }

  private let topic: String
  private let root: Any

  /// The figures of `Tests/Expected/<topic>.json`.
  public init(_ topic: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Expected/\(topic).json")
    self.topic = topic
    root = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
  }

  /// The number at a path of keys joined by dots; a position in a list is a key too.
  public func number(_ path: String) throws -> Double {
    guard let number = try value(path) as? NSNumber else { throw missing(path, "a number") }
    return number.doubleValue
  }

  /// The words at a path.
  public func text(_ path: String) throws -> String {
    guard let text = try value(path) as? String else { throw missing(path, "words") }
    return text
  }

  /// The numbers of the list at a path.
  public func numbers(_ path: String) throws -> [Double] {
    guard let list = try value(path) as? [NSNumber] else { throw missing(path, "numbers") }
    return list.map(\.doubleValue)
  }

  /// The words of the list at a path.
  public func texts(_ path: String) throws -> [String] {
    guard let list = try value(path) as? [String] else { throw missing(path, "a list of words") }
    return list
  }

  /// The numbers of the list of lists at a path.
  public func rows(_ path: String) throws -> [[Double]] {
    guard let rows = try value(path) as? [[NSNumber]] else { throw missing(path, "rows") }
    return rows.map { $0.map(\.doubleValue) }
  }

  /// The keys of the object at a path, in order.
  public func keys(_ path: String) throws -> [String] {
    guard let object = try value(path) as? [String: Any] else { throw missing(path, "an object") }
    return object.keys.sorted()
  }

  /// How many things the list at a path has.
  public func count(_ path: String) throws -> Int {
    guard let list = try value(path) as? [Any] else { throw missing(path, "a list") }
    return list.count
  }

  private func value(_ path: String) throws -> Any {
    var here = root
    for key in path.split(separator: ".").map(String.init) {
      if let object = here as? [String: Any], let next = object[key] {
        here = next
      } else if let list = here as? [Any], let position = Int(key), list.indices.contains(position)
      {
        here = list[position]
      } else {
        throw missing(path, "a value")
      }
    }
    return here
  }

  private func missing(_ path: String, _ what: String) -> Missing {
    Missing(description: "Tests/Expected/\(topic).json has not \(what) at '\(path)'")
  }
}
