/// How firm a cluster, or a city's place in it, is in the runs of an ensemble.
enum Firmness: String {
  case firm
  case fair
  case soft

  /// Of a city, by the share of runs in which its cluster-mates stay with it.
  init(place share: Double) {
    self = share >= 0.9 ? .firm : share >= 0.6 ? .fair : .soft
  }

  /// Of a cluster, by how well runs find it again.
  init(recovery: Double) {
    self = recovery >= 0.85 ? .firm : recovery >= 0.6 ? .fair : .soft
  }
}
