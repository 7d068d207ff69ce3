#!/usr/bin/env bash
# Installs what is missing, builds everything optimised and runs all tests. What failed is said once more before the
# summary; the whole record is .build/tests.log.
set -euo pipefail
cd "$(dirname "$0")/.."

bash .ci/install
source .ci/install-checkers
swift format lint --strict --recursive Package.swift Sources Tests
export SWIFT_BACKTRACE=enable=no
swift build -c release --build-tests --explicit-target-dependency-import-check error >&2
# Manual pages, by the plugin of the argument parser; the tests look at them.
swift package generate-manual --multi-page > /dev/null 2>&1 ||
  echo "The manual pages could not be made; their tests are skipped." >&2
swift test -c release --skip-build --disable-xctest "$@" 2>&1 |
  tee .build/tests.log |
  awk '/^◇ /      { next }
       / recorded an issue /  { failures = failures $0 "\n" }
       /Test run with [0-9]+ test/ { printf "%s", failures }
                  { print; fflush() }'
