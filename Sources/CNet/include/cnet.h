#ifndef CNET_H
#define CNET_H

#include <stddef.h>
#include <stdint.h>

/// A recurrent net that scores the labels of tokens: rows of small integers, summed for each token,
/// then one layer of gated recurrent units in each direction, then the scores.
enum {
  /// The units of a direction, and the numbers of a row.
  pullquote_net_width = 64,
  /// Update, reset and candidate.
  pullquote_net_gates = 3,
  /// Left to right, and back.
  pullquote_net_directions = 2,
  /// The lanes of label scores.
  pullquote_net_labels = 8,
  /// The gates of both directions.
  pullquote_net_columns =
      pullquote_net_directions * pullquote_net_gates * pullquote_net_width,
  /// The outputs of both directions.
  pullquote_net_outputs = pullquote_net_directions * pullquote_net_width,
};

/// Where each matrix begins in the array of weights, in floats.
enum {
  /// What a row's integers are multiples of: one number, and room.
  pullquote_net_scale = 0,
  /// The bias of each gate: `[direction][gate][unit]`.
  pullquote_net_bias = 16,
  /// The bias of the candidate's part from the state before: `[direction][unit]`.
  pullquote_net_state_bias = pullquote_net_bias + pullquote_net_columns,
  /// From the sum of rows to the gates: `[input][direction][gate][unit]`.
  pullquote_net_input = pullquote_net_state_bias + pullquote_net_outputs,
  /// From the state before to the gates: `[direction][gate][input][unit]`.
  pullquote_net_state =
      pullquote_net_input + pullquote_net_width * pullquote_net_columns,
  /// From the units to the labels: `[direction][unit][label]`.
  pullquote_net_output =
      pullquote_net_state + pullquote_net_width * pullquote_net_columns,
  /// The bias of each label, and room.
  pullquote_net_output_bias =
      pullquote_net_output + pullquote_net_outputs * pullquote_net_labels,
  /// How many weights there are.
  pullquote_net_weights = pullquote_net_output_bias + 16,
};

/// How many floats of working memory `pullquote_net_scores` needs for each token.
enum {
  pullquote_net_scratch = pullquote_net_labels + pullquote_net_width
      + pullquote_net_gates * pullquote_net_width + 1
};

/// Scores the labels of runs of tokens, each by itself.
///
/// `features` are the rows of all tokens, one token after the other; those of a token end before
/// `ends[token]`. The tokens of a run end before `runs[run]`. `scratch` holds
/// `pullquote_net_scratch` floats for each token. Writes `pullquote_net_labels` scores for each.
///
/// Several runs in one call take less time than a call for each.
void pullquote_net_scores(
    const int8_t *rows, const float *weights, const uint16_t *features, const uint32_t *ends,
    const uint32_t *runs, size_t run_count, float *scratch, float *scores);

/// The same without the instructions of newer processors, for tests.
void pullquote_net_scores_portable(
    const int8_t *rows, const float *weights, const uint16_t *features, const uint32_t *ends,
    const uint32_t *runs, size_t run_count, float *scratch, float *scores);

#endif
