#ifndef CNETTRAINER_H
#define CNETTRAINER_H

#include <stddef.h>
#include <stdint.h>

/// Examples: runs of tokens one after the other.
typedef struct {
  /// How many runs there are, and the token after the last one of each.
  size_t count;
  const uint32_t *ends;
  /// The rows of all tokens; those of a token end before `feature_ends[token]`.
  const uint16_t *features;
  const uint32_t *feature_ends;
  /// The context of each token's step from the label before, below 8, and its label, below 7.
  const uint8_t *contexts;
  const uint8_t *labels;
} pullquote_examples;

/// How learning goes.
typedef struct {
  int epochs;
  uint64_t seed;
  /// The greatest step of Adam, the share of all steps that it rises over, and the share of it that is
  /// left at the end.
  float rate, warm_up, last_rate;
  /// Tokens of a batch, at least.
  size_t batch;
  /// The greatest length of a gradient.
  float longest;
  /// How much a weight shrinks with a step of rate 1.
  float decay;
  /// The share of features, of inputs and of outputs left out.
  float dropped_features, dropped_inputs, dropped_outputs;
  /// The share of all steps, at the end, whose weights are averaged.
  float averaged;
  /// Whether to start from the given values instead of random ones.
  int goes_on;
} pullquote_net_options;

/// Learns a net with a conditional random field over its label scores.
///
/// Writes `row_count * pullquote_net_width` floats to `rows`, `pullquote_net_weights` to `weights`, and
/// 8 * 8 * 8 steps between labels, `[context][from][to]`, to `steps`; `allowed` says which may be used.
/// Reads them first if `goes_on`. Returns the mean loss of a token in the last epoch, or -1 without memory.
double pullquote_net_train(
    const pullquote_examples *examples, const pullquote_net_options *options, size_t row_count,
    const uint8_t *allowed, float *rows, float *weights, float *steps);

#endif
