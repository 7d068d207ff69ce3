/// A number with three decimals, for remarks: "0.431".
func decimals(_ number: Double) -> String {
  let thousandths = Int((abs(number) * 1000).rounded())
  let digits = String(thousandths % 1000)
  return (number < 0 && thousandths > 0 ? "−" : "") + "\(thousandths / 1000)."
    + String(repeating: "0", count: 3 - digits.count) + digits
}
