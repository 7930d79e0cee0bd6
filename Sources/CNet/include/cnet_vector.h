#ifndef CNET_VECTOR_H
#define CNET_VECTOR_H

#include "cnet.h"

// Arithmetic on 16 floats at once, written so that the compiler makes of it what the processor has.
// Everything is inlined into functions that say which instructions they may use, so that no vector
// is ever passed between functions.
#pragma clang diagnostic ignored "-Wpsabi"

#define NET_INLINE static inline __attribute__((always_inline))

typedef float net_vector __attribute__((vector_size(64), aligned(4), may_alias));
typedef int32_t net_integers __attribute__((vector_size(64), aligned(4), may_alias));

enum { net_lanes = 16 };

// The sizes of the net by short names.
enum {
  width = pullquote_net_width,
  gates = pullquote_net_gates,
  columns = pullquote_net_columns,
  outputs = pullquote_net_outputs,
  labels = pullquote_net_labels,
};

NET_INLINE net_vector net_load(const float *from) { return *(const net_vector *)from; }
NET_INLINE void net_store(float *to, net_vector vector) { *(net_vector *)to = vector; }
/// The same number in every lane. Subtracting zero changes no number, so the compiler leaves it out.
NET_INLINE net_vector net_all(float value) { return value - (net_vector){}; }

/// e to the power of x to six digits; x is held between -80 and 80.
NET_INLINE net_vector net_exponential(net_vector x) {
  x = __builtin_elementwise_min(__builtin_elementwise_max(x, net_all(-80)), net_all(80));
  // Adding 1.5 * 2^23 rounds to a whole number and leaves it in the low bits.
  const net_vector magic = net_all(12582912);
  net_vector shifted = x * 1.44269504f + magic;
  net_vector part = (x * 1.44269504f - (shifted - magic)) * 0.69314718f;
  net_vector sum = net_all(1.0f / 720);
  sum = sum * part + 1.0f / 120;
  sum = sum * part + 1.0f / 24;
  sum = sum * part + 1.0f / 6;
  sum = sum * part + 0.5f;
  sum = sum * part + 1;
  sum = sum * part + 1;
  net_integers power = ((net_integers)shifted << 23) + (127 << 23);
  return sum * (net_vector)power;
}

NET_INLINE net_vector net_sigmoid(net_vector x) { return 1 / (1 + net_exponential(-x)); }
NET_INLINE net_vector net_tangent(net_vector x) { return 2 / (1 + net_exponential(-2 * x)) - 1; }

/// Adds a product of matrices to a tile of `rows` rows and `vectors` vectors: both must be constants.
NET_INLINE void net_add_tile(
    const size_t rows, const size_t vectors, const float *a, size_t a_stride, size_t depth,
    const float *b, size_t b_stride, float *c, size_t c_stride) {
  net_vector sum[16];
#pragma clang loop unroll(full)
  for (size_t row = 0; row < rows; row++)
#pragma clang loop unroll(full)
    for (size_t vector = 0; vector < vectors; vector++)
      sum[row * vectors + vector] = net_load(c + row * c_stride + vector * net_lanes);
#pragma clang loop unroll_count(4)
  for (size_t k = 0; k < depth; k++) {
#pragma clang loop unroll(full)
    for (size_t row = 0; row < rows; row++) {
      net_vector factor = net_all(a[row * a_stride + k]);
#pragma clang loop unroll(full)
      for (size_t vector = 0; vector < vectors; vector++)
        sum[row * vectors + vector] += factor * net_load(b + k * b_stride + vector * net_lanes);
    }
  }
#pragma clang loop unroll(full)
  for (size_t row = 0; row < rows; row++)
#pragma clang loop unroll(full)
    for (size_t vector = 0; vector < vectors; vector++)
      net_store(c + row * c_stride + vector * net_lanes, sum[row * vectors + vector]);
}

/// c += a * b for row-major matrices; `columns` is a multiple of 64.
///
/// `registers` is a constant: how many vectors fit into the registers that sums can take.
NET_INLINE void net_add_product(
    const size_t registers, const float *a, size_t a_stride, size_t rows, size_t depth,
    const float *b, size_t b_stride, float *c, size_t c_stride, size_t columns) {
  const size_t tall = registers < 4 ? registers : 4, wide = registers / tall;
  size_t row = 0;
  for (; row + tall <= rows; row += tall)
    for (size_t column = 0; column < columns; column += wide * net_lanes)
      net_add_tile(
          tall, wide, a + row * a_stride, a_stride, depth, b + column, b_stride,
          c + row * c_stride + column, c_stride);
  for (; row < rows; row++)
    for (size_t column = 0; column < columns; column += tall * net_lanes)
      net_add_tile(
          1, tall, a + row * a_stride, a_stride, depth, b + column, b_stride,
          c + row * c_stride + column, c_stride);
}

/// The vectors that fit: sixteen registers of sixteen numbers, eight of eight, or eight of four.
enum { net_registers_avx512 = 16, net_registers_avx2 = 4, net_registers_portable = 2 };

#endif
