#!/usr/bin/env bash
# The plain case by hand in C++ and by our solver, on one thread each, in one run.
#
#   swift build -c release --product hjemmetid
#   Tests/Benchmarks/plain.sh .build/release/hjemmetid 4 6 8
set -euo pipefail
program=$(realpath "$1")
shift
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
g++ -O3 -march=x86-64-v2 -std=c++17 "$(dirname "$0")/plain.cpp" -o "$folder/plain"
for rounds in "${@:-6}"; do
  "$folder/plain" "$rounds" >"$folder/theirs"
  "$program" bench --plain "$rounds" --only-figures --threads 1 --times 1 --games 0 >"$folder/ours"
  cat "$folder/theirs" "$folder/ours"
  "$program" analyse --plain "$rounds" --export drn --output /dev/null \
    --figures "$folder/figures" >/dev/null 2>&1
  python3 - "$folder/theirs" "$folder/ours" "$folder/figures" <<'PYTHON'
import json, sys
theirs, ours = (json.loads(open(path).readline()) for path in sys.argv[1:3])
figures = json.load(open(sys.argv[3]))
for name, by_hand in (("wishes", "wishes"), ("honoured_in_full", "full")):
    own = [figures[name][team] for team in ("lowest", "random", "highest")]
    if any(abs(a - b) > 1e-9 for a, b in zip(own, theirs[by_hand])):
        sys.exit(f"{name}: {theirs[by_hand]} by hand, {own} by our solver")
if theirs["states"] != ours["states"]:
    sys.exit(f"{theirs['states']} states by hand, {ours['states']} by our solver")
print(f"C++ / ours, states a second at work: {ours['cpu_seconds'] / theirs['cpu_seconds']:.2f}; "
      f"ours / C++, memory: {ours['peak_megabytes'] / theirs['peak_megabytes']:.2f}")
PYTHON
done
