/// Files that come with the program.
enum BundledFile {
  /// The first of these paths that exists in a folder above the program, the nearest folder first.
  static func path(of places: [String]) -> String? {
    var folder = InputPath.folder(of: ExecutablePath.current ?? CommandLine.arguments[0])
    while true {
      for place in places where InputPath.exists("\(folder)/\(place)") {
        return "\(folder)/\(place)"
      }
      let above = InputPath.folder(of: folder)
      if above == folder { return nil }
      folder = above
    }
  }
}
