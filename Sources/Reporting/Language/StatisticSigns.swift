/// Signs, formulas and names of indices, which all languages write alike.
enum StatisticSigns {
  static let all = [
    "A", "AMI", "ARI", "AUC", "B", "E–I", "F", "GeoNames", "H", "Jaccard", "LHC", "NMI", "R",
    "Salton",
    "VI", "Wikidata", "Wikipedia", "infomap", "leiden", "louvain", "p", "p (F)", "p (H)", "p (χ²)",
    "p (≤)", "p (≥)", "p FCM", "p SDSM", "r", "z", "± s", "ε²", "η²", "ρ", "τ_b", "χ²", "%", "°",
  ]
}

extension FrenchPhrases {
  static let all = [text, reports, titles, statistics]
}

extension SpanishPhrases {
  static let all = [text, reports, titles, statistics]
}

extension PersianPhrases {
  static let all = [text, reports, titles, statistics]
}

extension ChinesePhrases {
  static let all = [text, reports, titles, statistics]
}
