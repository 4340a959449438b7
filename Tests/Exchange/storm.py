"""What the scripts here ask of Storm, through stormpy 2."""

import json
import subprocess

import stormpy
import stormpy.io
import stormpy.pomdp
from stormpy import environments

MEASURES = ["relief", "safety", "dignity", "family"]


def exact_enough(is_chain):
    """Settings in which a process without loops is solved exactly, but for rounding."""
    environment = environments.sound()
    solver = environment.solver()
    if is_chain:
        solver.set_linear_equation_solver_type(environments.EquationSolverType.TOPOLOGICAL)
    else:
        solver.min_max().method = environments.MinMaxMethod.TOPOLOGICAL
        solver.min_max().precision = stormpy.Rational("1/1000000000000")
    return environment


def objectives(figures):
    """Names of our figures, each with what Storm calls it; `{}` is min or max, or nothing."""
    asked = {}
    for name in figures:
        if name.startswith("ending_") or name.startswith("honoured_"):
            asked[name] = f'P{{}}=? [F "{name}"]'
        else:
            asked[name] = f'R{{{{"{name}"}}}}{{}}=? [F "over"]'
    return asked


def names(model):
    """Labels and rewards that are there at all: files name only those that come about."""
    rewards = {
        name for name, rewards in model.reward_models.items()
        if rewards.has_state_rewards or rewards.has_state_action_rewards}
    return set(model.labeling.get_labels()) | rewards


def load(path):
    return stormpy.build_model_from_drn(path)


def load_pomdp(path):
    options = stormpy.io.DirectEncodingParserOptions()
    # Storm tells the choices of an observation apart by their names.
    options.build_choice_labeling = True
    return stormpy.build_model_from_drn(path, options=options)


def bounds(model, formula, beliefs=200_000):
    """What Storm proves of a partially observable process: at least this, at most that, and from how many
    beliefs.

    Unfolding them gives what can be reached, and is exact where it comes to an end; where it does not,
    beliefs on a grid give what cannot be passed.
    """
    formula = stormpy.parse_property(formula)
    unfolded = stormpy.pomdp.verify_with_belief_unfolding(
        model, formula, max_exploration_size=beliefs)
    found = unfolded.statistics.discovered_beliefs
    if unfolded.completed_exploration:
        return unfolded.value, unfolded.value, found
    on_grid = stormpy.pomdp.verify_with_belief_discretization(model, formula, resolution=3)
    return min(unfolded.value, on_grid.value), max(unfolded.value, on_grid.value), found


def value(model, formula, environment):
    result = stormpy.model_checking(
        model, stormpy.parse_property(formula), only_initial_states=True, environment=environment)
    return result.get_value(model.initial_states[0])


def export(program, case, output, *options, format="drn"):
    """Runs `hjemmetid analyse --export` and returns what it said on standard error."""
    run = subprocess.run(
        [program, "analyse", *case, "--export", format, "--output", output, *options],
        capture_output=True, text=True)
    if run.returncode != 0:
        raise SystemExit(f"{' '.join(run.args)}: {run.stderr}")
    return run.stderr


def read_figures(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)
