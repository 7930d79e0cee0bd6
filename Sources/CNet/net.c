#include "cnet.h"

#include <string.h>

#include "cnet_vector.h"

enum {
  direction_columns = gates * width,
  /// Where the candidate's columns begin, behind those of update and reset.
  candidate = (gates - 1) * width,
  /// How many runs are walked side by side, so that a weight that was loaded serves each of them.
  together = 4,
  /// How many kinds of token are remembered.
  slots = 1024,
};

/// Whether two tokens have the same features.
NET_INLINE int is_same(
    const uint16_t *features, const uint32_t *ends, size_t one, size_t other) {
  size_t first = one > 0 ? ends[one - 1] : 0, second = other > 0 ? ends[other - 1] : 0;
  size_t length = ends[one] - first;
  return length == ends[other] - second
      && memcmp(features + first, features + second, length * sizeof *features) == 0;
}

/// Sums the rows of each kind of token: at most 256 rows of numbers up to 127.
///
/// Tokens with the same features are of one kind, such as most commas, so that their work is done
/// once. Writes the kind of each token, and returns how many there are.
NET_INLINE size_t sum_rows(
    const int8_t *rows, float scale, const uint16_t *features, const uint32_t *ends, size_t count,
    uint32_t *kinds, float *sums) {
  uint32_t latest[slots] = {0};
  size_t kind_count = 0;
  uint32_t first = 0;
  for (size_t token = 0; token < count; first = ends[token++]) {
    uint32_t hash = 0;
    for (uint32_t feature = first; feature < ends[token]; feature++)
      hash = (hash ^ features[feature]) * 0x9E3779B1;
    // The latest new kind with the hash: its first token, counted from 1.
    uint32_t *before = latest + (hash >> 16) % slots;
    if (*before > 0 && is_same(features, ends, *before - 1, token)) {
      kinds[token] = kinds[*before - 1];
      continue;
    }
    *before = (uint32_t)token + 1;
    int16_t whole[width] = {0};
    for (uint32_t feature = first; feature < ends[token]; feature++) {
      const int8_t *row = rows + (size_t)features[feature] * width;
      for (int unit = 0; unit < width; unit++) whole[unit] = (int16_t)(whole[unit] + row[unit]);
    }
    float *sum = sums + kind_count * width;
    for (int unit = 0; unit < width; unit++) sum[unit] = scale * whole[unit];
    kinds[token] = (uint32_t)kind_count++;
  }
  return kind_count;
}

/// What the gates of a direction take from each kind of token.
NET_INLINE void read_kinds(
    const size_t registers, const float *weights, int direction, const float *sums, size_t count,
    float *gate) {
  const float *bias = weights + pullquote_net_bias + direction * direction_columns;
  for (size_t kind = 0; kind < count; kind++)
    memcpy(gate + kind * direction_columns, bias, direction_columns * sizeof(float));
  net_add_product(
      registers, sums, width, count, width,
      weights + pullquote_net_input + direction * direction_columns, columns, gate,
      direction_columns, direction_columns);
}

/// The runs that a direction walks side by side.
typedef struct {
  size_t count;
  /// The next token of each run, and how many are left with it.
  size_t token[together], left[together];
  /// The state before it.
  float before[together * width];
  /// Update, reset, and the candidate's part from the state.
  float part[together * direction_columns];
} walkers;

typedef float net_labels __attribute__((vector_size(32), aligned(4), may_alias));

/// Adds what the units of a direction give to a token's scores: even units and odd ones apart.
NET_INLINE void leave(const float *weights, const float *units, float *scores, float *odd_scores) {
  net_labels even = *(const net_labels *)scores, odd = *(const net_labels *)odd_scores;
  for (int unit = 0; unit < width; unit += 2) {
    const float *row = weights + unit * labels;
    even += units[unit] * *(const net_labels *)row;
    odd += units[unit + 1] * *(const net_labels *)(row + labels);
  }
  *(net_labels *)scores = even;
  *(net_labels *)odd_scores = odd;
}

/// Moves all walkers by one token.
NET_INLINE void step(
    const size_t registers, const float *weights, int direction, const uint32_t *kinds,
    const float *gate, walkers *all, float *scores, float *odd_scores) {
  const float *state_bias = weights + pullquote_net_state_bias + direction * width;
  const float *matrices = weights + pullquote_net_state + direction * width * direction_columns;
  for (size_t one = 0; one < all->count; one++) {
    float *part = all->part + one * direction_columns;
    memcpy(
        part, gate + kinds[all->token[one]] * direction_columns, candidate * sizeof(float));
    memcpy(part + candidate, state_bias, width * sizeof(float));
  }
  for (int column = 0; column < direction_columns; column += width)
    net_add_product(
        registers, all->before, width, all->count, width, matrices + column * width, width,
        all->part + column, direction_columns, width);
  for (size_t one = 0; one < all->count; one++) {
    const float *part = all->part + one * direction_columns;
    const float *from = gate + kinds[all->token[one]] * direction_columns + candidate;
    float *before = all->before + one * width;
    for (int unit = 0; unit < width; unit += net_lanes) {
      net_vector update = net_sigmoid(net_load(part + unit));
      net_vector reset = net_sigmoid(net_load(part + width + unit));
      net_vector next =
          net_tangent(net_load(from + unit) + reset * net_load(part + candidate + unit));
      net_vector now = next + update * (net_load(before + unit) - next);
      net_store(before + unit, now);
    }
    leave(
        weights + pullquote_net_output + direction * width * labels, before,
        scores + all->token[one] * labels, odd_scores + all->token[one] * labels);
  }
}

