/// Headings and labels in Chinese.
enum ChinesePhrases {
  static let text = """
    """
}
