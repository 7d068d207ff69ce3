/// Readable identifiers of plain letters, digits and hyphens, as in `rio-de-janeiro-br`.
///
/// Latin letters lose their marks (ł→l, ø→o, ß→ss, ı→i, ə→e); apostrophes vanish; all
/// else parts words. Other scripts have no letters here, so a name in one gives an empty slug, and
/// the caller says what stands for it.
enum Slug {
  /// The slug of a name, empty if no letter or digit of it can be kept.
  static func of(_ name: String) -> String {
    var result: [UInt8] = []
    var isParted = false
    func append(_ bytes: some Sequence<UInt8>) {
      if isParted && !result.isEmpty { result.append(UInt8(ascii: "-")) }
      isParted = false
      result.append(contentsOf: bytes)
    }
    for scalar in name.unicodeScalars {
      for small in scalar.properties.lowercaseMapping.unicodeScalars {
        switch small {
        case "a"..."z", "0"..."9": append(CollectionOfOne(UInt8(truncatingIfNeeded: small.value)))
        case "'", "’", "‘", "ʻ", "ʼ", "ʿ", "ʾ", "`", "\u{300}"..."\u{36F}": break
        default:
          if let letters = LatinLetters.plain(small) {
            append(letters.utf8)
          } else {
            isParted = true
          }
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// One slug per base, in the given order: the base itself, or with `-2`, `-3` … if it is taken.
  static func unique(_ bases: [String]) -> [String] {
    let natural = Set(bases)
    var next: [String: Int] = [:]
    var taken: Set<String> = []
    return bases.map { base in
      guard taken.contains(base) else {
        taken.insert(base)
        return base
      }
      var number = next[base] ?? 2
      while natural.contains("\(base)-\(number)") || taken.contains("\(base)-\(number)") {
        number += 1
      }
      next[base] = number + 1
      taken.insert("\(base)-\(number)")
      return "\(base)-\(number)"
    }
  }
}