NET_INLINE void walk(
    const size_t registers, const float *weights, int direction, const uint32_t *runs,
    size_t run_count, const uint32_t *kinds, const float *gate, float *scores, float *odd_scores) {
  walkers all = {0};
  size_t next = 0, start = 0;
  for (;;) {
    for (; all.count < together && next < run_count; start = runs[next++]) {
      if (runs[next] == start) continue;
      all.token[all.count] = direction == 0 ? start : runs[next] - 1;
      all.left[all.count] = runs[next] - start;
      memset(all.before + all.count * width, 0, width * sizeof(float));
      all.count++;
    }
    if (all.count == 0) return;
    step(registers, weights, direction, kinds, gate, &all, scores, odd_scores);
    for (size_t one = all.count; one-- > 0;) {
      all.token[one] = direction == 0 ? all.token[one] + 1 : all.token[one] - 1;
      if (--all.left[one] > 0) continue;
      size_t last = --all.count;
      all.token[one] = all.token[last];
      all.left[one] = all.left[last];
      memmove(all.before + one * width, all.before + last * width, width * sizeof(float));
    }
  }
}

NET_INLINE void score(
    const size_t registers, const int8_t *rows, const float *weights, const uint16_t *features,
    const uint32_t *ends, const uint32_t *runs, size_t run_count, float *scratch, float *scores) {
  size_t count = run_count > 0 ? runs[run_count - 1] : 0;
  float *odd_scores = scratch, *sums = odd_scores + count * labels, *gate = sums + count * width;
  uint32_t *kinds = (uint32_t *)(gate + count * direction_columns);
  size_t kind_count =
      sum_rows(rows, weights[pullquote_net_scale], features, ends, count, kinds, sums);
  for (size_t token = 0; token < count; token++) {
    memcpy(scores + token * labels, weights + pullquote_net_output_bias, labels * sizeof(float));
    memset(odd_scores + token * labels, 0, labels * sizeof(float));
  }
  for (int direction = 0; direction < pullquote_net_directions; direction++) {
    read_kinds(registers, weights, direction, sums, kind_count, gate);
    walk(registers, weights, direction, runs, run_count, kinds, gate, scores, odd_scores);
  }
  for (size_t number = 0; number < count * labels; number++) scores[number] += odd_scores[number];
}

void pullquote_net_scores_portable(
    const int8_t *rows, const float *weights, const uint16_t *features, const uint32_t *ends,
    const uint32_t *runs, size_t run_count, float *scratch, float *scores) {
  score(
      net_registers_portable, rows, weights, features, ends, runs, run_count, scratch, scores);
}

#if defined(__x86_64__)

__attribute__((target("avx512bw"))) static void scores_avx512(
    const int8_t *rows, const float *weights, const uint16_t *features, const uint32_t *ends,
    const uint32_t *runs, size_t run_count, float *scratch, float *scores) {
  score(net_registers_avx512, rows, weights, features, ends, runs, run_count, scratch, scores);
}

__attribute__((target("avx2,fma"))) static void scores_avx2(
    const int8_t *rows, const float *weights, const uint16_t *features, const uint32_t *ends,
    const uint32_t *runs, size_t run_count, float *scratch, float *scores) {
  score(net_registers_avx2, rows, weights, features, ends, runs, run_count, scratch, scores);
}

void pullquote_net_scores(
    const int8_t *rows, const float *weights, const uint16_t *features, const uint32_t *ends,
    const uint32_t *runs, size_t run_count, float *scratch, float *scores) {
  if (__builtin_cpu_supports("avx512bw")) {
    scores_avx512(rows, weights, features, ends, runs, run_count, scratch, scores);
  } else if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
    scores_avx2(rows, weights, features, ends, runs, run_count, scratch, scores);
  } else {
    pullquote_net_scores_portable(
        rows, weights, features, ends, runs, run_count, scratch, scores);
  }
}

#else

void pullquote_net_scores(
    const int8_t *rows, const float *weights, const uint16_t *features, const uint32_t *ends,
    const uint32_t *runs, size_t run_count, float *scratch, float *scores) {
  pullquote_net_scores_portable(rows, weights, features, ends, runs, run_count, scratch, scores);
}

#endif
