// CityNetworks
