/// The exponential of a number that is 0 or less; accurate to 1e-15, the same bits on every machine.
func exponential(ofNegative x: Double) -> Double {
  precondition(x <= 0)
  guard x > -700 else { return 0 }
  let logarithmOf2 = 0.693_147_180_559_945_309
  let power = (x / logarithmOf2).rounded()
  let rest = x - power * logarithmOf2
  var term = 1.0
  var sum = 1.0
  for order in 1...18 {
    term *= rest / Double(order)
    sum += term
  }
  return Double(sign: .plus, exponent: Int(power), significand: sum)
}

/// The exponential of any number; accurate to 1e-15, the same bits on every machine.
///
/// Infinite where the result is too large, 0 where it is too small.
func exponential(_ x: Double) -> Double {
  if x <= 0 { return exponential(ofNegative: x) }
  return x < 700 ? 1 / exponential(ofNegative: -x) : .infinity
}

/// The natural logarithm of a positive number; accurate to 1e-15, the same bits on every machine.
func naturalLogarithm(_ x: Double) -> Double {
  precondition(x > 0 && x.isFinite)
  var fraction = x.significand
  var exponent = Double(x.exponent)
  if fraction > 1.414_213_562 {
    fraction /= 2
    exponent += 1
  }
  // ln f = 2 artanh((f − 1)/(f + 1)), whose series converges by a factor of 34 per term here.
  let ratio = (fraction - 1) / (fraction + 1)
  var power = ratio
  var sum = 0.0
  for order in stride(from: 1, through: 25, by: 2) {
    sum += power / Double(order)
    power *= ratio * ratio
  }
  return 2 * sum + exponent * 0.693_147_180_559_945_309
}
