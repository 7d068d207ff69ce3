/// Takes the clock out of PDF files: the same scene gives the same bytes on any day.
enum PDFDate {
  /// The file with its creation date set to the first day of 2000, lengths unchanged.
  static func fixed(in bytes: [UInt8]) -> [UInt8] {
    let key = Array("/CreationDate (D:".utf8)
    let date = Array("20000101000000".utf8)
    var out = bytes
    var index = 0
    while index + key.count + date.count < out.count {
      if out[index] == key[0], out[index..<(index + key.count)].elementsEqual(key) {
        let start = index + key.count
        for (offset, digit) in date.enumerated() where isDigit(out[start + offset]) {
          out[start + offset] = digit
        }
        zeroZone(of: &out, from: start + date.count)
        return out
      }
      index += 1
    }
    return out
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  // The zone (`Z`, or `+02'00`) ends at the closing bracket.
  private static func zeroZone(of bytes: inout [UInt8], from start: Int) {
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: ")") {
      if isDigit(bytes[index]) { bytes[index] = UInt8(ascii: "0") }
      if bytes[index] == UInt8(ascii: "-") { bytes[index] = UInt8(ascii: "+") }
      index += 1
    }
  }
}
