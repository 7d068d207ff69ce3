#!/usr/bin/env bash
# Installs what is missing, builds the tool and makes the reports of all plans anew.
# Ends with a non-zero status, and says why, when data or results are wrong.
set -euo pipefail
cd "$(dirname "$0")/.."

bash .ci/install
swift build -c release --product citynet --explicit-target-dependency-import-check error >&2
citynet="$(swift build -c release --show-bin-path)/citynet"

for plan in Reports/plans/*.json; do
  "$citynet" report "$plan"
done
