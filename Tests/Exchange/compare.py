#!/usr/bin/env python3
"""Measures whole jobs against Storm, on the same process, in one run.

    python3 -m pip install stormpy
    swift build -c release --product hjemmetid
    python3 Tests/Exchange/compare.py .build/release/hjemmetid [--plain 4] [--made-up 1e4] [CASE ...]

Ours: read the case, find its states, solve every objective that the file has for the best, the worst
and the random team. Storm: read what `hjemmetid analyse --export` wrote, build the decision process and
the chain, and solve the same objectives with settings exact to 1e-12. Each is a program of its own, measured as the system
counts it: seconds of the clock, seconds at work on all threads, and the most memory it held. On a
machine that has other work, compare the seconds at work.
"""

import argparse
import json
import os
import sys
import tempfile
import time


def measured(command):
    """Runs a command; its output and what it cost."""
    reader, writer = os.pipe()
    begin = time.perf_counter()
    child = os.fork()
    if child == 0:
        os.dup2(writer, 1)
        os.close(reader)
        os.execvp(command[0], command)
    os.close(writer)
    with os.fdopen(reader) as file:
        output = file.read()
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - begin
    if status != 0:
        raise SystemExit(f"{' '.join(command)} failed")
    return output, {
        "seconds": seconds, "work": usage.ru_utime + usage.ru_stime,
        "megabytes": usage.ru_maxrss / 1024}


def storm_job(any_file, random_file, figures_file):
    """What the child process does."""
    import storm

    figures = storm.read_figures(figures_file)
    begin = time.process_time()
    answered = 0
    built = 0.0
    for file, ways in ((any_file, ("min", "max")), (random_file, ("",))):
        start = time.process_time()
        model = storm.load(file)
        built += time.process_time() - start
        environment = storm.exact_enough(ways == ("",))
        for name, formula in storm.objectives(figures).items():
            if name not in storm.names(model):
                continue
            for way in ways:
                storm.value(model, formula.format(way), environment)
                answered += 1
    solved = time.process_time() - begin - built
    print(json.dumps({"states": model.nr_states, "answers": answered, "build": built, "solve": solved}))


def compare(program, title, case):
    with tempfile.TemporaryDirectory() as folder:
        files = [os.path.join(folder, name) for name in ("any.drn", "random.drn", "figures.json")]
        export = [program, "analyse", *case, "--export", "drn"]
        _, exported = measured([*export, "--team", "any", "--output", files[0]])
        measured(
            [*export, "--team", "random", "--output", files[1], "--figures", files[2]])
        output, ours = measured(
            [program, "bench", *case, "--only-figures", "--games", "0", "--times", "1"])
        states = json.loads(output.splitlines()[0])["states"]
        output, theirs = measured([sys.executable, __file__, "--storm-job", *files])
        job = json.loads(output.splitlines()[-1])
        size = os.path.getsize(files[0]) / 2**20
    print(f"{title}: {states} states here, {job['states']} in the file of {size:.1f} MB")
    print(f"  ours   {ours['seconds']:9.2f} s  {ours['work']:9.2f} s at work  {ours['megabytes']:7.0f} MB")
    print(
        f"  Storm  {theirs['seconds']:9.2f} s  {theirs['work']:9.2f} s at work  "
        f"{theirs['megabytes']:7.0f} MB  ({job['answers']} answers; reading and building "
        f"{job['build']:.2f} s, solving {job['solve']:.2f} s)")
    print(
        f"  Storm / ours: {theirs['seconds'] / ours['seconds']:.1f} by the clock, "
        f"{theirs['work'] / ours['work']:.1f} at work, {theirs['megabytes'] / ours['megabytes']:.1f} "
        f"in memory; writing the file took {exported['work']:.2f} s at work")
    sys.stdout.flush()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", nargs="?")
    parser.add_argument("cases", nargs="*")
    parser.add_argument("--length", nargs="*", default=["taster"])
    parser.add_argument("--made-up", nargs="*", default=[])
    parser.add_argument("--plain", nargs="*", default=[])
    parser.add_argument("--storm-job", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.storm_job:
        storm_job(*options.storm_job)
        return
    for case in options.cases:
        for length in options.length:
            compare(options.program, f"{case} {length}", [case, "--length", length])
    for size in options.made_up:
        compare(options.program, f"made-up {size}", ["--made-up", size])
    for rounds in options.plain:
        compare(options.program, f"plain {rounds}", ["--plain", rounds])


if __name__ == "__main__":
    main()
