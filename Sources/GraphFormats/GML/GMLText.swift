/// Text as GML writes it: ASCII, with all other characters as `&#229;` or by name, `&aring;`.
enum GMLText {
  /// The text between the quotes that stands for `text`. Readers decode all of it, so nothing is
  /// lost.
  static func encoded(_ text: String) -> String {
    func isPlain(_ scalar: Unicode.Scalar) -> Bool {
      (0x20...0x7E).contains(scalar.value) && scalar != "\"" && scalar != "&"
    }
    guard !text.unicodeScalars.allSatisfy(isPlain) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      // By name, as igraph knows these two and no numbers.
      case "\"": result += "&quot;"
      case "&": result += "&amp;"
      case _ where isPlain(scalar): result.unicodeScalars.append(scalar)
      default: result += "&#\(scalar.value);"
      }
    }
    return result
  }

  /// The text that `written` stands for, and the first reference that stands for no character.
  static func decoded(_ written: String) -> (text: String, unknown: String?) {
    guard written.utf8.contains(UInt8(ascii: "&")) else { return (written, nil) }
    var result = String.UnicodeScalarView()
    var unknown: String?
    var rest = written.unicodeScalars[...]
    while let first = rest.first {
      rest.removeFirst()
      // The longest name and the largest number are shorter than this.
      let window = rest.prefix(12)
      guard first == "&", let end = window.firstIndex(of: ";") else {
        result.append(first)
        continue
      }
      let name = String(window[..<end])
      if let scalar = scalar(named: name) {
        result.append(scalar)
        rest = rest[rest.index(after: end)...]
      } else {
        result.append(first)
        unknown = unknown ?? "&\(name);"
      }
    }
    return (String(result), unknown)
  }

  private static func scalar(named name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return named[name] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap { Unicode.Scalar($0) }
  }

  private static let named: [String: Unicode.Scalar] = {
    var named: [String: Unicode.Scalar] = [
      "quot": "\"", "amp": "&", "apos": "'", "lt": "<", "gt": ">",
    ]
    // The names of ISO 8859-1, which the GML report refers to, from U+00A0 on.
    let latin = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
      sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
      Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
      ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
      szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute \
      icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml \
      yacute thorn yuml
      """
    for (place, name) in latin.split(separator: " ").enumerated() {
      named[String(name)] = Unicode.Scalar(0xA0 + UInt32(place))
    }
    return named
  }()
}
