// NetworkAnalysisTests
