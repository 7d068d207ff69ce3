/// The mutual information, in nats, that two partitions with these cluster sizes have on average when
/// nodes are dealt to clusters at random.
///
/// The exact sum over hypergeometric probabilities. Equal sizes are dealt with once: O(the number of
/// different sizes of both, multiplied, times the smaller sizes).
///
/// Source: Vinh, Epps & Bailey, Journal of Machine Learning Research 11 (2010).
func expectedMutualInformation(_ first: [Int], _ second: [Int], nodeCount n: Int) -> Double {
  guard n > 0 else { return 0 }
  var logFactorial = [0.0]
  logFactorial.reserveCapacity(n + 1)
  for number in 1...n {
    logFactorial.append(logFactorial[number - 1] + naturalLogarithm(Double(number)))
  }
  var sum = 0.0
  for (a, timesA) in counted(first) {
    for (b, timesB) in counted(second) {
      let fixed =
        logFactorial[a] + logFactorial[b] + logFactorial[n - a] + logFactorial[n - b]
        - logFactorial[n]
      var information = 0.0
      for shared in max(1, a + b - n)...min(a, b) {
        let logProbability =
          fixed - logFactorial[shared] - logFactorial[a - shared] - logFactorial[b - shared]
          - logFactorial[n - a - b + shared]
        let surprise = naturalLogarithm(Double(n) * Double(shared) / (Double(a) * Double(b)))
        information +=
          Double(shared) / Double(n) * surprise * exponential(ofNegative: min(0, logProbability))
      }
      sum += Double(timesA * timesB) * information
    }
  }
  return sum
}

/// Each different number and how often it is there, ascending.
private func counted(_ numbers: [Int]) -> [(number: Int, times: Int)] {
  var result: [(number: Int, times: Int)] = []
  for number in numbers.sorted() {
    if let last = result.last, last.number == number {
      result[result.count - 1].times += 1
    } else {
      result.append((number, 1))
    }
  }
  return result
}
