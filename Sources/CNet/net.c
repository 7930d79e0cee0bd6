#include "cnet.h"

#include <string.h>

#include "cnet_vector.h"

enum {
  direction_columns = gates * width,
  part_columns = direction_columns + width,
  /// How many runs are walked side by side, so that a weight that was loaded serves each of them.
  together = 4,
};

/// Sums the rows of each token: at most 256 rows of numbers up to 127.
NET_INLINE void sum_rows(
    const int8_t *rows, float scale, const uint16_t *features, const uint32_t *ends, size_t count,
    float *sums) {
  uint32_t feature = 0;
  for (size_t token = 0; token < count; token++) {
    int16_t whole[width] = {0};
    for (; feature < ends[token]; feature++) {
      const int8_t *row = rows + (size_t)features[feature] * width;
      for (int unit = 0; unit < width; unit++) whole[unit] = (int16_t)(whole[unit] + row[unit]);
    }
    float *sum = sums + token * width;
    for (int unit = 0; unit < width; unit++) sum[unit] = scale * whole[unit];
  }
}

/// The runs that a direction walks side by side.
typedef struct {
  size_t count;
  /// The next token of each run, and how many are left with it.
  size_t token[together], left[together];
  /// The sum of its rows, and the state before it.
  float input[together * width], before[together * width];
  /// Update, reset, the candidate's part from the token, and the one from the state.
  float part[together * part_columns];
} walkers;

/// Moves all walkers by one token.
NET_INLINE void step(
    const size_t registers, const float *weights, int direction, const float *sums, walkers *all,
    float *state) {
  const float *bias = weights + pullquote_net_bias + direction * direction_columns;
  const float *state_bias = weights + pullquote_net_state_bias + direction * width;
  const float *matrices = weights + pullquote_net_state + direction * width * direction_columns;
  for (size_t one = 0; one < all->count; one++) {
    memcpy(all->input + one * width, sums + all->token[one] * width, width * sizeof(float));
    float *part = all->part + one * part_columns;
    memcpy(part, bias, direction_columns * sizeof(float));
    memcpy(part + direction_columns, state_bias, width * sizeof(float));
  }
  net_add_product(
      registers, all->input, width, all->count, width,
      weights + pullquote_net_input + direction * direction_columns, columns, all->part,
      part_columns, direction_columns);
  for (int gate = 0; gate < gates; gate++) {
    int place = gate < gates - 1 ? gate : gates;
    net_add_product(
        registers, all->before, width, all->count, width, matrices + gate * width * width, width,
        all->part + place * width, part_columns, width);
  }
  for (size_t one = 0; one < all->count; one++) {
    const float *part = all->part + one * part_columns;
    float *before = all->before + one * width;
    float *after = state + all->token[one] * outputs + direction * width;
    for (int unit = 0; unit < width; unit += net_lanes) {
      net_vector update = net_sigmoid(net_load(part + unit));
      net_vector reset = net_sigmoid(net_load(part + width + unit));
      net_vector candidate = net_tangent(
          net_load(part + 2 * width + unit) + reset * net_load(part + 3 * width + unit));
      net_vector now = candidate + update * (net_load(before + unit) - candidate);
      net_store(before + unit, now);
      net_store(after + unit, now);
    }
  }
}

NET_INLINE void walk(
    const size_t registers, const float *weights, int direction, const uint32_t *runs,
    size_t run_count, const float *sums, float *state) {
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
    step(registers, weights, direction, sums, &all, state);
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

NET_INLINE void leave(const float *weights, const float *state, size_t count, float *scores) {
  typedef float lanes __attribute__((vector_size(32), aligned(4), may_alias));
  for (size_t token = 0; token < count; token++) {
    lanes even = *(const lanes *)(weights + pullquote_net_output_bias), odd = {};
    const float *from = state + token * outputs;
    for (int unit = 0; unit < outputs; unit += 2) {
      const float *row = weights + pullquote_net_output + unit * labels;
      even += from[unit] * *(const lanes *)row;
      odd += from[unit + 1] * *(const lanes *)(row + labels);
    }
    *(lanes *)(scores + token * labels) = even + odd;
  }
}

NET_INLINE void score(
    const size_t registers, const int8_t *rows, const float *weights, const uint16_t *features,
    const uint32_t *ends, const uint32_t *runs, size_t run_count, float *scratch, float *scores) {
  size_t count = run_count > 0 ? runs[run_count - 1] : 0;
  float *state = scratch + count * width;
  sum_rows(rows, weights[pullquote_net_scale], features, ends, count, scratch);
  for (int direction = 0; direction < pullquote_net_directions; direction++)
    walk(registers, weights, direction, runs, run_count, scratch, state);
  leave(weights, state, count, scores);
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
