#!/bin/sh
# Makes world50m.outlines from Natural Earth as Debian's package r-cran-rnaturalearthdata ships it.
# Usage: Datasets/outlines/compile.sh [output]
# Needs Debian (apt-get, dpkg-deb) and python3 with venv, and the network for both.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
output=${1:-$here/world50m.outlines}
package=r-cran-rnaturalearthdata
version=0.1.0-2
reader=1.1.0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
(cd "$scratch" && apt-get download --quiet "$package=$version")
dpkg-deb -x "$scratch"/"$package"_*.deb "$scratch/package"
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install --quiet "rdata==$reader"
"$scratch/venv/bin/python" "$here/compact.py" \
  "$scratch/package/usr/lib/R/site-library/rnaturalearthdata/data/Rdata" "$output" \
  "Natural Earth 1:50m, public domain"
