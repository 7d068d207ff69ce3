/// Headings and labels in Spanish.
enum SpanishPhrases {
  static let text = """
    """
}
