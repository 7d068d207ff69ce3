#!/usr/bin/env bash
# Installs what is missing, builds the tool, checks the datasets and makes the reports of all plans
# anew. Ends with status 1, and says why, when data or results are wrong: a dataset with errors stops
# everything, a plan that fails does not keep the others from being made.
#
# CITYNET       a program that is built already, in place of installing and building
# PLANS         the folder of the plans, in place of Reports/plans
# DATASETS      the folder of the datasets, in place of Datasets
set -uo pipefail
cd "$(dirname "$0")/.."
plans="${PLANS:-Reports/plans}"
datasets="${DATASETS:-Datasets}"

if [ -z "${CITYNET:-}" ]; then
  bash .ci/install || exit 1
  swift build -c release --product citynet --explicit-target-dependency-import-check error >&2 || exit 1
  CITYNET="$(swift build -c release --show-bin-path)/citynet"
fi

wrong=()
for folder in "$datasets"/*/; do
  folder="${folder%/}"
  [ -e "$folder/cities.csv" ] || [ -e "$folder/assertions.csv" ] || continue
  if ! findings="$("$CITYNET" check "$folder" --severity error --max 10 2>&1)"; then
    printf '%s\n' "$findings" >&2
    wrong+=("$folder has errors; see \`citynet check $folder\`")
  fi
done
if [ ${#wrong[@]} -gt 0 ]; then
  printf '%s\n' "Nothing was made, because the data are wrong:" "${wrong[@]/#/  }" >&2
  exit 1
fi

made=0
for plan in "$plans"/*.json "$plans"/*.yaml "$plans"/*.yml; do
  [ -e "$plan" ] || continue
  if message="$("$CITYNET" report "$plan" 2>&1 >/dev/null)"; then
    made=$((made + 1))
  else
    status=$?
    wrong+=("$plan (status $status): $(printf '%s\n' "$message" | tail -n 1)")
  fi
  [ -n "$message" ] && printf '%s\n' "$message" >&2
done
if [ ${#wrong[@]} -gt 0 ]; then
  printf '%s\n' "$made reports were made, ${#wrong[@]} failed:" "${wrong[@]/#/  }" >&2
  exit 1
fi
if [ "$made" -eq 0 ]; then
  echo "$plans holds no plan (*.json, *.yaml, *.yml), so no report was made." >&2
  exit 1
fi
