/// A value of an attribute in a DOT text and where it stands.
struct DOTSetting: Sendable {
  let name: String
  let value: LooseValue
  let line: Int
}

/// Attributes by name, of which the last value counts.
struct DOTSettings: Sendable {
  private(set) var all: [DOTSetting] = []
  private var place: [String: Int] = [:]

  /// More defaults than this are made to do harm.
  static let most = 256

  mutating func set(_ setting: DOTSetting) {
    if let known = place[setting.name] {
      all[known] = setting
    } else {
      place[setting.name] = all.count
      all.append(setting)
    }
  }
}
