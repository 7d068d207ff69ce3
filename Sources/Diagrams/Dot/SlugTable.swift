/// ASCII names for ids, one to one.
///
/// Letters, digits and hyphens stay; any other character becomes its number, so that style sheets and
/// selectors can use the name. Two ids that would share a name are told apart by a number.
package struct SlugTable: Sendable {
  private let slugs: [String: String]

  /// Names for these ids. The order of `ids` does not matter.
  package init(_ ids: some Sequence<String>) {
    var slugs: [String: String] = [:]
    var used: Set<String> = []
    for id in Set(ids).sorted() {
      let base = SlugTable.slug(id)
      var slug = base
      var number = 2
      while !used.insert(slug).inserted {
        slug = base + "-" + String(number)
        number += 1
      }
      slugs[id] = slug
    }
    self.slugs = slugs
  }

  /// The name of an id of the table; of another id its plain slug.
  package subscript(id: String) -> String { slugs[id] ?? SlugTable.slug(id) }

  /// The name of one id by itself.
  package static func slug(_ id: String) -> String {
    var slug = ""
    for scalar in id.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": slug.unicodeScalars.append(scalar)
      default:
        if !scalar.isASCII {
          slug += String(scalar.value, radix: 16)
        } else if slug.last != "-" {
          slug += "-"
        }
      }
      if slug.utf8.count > longest { break }
    }
    return slug.isEmpty ? "x" : slug
  }

  private static let longest = 80
}
