// The plain case of Sources/Analysis/Benchmark/PlainCase.swift by hand: the same states, the same
// figures, one open-addressing table, one thread. What a programmer would write for this one case.
//
//   g++ -O3 -march=x86-64-v2 -std=c++17 Tests/Benchmarks/plain.cpp -o /tmp/plain && /tmp/plain 8
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <vector>

// Bits 0-15: relief, safety, dignity, family; bits 16-21: items. In the table, the layer above them.
using State = uint32_t;
constexpr int objectives = 11;  // wishes, partly, full, three endings, strain, four measures
constexpr int width = 3 * objectives;

struct Table {
  std::vector<uint64_t> keys;
  std::vector<uint32_t> places;
  uint64_t mask;
  uint32_t count = 0;
  static constexpr uint64_t none = ~0ull;
  Table() : keys(1 << 16, none), places(1 << 16), mask((1 << 16) - 1) {}
  static uint64_t hash(uint64_t key) {
    key = (key ^ (key >> 32)) * 0x9E3779B97F4A7C15ull;
    key ^= key >> 29;
    return (key * 0xBF58476D1CE4E5B9ull) >> 20;
  }
  uint64_t slot(uint64_t key) const {
    uint64_t at = hash(key) & mask;
    while (keys[at] != key && keys[at] != none) at = (at + 1) & mask;
    return at;
  }
  bool insert(uint64_t key) {
    uint64_t at = slot(key);
    if (keys[at] == key) return false;
    keys[at] = key;
    places[at] = count++;
    if (count * 8ull > (mask + 1) * 5) grow();
    return true;
  }
  void grow() {
    std::vector<uint64_t> old(2 * (mask + 1), none);
    std::vector<uint32_t> oldPlaces(old.size());
    old.swap(keys);
    oldPlaces.swap(places);
    mask = 2 * mask + 1;
    for (size_t i = 0; i < old.size(); i++) {
      if (old[i] == none) continue;
      uint64_t at = slot(old[i]);
      keys[at] = old[i];
      places[at] = oldPlaces[i];
    }
  }
};

static inline int measure(State s, int m) { return s >> (4 * m) & 15; }
static inline State add(State s, int m, int by) {
  int value = std::min(10, std::max(0, measure(s, m) + by));
  return (s & ~(15u << (4 * m))) | State(value) << (4 * m);
}
static inline bool has(State s, int item) { return s >> (16 + item) & 1; }
static inline bool open(State s, int card, int option) { return option != 3 || has(s, 2 * card); }
static inline State decide(State s, int card, int option) {
  s = add(s, option, 1 + card % 2);
  return add(s, (option + card + 1) % 4, -1 - option % 2);
}
static inline bool ready(State s, int item) {
  return !has(s, item) && (item != 5 || has(s, 4));
}
static inline State put(State s, int item) { return add(s | 1u << (16 + item), item % 4, 1); }

struct Solver {
  int rounds;
  Table table;
  std::vector<std::vector<State>> layers;
  std::vector<double> rows;

  uint64_t key(size_t layer, State s) const { return uint64_t(layer) << 32 | s; }
  // After the last preparation only what the end reads is left.
  State live(size_t layer, State s) const {
    return layer == size_t(2 * rounds) ? s & 0x7FFFF : s;
  }
  double* row(size_t layer, State s) {
    return &rows[size_t(table.places[table.slot(key(layer, s))]) * width];
  }

  void explore() {
    layers.assign(2 * rounds + 1, {});
    State start = 0x5555;
    layers[0].push_back(start);
    table.insert(key(0, start));
    for (size_t layer = 0; layer < size_t(2 * rounds); layer++) {
      auto reach = [&](State s) {
        s = live(layer + 1, s);
        if (table.insert(key(layer + 1, s))) layers[layer + 1].push_back(s);
      };
      for (State s : layers[layer]) {
        if (layer % 2 == 0) {
          for (int card = 0; card < 3; card++)
            for (int option = 0; option < 4; option++) {
              if (!open(s, card, option)) continue;
              State after = decide(s, card, option);
              if (option == 1) {
                reach(add(after, card, -1));
                reach(add(after, card, 1));
              } else {
                reach(after);
              }
            }
        } else {
          reach(s);
          for (int item = 0; item < 6; item++)
            if (ready(s, item)) reach(put(s, item));
        }
      }
    }
  }

