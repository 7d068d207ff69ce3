// GraphFormatsTests
