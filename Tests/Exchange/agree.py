#!/usr/bin/env python3
"""Puts every figure of `hjemmetid` before Storm, on the process that `hjemmetid analyse --export` wrote.

    python3 -m pip install stormpy
    swift build -c release --product hjemmetid
    python3 Tests/Exchange/agree.py .build/release/hjemmetid

Exits 0 when all figures agree to 1e-9 (wishes, which go to 100, to 1e-7). Also reads the files for
PRISM back and compares them with those for Storm, line by line in what they mean. Small cases are written
once more with all that is hidden in them, as the rules draw it: what Storm proves of these, over beliefs, has
to enclose what we say.
"""

import argparse
import os
import re
import sys
import tempfile

import process_files
import storm

CASE = "Scenarios/luften-om-natten"
# Small enough to be written with what is hidden, and to see that would be worth something.
HIDING = ["Scenarios/fru-holm", "Tests/Exchange/what-is-hidden"]


def allowed(name):
    return 1e-7 if name == "wishes" else 1e-9


class Tally:
    def __init__(self):
        self.figures = 0
        self.largest = 0.0
        self.failed = 0

    def compare(self, what, ours, theirs, name):
        self.figures += 1
        difference = abs(ours - theirs)
        self.largest = max(self.largest, difference / (100 if name == "wishes" else 1))
        if not difference <= allowed(name):
            self.failed += 1
            print(f"  {what}: ours {ours!r}, Storm {theirs!r}")

    def enclose(self, what, ours, low, high, name):
        self.figures += 1
        outside = max(low - ours, ours - high, 0)
        self.largest = max(self.largest, outside / (100 if name == "wishes" else 1))
        if not low - allowed(name) <= ours <= high + allowed(name):
            self.failed += 1
            print(f"  {what}: ours {ours!r}, Storm {low!r} to {high!r}")


def check(program, title, case, follow, read_prism, tally):
    before = tally.figures
    follows = [option for name in follow for option in ("--follow", name)]
    with tempfile.TemporaryDirectory() as folder:
        figures_file = os.path.join(folder, "figures.json")
        states = 0
        for team in ("any", "random"):
            file = os.path.join(folder, f"{team}.drn")
            storm.export(
                program, case, file, "--team", team, "--figures", figures_file, *follows)
            figures = storm.read_figures(figures_file)
            model = storm.load(file)
            states = model.nr_states
            known = storm.names(model)
            environment = storm.exact_enough(team == "random")
            for name, formula in storm.objectives(figures).items():
                if name not in known and name in storm.MEASURES and name not in follow:
                    # Nothing in the case reads it, so it is no part of the process.
                    continue
                ways = [("", "random")] if team == "random" else [("min", "lowest"), ("max", "highest")]
                for way, ours in ways:
                    # Nothing ever reaches a label that is missing, or brings a reward.
                    theirs = (
                        storm.value(model, formula.format(way), environment)
                        if name in known else 0)
                    tally.compare(f"{title} {name} {ours}", figures[name][ours], theirs, name)
            if read_prism:
                prism = os.path.join(folder, f"{team}-prism")
                storm.export(program, case, prism, "--team", team, *follows, format="prism")
                said = process_files.difference(file, prism)
                if said:
                    tally.failed += 1
                    print(f"  {title}: the files for PRISM differ: {said}")
    print(f"{title}: {states} states, {tally.figures - before} figures")
    sys.stdout.flush()


def seen_through(file, folder):
    """The same process for somebody who sees every state."""
    other = os.path.join(folder, "seen-through.drn")
    with open(file, encoding="utf-8") as source, open(other, "w", encoding="utf-8") as target:
        for line in source:
            target.write(re.sub(r"^state (\d+) \{\d+\}", r"state \1", line).replace("POMDP", "MDP"))
    return other


def check_hidden(program, title, case, tally, worth_seeing):
    before = tally.figures
    beliefs, widest = 0, 0.0
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "hidden.drn")
        figures_file = os.path.join(folder, "figures.json")
        storm.export(program, case, file, "--figures", figures_file, format="pomdp")
        figures = storm.read_figures(figures_file)
        model = storm.load_pomdp(file)
        known = storm.names(model)
        objectives = storm.objectives(figures)
        for name, formula in objectives.items():
            # No strain is in the file; nothing ever reaches a label that is missing, or brings a reward.
            if name not in known:
                continue
            for way, ours in [("min", "lowest"), ("max", "highest")]:
                low, high, found = storm.bounds(model, formula.format(way))
                beliefs = max(beliefs, found)
                widest = max(widest, (high - low) / (100 if name == "wishes" else 1))
                tally.enclose(f"{title} {name} {ours}", figures[name][ours], low, high, name)
        # Where observations told what is hidden, Storm would find what this finds.
        wishes, seeing = figures["wishes"]["highest"], 0
        if "wishes" in known:
            seeing = storm.value(
                storm.load(seen_through(file, folder)), objectives["wishes"].format("max"),
                storm.exact_enough(False))
        least = wishes + (0.01 if worth_seeing else -allowed("wishes"))
        if not seeing >= least:
            tally.failed += 1
            print(f"  {title}: who saw everything would come to {seeing!r}, ours {wishes!r}")
    print(
        f"{title}, with what is hidden: {model.nr_states} states, {model.nr_observations} observations, "
        f"{beliefs} beliefs, {tally.figures - before} figures, bounds at most {widest:.1e} apart; "
        f"wishes {wishes:.4f}, if everything were seen {seeing:.4f}")
    sys.stdout.flush()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--made-up", type=int, default=12, help="how many made-up cases")
    parser.add_argument("--lengths", nargs="*", default=["taster", "lunch", "full"])
    options = parser.parse_args()
    tally = Tally()
    for seed in range(1, options.made_up + 1):
        check(
            options.program, f"made-up {seed}", ["--made-up", "small", "--seed", str(seed)],
            storm.MEASURES, True, tally)
    if options.made_up:
        check(options.program, "made-up 1e4", ["--made-up", "1e4"], [], False, tally)
    for length in options.lengths:
        check(
            options.program, f"{CASE} {length}", [CASE, "--length", length], [],
            length == "taster", tally)
    for case in HIDING:
        check_hidden(options.program, case, [case], tally, True)
    for seed in range(1, min(options.made_up, 4) + 1):
        check_hidden(
            options.program, f"made-up {seed}", ["--made-up", "small", "--seed", str(seed)], tally,
            False)
    passed = tally.figures - tally.failed
    print(f"largest difference: {tally.largest:.2e}")
    print(f"{passed} passed, {tally.failed} failed")
    sys.exit(1 if tally.failed or not tally.figures else 0)


if __name__ == "__main__":
    main()
