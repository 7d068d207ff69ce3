// GraphsTests
