import Foundation

/// The folder of real networks and expected figures that lies beside a checkout of the project.
///
/// Tests that need it are enabled only where it exists, and say so.
public enum SharedMaterial {
  /// The path of the folder, or nil where this machine has none.
  public static let path: String? = {
    let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let candidates: [String?] = [
      ProcessInfo.processInfo.environment["CITYNET_SHARED"],
      project.deletingLastPathComponent().appendingPathComponent("shared").path,
    ]
    return candidates.compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0) }
  }()

  /// Whether the folder is there.
  public static var isPresent: Bool { path != nil }

  /// The bytes of a file of the folder.
  public static func bytes(_ relativePath: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: (path ?? "") + "/" + relativePath)))
  }
}
