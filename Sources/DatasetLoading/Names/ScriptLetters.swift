/// Letters of other scripts than Latin, reduced so that their Unicode forms meet.
///
/// Cyrillic and Greek letters lose their marks, as Latin ones do; Arabic letters lose hamza, madda
/// and vowel signs, and the Persian forms of yeh and kaf are the Arabic ones. Korean syllables and
/// the voiced letters of Japanese are put together again where a file has them in parts.
enum ScriptLetters {
  /// The plain letter for a small letter with a mark, nil if it has none.
  static func plain(_ letter: Unicode.Scalar) -> String? { table[letter] }

  /// Whether a scalar is a mark or a sign that a reader leaves out.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
    // Arabic vowel signs, the small alef, the stretching line; marks of direction.
    case 0x640, 0x64B...0x655, 0x670, 0x200B...0x200F, 0xFEFF: true
    default: false
    }
  }

  /// The one scalar that two in a row stand for; nil if they do not belong together.
  static func composed(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
    switch (first.value, second.value) {
    case (0x1100...0x1112, 0x1161...0x1175):
      return Unicode.Scalar(
        0xAC00 + ((first.value - 0x1100) * 21 + second.value - 0x1161) * 28)
    case (0xAC00...0xD7A3, 0x11A8...0x11C2):
      return (first.value - 0xAC00).isMultiple(of: 28)
        ? Unicode.Scalar(first.value + second.value - 0x11A7) : nil
    case (0x3046, 0x3099), (0x30A6, 0x3099):
      return Unicode.Scalar(first.value + 0x4E)
    case (0x304B...0x3062, 0x3099), (0x30AB...0x30C2, 0x3099):
      // か to ぢ: the voiced letter follows the plain one, which has an odd number.
      return first.value % 2 == 1 ? Unicode.Scalar(first.value + 1) : nil
    case (0x3064...0x3068, 0x3099), (0x30C4...0x30C8, 0x3099):
      return first.value % 2 == 0 ? Unicode.Scalar(first.value + 1) : nil
    case (0x306F...0x307D, 0x3099), (0x30CF...0x30DD, 0x3099):
      return first.value.isMultiple(of: 3) ? Unicode.Scalar(first.value + 1) : nil
    case (0x306F...0x307D, 0x309A), (0x30CF...0x30DD, 0x309A):
      return first.value.isMultiple(of: 3) ? Unicode.Scalar(first.value + 2) : nil
    default: return nil
    }
  }

  private static let table: [Unicode.Scalar: String] = {
    var result: [Unicode.Scalar: String] = [:]
    for line in letters.split(separator: "\n") {
      let parts = line.split(separator: " ")
      for letter in parts[1].unicodeScalars { result[letter] = String(parts[0]) }
    }
    for entry in decompositions.split(separator: " ") {
      let numbers = entry.split { $0 == "=" || $0 == "+" }.compactMap { UInt32($0, radix: 16) }
      let scalars = numbers.compactMap { Unicode.Scalar($0) }
      guard let letter = scalars.first else { continue }
      var parts = String.UnicodeScalarView()
      parts.append(contentsOf: scalars.dropFirst())
      result[letter] = String(parts)
    }
    return result
  }()

  private static let letters = """
    а \u{4D1}\u{4D3}
    г \u{453}
    е \u{450}\u{451}\u{4D7}
    ж \u{4C2}\u{4DD}
    з \u{4DF}
    и \u{439}\u{45D}\u{4E3}\u{4E5}
    і \u{457}
    к \u{45C}
    о \u{4E7}
    у \u{45E}\u{4EF}\u{4F1}\u{4F3}
    ч \u{4F5}
    ы \u{4F9}
    ә \u{4DB}
    ө \u{4EB}
    э \u{4ED}
    ѵ \u{477}
    α \u{3AC}
    ε \u{3AD}
    η \u{3AE}
    ι \u{3AF}\u{3CA}\u{390}
    ο \u{3CC}
    υ \u{3CD}\u{3CB}\u{3B0}
    ω \u{3CE}
    σ \u{3C2}
    \u{627} \u{622}\u{623}\u{625}\u{671}
    \u{648} \u{624}
    \u{64A} \u{626}\u{649}\u{6CC}
    \u{643} \u{6A9}
    \u{6D5} \u{6C0}
    \u{6D2} \u{6D3}
    \u{6C1} \u{6C2}
    α \u{1F00}\u{1F01}\u{1F02}\u{1F03}\u{1F04}\u{1F05}\u{1F06}\u{1F07}\u{1F70}\u{1F71}
    α \u{1F80}\u{1F81}\u{1F82}\u{1F83}\u{1F84}\u{1F85}\u{1F86}\u{1F87}\u{1FB0}\u{1FB1}
    α \u{1FB2}\u{1FB3}\u{1FB4}\u{1FB6}\u{1FB7}
    ε \u{1F10}\u{1F11}\u{1F12}\u{1F13}\u{1F14}\u{1F15}\u{1F72}\u{1F73}
    η \u{1F20}\u{1F21}\u{1F22}\u{1F23}\u{1F24}\u{1F25}\u{1F26}\u{1F27}\u{1F74}\u{1F75}
    η \u{1F90}\u{1F91}\u{1F92}\u{1F93}\u{1F94}\u{1F95}\u{1F96}\u{1F97}\u{1FC2}\u{1FC3}
    η \u{1FC4}\u{1FC6}\u{1FC7}
    ι \u{1F30}\u{1F31}\u{1F32}\u{1F33}\u{1F34}\u{1F35}\u{1F36}\u{1F37}\u{1F76}\u{1F77}
    ι \u{1FD0}\u{1FD1}\u{1FD2}\u{1FD3}\u{1FD6}\u{1FD7}
    ο \u{1F40}\u{1F41}\u{1F42}\u{1F43}\u{1F44}\u{1F45}\u{1F78}\u{1F79}
    ρ \u{1FE4}\u{1FE5}
    υ \u{1F50}\u{1F51}\u{1F52}\u{1F53}\u{1F54}\u{1F55}\u{1F56}\u{1F57}\u{1F7A}\u{1F7B}
    υ \u{1FE0}\u{1FE1}\u{1FE2}\u{1FE3}\u{1FE6}\u{1FE7}
    ω \u{1F60}\u{1F61}\u{1F62}\u{1F63}\u{1F64}\u{1F65}\u{1F66}\u{1F67}\u{1F7C}\u{1F7D}
    ω \u{1FA0}\u{1FA1}\u{1FA2}\u{1FA3}\u{1FA4}\u{1FA5}\u{1FA6}\u{1FA7}\u{1FF2}\u{1FF3}
    ω \u{1FF4}\u{1FF6}\u{1FF7}
    """

  /// Letters of India, Sri Lanka and Myanmar as the parts that Unicode takes them for.
  private static let decompositions = """
    929=928+93C 931=930+93C 934=933+93C 958=915+93C 959=916+93C 95A=917+93C 95B=91C+93C \
    95C=921+93C 95D=922+93C 95E=92B+93C 95F=92F+93C 9CB=9C7+9BE 9CC=9C7+9D7 9DC=9A1+9BC \
    9DD=9A2+9BC 9DF=9AF+9BC A33=A32+A3C A36=A38+A3C A59=A16+A3C A5A=A17+A3C A5B=A1C+A3C \
    A5E=A2B+A3C B48=B47+B56 B4B=B47+B3E B4C=B47+B57 B5C=B21+B3C B5D=B22+B3C B94=B92+BD7 \
    BCA=BC6+BBE BCB=BC7+BBE BCC=BC6+BD7 C48=C46+C56 CC0=CBF+CD5 CC7=CC6+CD5 CC8=CC6+CD6 \
    CCA=CC6+CC2 CCB=CC6+CC2+CD5 D4A=D46+D3E D4B=D47+D3E D4C=D46+D57 DDA=DD9+DCA DDC=DD9+DCF \
    DDD=DD9+DCF+DCA DDE=DD9+DDF 1026=1025+102E
    """
}