  void end(State s, double* row) const {
    int sum = 0;
    for (int wish = 0; wish < 3; wish++) sum += has(s, wish) ? wish + 1 : 0;
    int wishes = (100 * sum + 3) / 6;
    bool full = wishes >= 60 && measure(s, 1) >= 5 && measure(s, 0) >= 5;
    bool partly = !full && measure(s, 3) >= 3 && measure(s, 2) >= 3;
    double figures[objectives] = {double(wishes), double(full || partly), double(full),
                                  double(full), double(partly), double(!full && !partly), 0,
                                  double(measure(s, 0)), double(measure(s, 1)),
                                  double(measure(s, 2)), double(measure(s, 3))};
    for (int team = 0; team < 3; team++)
      std::copy(figures, figures + objectives, row + team * objectives);
  }

  static void begin(double* row, bool chance) {
    const double infinity = std::numeric_limits<double>::infinity();
    for (int i = 0; i < objectives; i++) {
      row[i] = 0;
      row[i + objectives] = chance ? 0 : -infinity;
      row[i + 2 * objectives] = chance ? 0 : infinity;
    }
  }
  static void addTo(double* row, double weight, const double* other) {
    for (int i = 0; i < width; i++) row[i] += weight * other[i];
  }
  static void choose(double* row, double weight, const double* other) {
    for (int i = 0; i < objectives; i++) row[i] += weight * other[i];
    for (int i = objectives; i < 2 * objectives; i++) row[i] = std::max(row[i], other[i]);
    for (int i = 2 * objectives; i < width; i++) row[i] = std::min(row[i], other[i]);
  }

  void solve() {
    rows.resize(size_t(table.count) * width);
    for (State s : layers[2 * rounds]) end(s, row(2 * rounds, s));
    for (size_t layer = 2 * rounds; layer-- > 0;) {
      for (State s : layers[layer]) {
        double* own = row(layer, s);
        if (layer % 2 == 0) {
          begin(own, true);
          for (int card = 0; card < 3; card++) {
            double choice[width], expected[width];
            begin(choice, false);
            int count = open(s, card, 3) ? 4 : 3;
            for (int option = 0; option < count; option++) {
              State after = decide(s, card, option);
              begin(expected, true);
              if (option == 1) {
                addTo(expected, 1 / 3.0, row(layer + 1, add(after, card, -1)));
                addTo(expected, 2 / 3.0, row(layer + 1, add(after, card, 1)));
              } else {
                addTo(expected, 1, row(layer + 1, after));
              }
              choose(choice, 1.0 / count, expected);
            }
            addTo(own, (card + 1) / 6.0, choice);
          }
        } else {
          // Each of the three roles draws one of nine tasks; only ready items change anything.
          begin(own, false);
          double idle = 1;
          for (int item = 0; item < 6; item++) {
            if (!ready(s, item)) continue;
            choose(own, 1 / 9.0, row(layer + 1, live(layer + 1, put(s, item))));
            idle -= 1 / 9.0;
          }
          choose(own, idle, row(layer + 1, live(layer + 1, s)));
        }
      }
    }
  }
};

int main(int argc, char** argv) {
  int rounds = argc > 1 ? std::atoi(argv[1]) : 8;
  auto begin = std::chrono::steady_clock::now();
  Solver solver{rounds, {}, {}, {}};
  solver.explore();
  solver.solve();
  double seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  double cpu = double(std::clock()) / CLOCKS_PER_SEC;
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  const double* row = solver.row(0, 0x5555);
  std::printf(
      "{\"measured\": \"c++\", \"states\": %u, \"threads\": 1, \"seconds\": %.6f, "
      "\"cpu_seconds\": %.6f, \"states_per_cpu_second\": %.0f, \"peak_megabytes\": %ld, "
      "\"wishes\": [%.17g, %.17g, %.17g], \"full\": [%.17g, %.17g, %.17g]}\n",
      solver.table.count, seconds, cpu, solver.table.count / cpu,
      usage.ru_maxrss / 1024, row[2 * objectives], row[0], row[objectives],
      row[2 + 2 * objectives], row[2], row[2 + objectives]);
}
