/// A probability for sentences: "0.0001", "0.042".
func probability(_ p: Double) -> String {
  p >= 0.01 ? decimals(p) : String((p * 1e5).rounded() / 1e5)
}

/// A number that may be large, for sentences: "38.1", "1,204".
func rounded(_ number: Double) -> String {
  guard abs(number) < 100 else { return String(Int(number.rounded())) }
  let tenths = Int((abs(number) * 10).rounded())
  return (number < 0 && tenths > 0 ? "−" : "") + "\(tenths / 10).\(tenths % 10)"
}
