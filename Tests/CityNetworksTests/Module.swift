// CityNetworksTests
