/// Names in scripts other than the Latin one, which a page marks so that they are read and laid out
/// in their own way.
enum NativeScript {
  /// `text` escaped, with each run of another script in an element that names the script.
  static func marked(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { script(of: $0) != nil }) else {
      return HTMLText.escaped(text)
    }
    var result = ""
    var run = ""
    var pending = ""
    var current: Script?
    func close(_ run: String, _ script: Script?) -> String {
      guard let script else { return HTMLText.escaped(run) }
      let direction = script.isRightToLeft ? " dir=\"rtl\"" : ""
      return "<bdi lang=\"und-\(script.code)\"\(direction)>\(HTMLText.escaped(run))</bdi>"
    }
    for scalar in text.unicodeScalars {
      let own = script(of: scalar)
      if own == nil, current != nil, !scalar.properties.isAlphabetic {
        // A space or a sign between two words of one script belongs to them.
        pending.unicodeScalars.append(scalar)
      } else if own == current {
        run += pending
        run.unicodeScalars.append(scalar)
        pending = ""
      } else {
        result += close(run, current) + HTMLText.escaped(pending)
        (run, pending, current) = (String(Character(scalar)), "", own)
      }
    }
    return result + close(run, current) + HTMLText.escaped(pending)
  }

  struct Script: Equatable {
    /// The code of ISO 15924.
    let code: String
    let isRightToLeft: Bool
  }

  private static let ranges: [(ClosedRange<UInt32>, Script)] = [
    (0x0400...0x052F, Script(code: "Cyrl", isRightToLeft: false)),
    (0x0530...0x058F, Script(code: "Armn", isRightToLeft: false)),
    (0x0590...0x05FF, Script(code: "Hebr", isRightToLeft: true)),
    (0x0600...0x06FF, Script(code: "Arab", isRightToLeft: true)),
    (0x0750...0x077F, Script(code: "Arab", isRightToLeft: true)),
    (0x08A0...0x08FF, Script(code: "Arab", isRightToLeft: true)),
    (0x0900...0x097F, Script(code: "Deva", isRightToLeft: false)),
    (0x10A0...0x10FF, Script(code: "Geor", isRightToLeft: false)),
    (0x3040...0x30FF, Script(code: "Jpan", isRightToLeft: false)),
    (0x3400...0x4DBF, Script(code: "Hani", isRightToLeft: false)),
    (0x4E00...0x9FFF, Script(code: "Hani", isRightToLeft: false)),
    (0xAC00...0xD7AF, Script(code: "Kore", isRightToLeft: false)),
    (0xFB50...0xFDFF, Script(code: "Arab", isRightToLeft: true)),
    (0xFE70...0xFEFC, Script(code: "Arab", isRightToLeft: true)),
  ]

  private static func script(of scalar: Unicode.Scalar) -> Script? {
    guard scalar.value >= 0x0400 else { return nil }
    return ranges.first { $0.0.contains(scalar.value) }?.1
  }
}
