#include "cnet.h"

#include <string.h>

#include "cnet_vector.h"

enum { direction_columns = gates * width };

/// Sums the rows of a token: at most 256 rows of numbers up to 127.
NET_INLINE void sum_rows(
    const int8_t *rows, float scale, const uint16_t *first, const uint16_t *end, float *sum) {
  int16_t whole[width] = {0};
  for (; first < end; first++) {
    const int8_t *row = rows + (size_t)*first * width;
    for (int unit = 0; unit < width; unit++) whole[unit] = (int16_t)(whole[unit] + row[unit]);
  }
  for (int unit = 0; unit < width; unit++) sum[unit] = scale * whole[unit];
}

/// The part of all gates that comes from the tokens themselves.
NET_INLINE void enter(
    const size_t registers, const int8_t *rows, const float *weights, const uint16_t *features, const uint32_t *ends,
    size_t count, float *gate) {
  enum { together = 4 };
  float sums[together * width];
  uint32_t begin = 0;
  for (size_t token = 0; token < count; token += together) {
    size_t now = count - token < together ? count - token : together;
    for (size_t one = 0; one < now; one++) {
      uint32_t end = ends[token + one];
      sum_rows(
          rows, weights[pullquote_net_scale], features + begin, features + end,
          sums + one * width);
      begin = end;
      memcpy(
          gate + (token + one) * columns, weights + pullquote_net_bias, columns * sizeof(float));
    }
    net_add_product(
        registers, sums, width, now, width, weights + pullquote_net_input, columns, gate + token * columns,
        columns, columns);
  }
}

/// Moves the state of a direction by one token.
NET_INLINE void step(
    const size_t registers, const float *gate, const float *weights, const float *bias,
    const float *before, float *after) {
  float part[direction_columns];
  memcpy(part, gate, 2 * width * sizeof(float));
  memcpy(part + 2 * width, bias, width * sizeof(float));
  for (int number = 0; number < gates; number++)
    net_add_product(
        registers, before, width, 1, width, weights + number * width * width, width,
        part + number * width, width, width);
  for (int unit = 0; unit < width; unit += net_lanes) {
    net_vector update = net_sigmoid(net_load(part + unit));
    net_vector reset = net_sigmoid(net_load(part + width + unit));
    net_vector candidate =
        net_tangent(net_load(gate + 2 * width + unit) + reset * net_load(part + 2 * width + unit));
    net_store(after + unit, candidate + update * (net_load(before + unit) - candidate));
  }
}

NET_INLINE void walk(
    const size_t registers, const float *weights, const float *gate, size_t count, int direction,
    float *state) {
  static const float rest[width];
  const float *matrices = weights + pullquote_net_state + direction * width * direction_columns;
  const float *bias = weights + pullquote_net_state_bias + direction * width;
  const float *before = rest;
  for (size_t number = 0; number < count; number++) {
    size_t token = direction == 0 ? number : count - 1 - number;
    float *after = state + token * outputs + direction * width;
    step(
        registers, gate + token * columns + direction * direction_columns, matrices, bias, before,
        after);
    before = after;
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
    const size_t registers, const int8_t *rows, const float *weights, const uint16_t *features, const uint32_t *ends,
    size_t count, float *scratch, float *scores) {
  float *gate = scratch;
  float *state = scratch + count * columns;
  enter(registers, rows, weights, features, ends, count, gate);
  for (int direction = 0; direction < pullquote_net_directions; direction++)
    walk(registers, weights, gate, count, direction, state);
  leave(weights, state, count, scores);
}

void pullquote_net_scores_portable(
    const int8_t *rows, const float *weights, const uint16_t *features, const uint32_t *ends,
    size_t count, float *scratch, float *scores) {
  score(net_registers_portable, rows, weights, features, ends, count, scratch, scores);
}

#if defined(__x86_64__)

__attribute__((target("avx2,fma"))) static void scores_avx2(
    const int8_t *rows, const float *weights, const uint16_t *features, const uint32_t *ends,
    size_t count, float *scratch, float *scores) {
  score(net_registers_avx2, rows, weights, features, ends, count, scratch, scores);
}

void pullquote_net_scores(
    const int8_t *rows, const float *weights, const uint16_t *features, const uint32_t *ends,
    size_t count, float *scratch, float *scores) {
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
    scores_avx2(rows, weights, features, ends, count, scratch, scores);
  } else {
    pullquote_net_scores_portable(rows, weights, features, ends, count, scratch, scores);
  }
}

#else

void pullquote_net_scores(
    const int8_t *rows, const float *weights, const uint16_t *features, const uint32_t *ends,
    size_t count, float *scratch, float *scores) {
  pullquote_net_scores_portable(rows, weights, features, ends, count, scratch, scores);
}

#endif
