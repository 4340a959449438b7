"""Reads a process from Storm's DRN and from PRISM's explicit files, to see that both say the same."""

import glob


def read_drn(path):
    kind, choices, labels, rewards = "", {}, {}, {}
    names, state, strain = [], -1, {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line.startswith("@type: "):
                kind = line[7:]
            elif line == "@reward_models":
                names = next(file).split()
            elif line.startswith("state "):
                words = line.split()
                state = int(words[1])
                choices[state] = []
                for word in words[2:]:
                    if word.startswith("["):
                        for name, value in zip(names, word[1:-1].split(",")):
                            if float(value):
                                rewards.setdefault(name, {})[state] = float(value)
                    else:
                        labels.setdefault(word, set()).add(state)
            elif line.startswith("\taction "):
                words = line.split()
                if len(words) > 2:
                    strain[state, len(choices[state])] = float(words[2][1:-1].split(",")[1])
                choices[state].append({})
            elif line.startswith("\t\t"):
                target, chance = line.split(" : ")
                choices[state][-1][int(target)] = float(chance)
    return kind, choices, labels, rewards, strain


def read_prism(path):
    with open(path + ".tra", encoding="utf-8") as file:
        size = [int(word) for word in next(file).split()]
        kind = "MDP" if len(size) == 3 else "DTMC"
        choices = {state: [] for state in range(size[0])}
        branches = 0
        for line in file:
            words = line.split()
            state, choice = int(words[0]), int(words[1]) if kind == "MDP" else 0
            if choice == len(choices[state]):
                choices[state].append({})
            choices[state][choice][int(words[-2])] = float(words[-1])
            branches += 1
    if branches != size[-1] or (kind == "MDP" and sum(map(len, choices.values())) != size[1]):
        raise ValueError("the first line of .tra does not fit the rest")
    labels, rewards, strain = {}, {}, {}
    with open(path + ".lab", encoding="utf-8") as file:
        names = dict(word.split("=") for word in next(file).split())
        for line in file:
            state, places = line.split(":")
            for place in places.split():
                labels.setdefault(names[place].strip('"'), set()).add(int(state))
    for file_name in glob.glob(glob.escape(path) + ".*.srew"):
        with open(file_name, encoding="utf-8") as file:
            next(file)
            given = {int(line.split()[0]): float(line.split()[1]) for line in file}
        if given:
            rewards[file_name[len(path) + 1:-5]] = given
    with open(path + ".strain.trew", encoding="utf-8") as file:
        next(file)
        for line in file:
            words = line.split()
            state, choice = int(words[0]), int(words[1]) if kind == "MDP" else 0
            chance = choices[state][choice][int(words[-2])]
            strain[state, choice] = strain.get((state, choice), 0) + chance * float(words[-1])
    with open(path + ".sta", encoding="utf-8") as file:
        if sum(1 for _ in file) != size[0] + 1:
            raise ValueError(".sta has not one line for each state")
    return kind, choices, labels, rewards, strain


def difference(drn, prism):
    """In words; empty when there is none."""
    ours, theirs = read_drn(drn), read_prism(prism)
    for name, a, b in zip(("type", "transitions", "labels", "rewards"), ours, theirs):
        if a != b:
            return name
    if ours[4].keys() != theirs[4].keys():
        return "where strain is taken"
    if any(abs(ours[4][key] - theirs[4][key]) > 1e-12 for key in ours[4]):
        return "strain"
    return ""
