// DatasetLoading
