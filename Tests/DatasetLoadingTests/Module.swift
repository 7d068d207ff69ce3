// DatasetLoadingTests
