/// Latin letters with marks and the plain letters that people write for them.
///
/// Latin-1, Latin Extended-A and -B, Latin Extended Additional, and the letters of African and
/// Caucasian alphabets that have a usual plain form (ə e, ɔ o).
enum LatinLetters {
  /// The plain letters for a small Latin letter with a mark, nil if it has none or needs none.
  static func plain(_ letter: Unicode.Scalar) -> String? { table[letter] }

  private static let table: [Unicode.Scalar: String] = {
    var result: [Unicode.Scalar: String] = [:]
    for line in letters.split(separator: "\n") {
      let parts = line.split(separator: " ")
      for letter in parts[1].unicodeScalars { result[letter] = String(parts[0]) }
    }
    return result
  }()

  private static let letters = """
    a àáâãäåāăąǎǟǡǻȁȃȧɑḁẚạảấầẩẫậắằẳẵặⱥ
    ae æǣǽ
    b ƀɓḃḅḇ
    c çćĉċčƈȼḉ
    d ðďđƌȡɖɗḋḍḏḑḓ
    dz ǆǳ
    e èéêëēĕėęěǝȅȇȩɇəɛḕḗḙḛḝẹẻẽếềểễệ
    f ƒḟ
    g ĝğġģǥǧǵɣḡ
    h ĥħȟḣḥḧḩḫẖ
    i ìíîïĩīĭįıǐȉȋɨɩḭḯỉị
    ij ĳ
    j ĵǰȷɉ
    k ķĸƙǩḱḳḵ
    l ĺļľŀłƚȴɫḷḹḻḽ
    lj ǉ
    m ḿṁṃ
    n ñńņňŉƞǹȵṅṇṉṋ
    ng ŋ
    nj ǌ
    o òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱɔṍṏṑṓọỏốồổỗộớờởỡợ
    oe œ
    p ƥṕṗ
    r ŕŗřȑȓɍṙṛṝṟ
    s śŝşšſșȿṡṣṥṧṩẛ
    ss ß
    t ţťŧƫƭțȶṫṭṯṱẗ
    th þ
    u ùúûüũūŭůűųưǔǖǘǚǜȕȗʉṳṵṷṹṻụủứừửữự
    v ʋṽṿ
    w ŵƿẁẃẅẇẉẘ
    x ẋẍ
    y ýÿŷƴȳɏẏẙỳỵỷỹ
    z źżžƶɀẑẓẕ
    """
}
