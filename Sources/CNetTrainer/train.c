#include "cnettrainer.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cnet_vector.h"

enum {
  side = gates * width,
  contexts = 8,
  step_count = contexts * labels * labels,
  weight_count = pullquote_net_weights,
};

// Random numbers.

/// SplitMix64.
static uint64_t next(uint64_t *state) {
  uint64_t z = *state += 0x9E3779B97F4A7C15;
  z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
  z = (z ^ z >> 27) * 0x94D049BB133111EB;
  return z ^ z >> 31;
}

/// A number from 0 to 1.
static float uniform(uint64_t *state) { return (float)(next(state) >> 40) / (1 << 24); }

// Parameters: rows, then weights, then steps, in one array.

typedef struct {
  size_t row_count, count;
  float *values, *gradients, *means, *squares, *averages;
  uint8_t allowed[step_count];
} parameters;

static float *weights_of(const parameters *all, float *values) {
  return values + all->row_count * width;
}

static float *steps_of(const parameters *all, float *values) {
  return weights_of(all, values) + weight_count;
}

/// A batch: its runs by length, the longest first, and working memory for its tokens.
typedef struct {
  size_t runs, tokens, features;
  /// For each run: its first token in the examples, in the batch, and its length.
  size_t *source, *first, *length;
  /// The features that are kept, and where those of a token end.
  uint16_t *kept;
  uint32_t *ends;
  uint8_t *contexts, *gold;
  // For each token of the batch.
  float *input, *input_mask, *gate, *gate_slope, *state, *output, *output_mask, *output_slope;
  float *input_slope, *score, *score_slope, *forward;
  // For each direction, run by run for each step: the state before it, the gates before and after
  // their functions.
  float *before, *part, *active, *part_slope;
  float *now, *carry;
} batch;

static float *floats(size_t count) { return calloc(count, sizeof(float)); }

static void free_batch(batch *b) {
  void *all[] = {b->source, b->first, b->length, b->kept, b->ends, b->contexts, b->gold, b->input,
                 b->input_mask, b->gate, b->gate_slope, b->state, b->output, b->output_mask,
                 b->output_slope, b->input_slope, b->score, b->score_slope, b->forward, b->before,
                 b->part, b->active, b->part_slope, b->now, b->carry};
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) free(all[i]);
}

static int make_batch(batch *b, size_t tokens, size_t features) {
  memset(b, 0, sizeof *b);
  b->source = calloc(tokens, sizeof *b->source);
  b->first = calloc(tokens, sizeof *b->first);
  b->length = calloc(tokens, sizeof *b->length);
  b->kept = calloc(features, sizeof *b->kept);
  b->ends = calloc(tokens, sizeof *b->ends);
  b->contexts = calloc(tokens, 1);
  b->gold = calloc(tokens, 1);
  b->input = floats(tokens * width);
  b->input_mask = floats(tokens * width);
  b->input_slope = floats(tokens * width);
  b->gate = floats(tokens * columns);
  b->gate_slope = floats(tokens * columns);
  b->state = floats(tokens * outputs);
  b->output = floats(tokens * outputs);
  b->output_mask = floats(tokens * outputs);
  b->output_slope = floats(tokens * outputs);
  b->score = floats(tokens * labels);
  b->score_slope = floats(tokens * labels);
  b->forward = floats(tokens * labels);
  b->before = floats(2 * tokens * width);
  b->part = floats(2 * tokens * side);
  b->active = floats(2 * tokens * side);
  b->part_slope = floats(2 * tokens * side);
  b->now = floats(tokens * width);
  b->carry = floats(tokens * width);
  return b->source && b->first && b->length && b->kept && b->ends && b->contexts && b->gold
      && b->input && b->input_mask && b->input_slope && b->gate && b->gate_slope && b->state
      && b->output && b->output_mask && b->output_slope && b->score && b->score_slope && b->forward
      && b->before && b->part && b->active && b->part_slope && b->now && b->carry;
}

static void mask(float *to, size_t count, float dropped, uint64_t *random) {
  uint32_t limit = (uint32_t)(dropped * 65536);
  float kept = 1 / (1 - dropped);
  uint64_t bits = 0;
  for (size_t i = 0; i < count; i++) {
    if (i % 4 == 0) bits = next(random);
    to[i] = (bits >> (i % 4 * 16) & 0xFFFF) < limit ? 0 : kept;
  }
}

/// Takes runs into a batch: chooses which features and units stay.
static void fill(
    batch *b, const pullquote_examples *examples, const pullquote_net_options *options,
    uint64_t *random) {
  b->tokens = b->features = 0;
  for (size_t run = 0; run < b->runs; run++) {
    b->first[run] = b->tokens;
    for (size_t i = 0; i < b->length[run]; i++) {
      size_t token = b->source[run] + i;
      size_t feature = token > 0 ? examples->feature_ends[token - 1] : 0;
      for (; feature < examples->feature_ends[token]; feature++)
        if (uniform(random) >= options->dropped_features)
          b->kept[b->features++] = examples->features[feature];
      b->contexts[b->tokens] = examples->contexts[token];
      b->gold[b->tokens] = examples->labels[token];
      b->ends[b->tokens++] = (uint32_t)b->features;
    }
  }
  mask(b->input_mask, b->tokens * width, options->dropped_inputs, random);
  mask(b->output_mask, b->tokens * outputs, options->dropped_outputs, random);
  float scale = 1 / (1 - options->dropped_features);
  for (size_t i = 0; i < b->tokens * width; i++) b->input_mask[i] *= scale;
}

// Matrices.

/// c += transpose(a) * b, where a has `rows` rows of `depth` and b of `count` columns, multiples of 16.
NET_INLINE void add_transposed(
    const float *a, size_t a_stride, const float *b, size_t b_stride, size_t rows, size_t depth,
    float *c, size_t c_stride, size_t count) {
  for (size_t k = 0; k < depth; k += 4)
    for (size_t column = 0; column < count; column += net_lanes) {
      net_vector s0 = {}, s1 = {}, s2 = {}, s3 = {};
      for (size_t row = 0; row < rows; row++) {
        const float *from = a + row * a_stride + k;
        net_vector line = net_load(b + row * b_stride + column);
        s0 += from[0] * line;
        s1 += from[1] * line;
        s2 += from[2] * line;
        s3 += from[3] * line;
      }
      float *to = c + k * c_stride + column;
      net_store(to, net_load(to) + s0);
      net_store(to + c_stride, net_load(to + c_stride) + s1);
      net_store(to + 2 * c_stride, net_load(to + 2 * c_stride) + s2);
      net_store(to + 3 * c_stride, net_load(to + 3 * c_stride) + s3);
    }
}

static void transpose(
    const float *from, size_t rows, size_t count, size_t stride, float *to, size_t to_stride) {
  for (size_t row = 0; row < rows; row++)
    for (size_t column = 0; column < count; column++)
      to[column * to_stride + row] = from[row * stride + column];
}

// Forward and backward.

NET_INLINE void enter(batch *b, const parameters *all) {
  const float *weights = weights_of(all, all->values);
  uint32_t feature = 0;
  for (size_t token = 0; token < b->tokens; token++) {
    float sum[width] = {0};
    for (; feature < b->ends[token]; feature++) {
      const float *row = all->values + (size_t)b->kept[feature] * width;
      for (int unit = 0; unit < width; unit++) sum[unit] += row[unit];
    }
    for (int unit = 0; unit < width; unit++)
      b->input[token * width + unit] = sum[unit] * b->input_mask[token * width + unit];
    memcpy(b->gate + token * columns, weights + pullquote_net_bias, columns * sizeof(float));
  }
  net_add_product(
      net_registers_avx2, b->input, width, b->tokens, width, weights + pullquote_net_input, columns,
      b->gate, columns, columns);
}

/// The token of a run that a direction reaches with a step.
static size_t reached(const batch *b, int direction, size_t run, size_t step) {
  return b->first[run] + (direction == 0 ? step : b->length[run] - 1 - step);
}

static size_t active_runs(const batch *b, size_t runs, size_t step) {
  while (runs > 0 && b->length[runs - 1] <= step) runs--;
  return runs;
}

/// Walks a direction. Keeps the state before each step, the parts from it and the gates.
NET_INLINE void walk(batch *b, const parameters *all, int direction) {
  const float *weights = weights_of(all, all->values);
  const float *matrices = weights + pullquote_net_state + direction * width * side;
  const float *bias = weights + pullquote_net_state_bias + direction * width;
  memset(b->now, 0, b->runs * width * sizeof(float));
  size_t at = direction * b->tokens, runs = b->runs;
  for (size_t step = 0; (runs = active_runs(b, runs, step)) > 0; step++) {
    memcpy(b->before + at * width, b->now, runs * width * sizeof(float));
    for (size_t run = 0; run < runs; run++) {
      const float *gate = b->gate + reached(b, direction, run, step) * columns + direction * side;
      memcpy(b->part + (at + run) * side, gate, 2 * width * sizeof(float));
      memcpy(b->part + (at + run) * side + 2 * width, bias, width * sizeof(float));
    }
    for (int gate = 0; gate < gates; gate++)
      net_add_product(
          net_registers_avx2, b->before + at * width, width, runs, width,
          matrices + gate * width * width, width, b->part + at * side + gate * width, side, width);
    for (size_t run = 0; run < runs; run++) {
      size_t token = reached(b, direction, run, step);
      const float *gate = b->gate + token * columns + direction * side + 2 * width;
      const float *part = b->part + (at + run) * side;
      float *active = b->active + (at + run) * side;
      float *now = b->now + run * width;
      for (int unit = 0; unit < width; unit += net_lanes) {
        net_vector update = net_sigmoid(net_load(part + unit));
        net_vector reset = net_sigmoid(net_load(part + width + unit));
        net_vector candidate =
            net_tangent(net_load(gate + unit) + reset * net_load(part + 2 * width + unit));
        net_vector before = net_load(now + unit);
        net_store(active + unit, update);
        net_store(active + width + unit, reset);
        net_store(active + 2 * width + unit, candidate);
        net_store(now + unit, candidate + update * (before - candidate));
      }
      memcpy(
          b->state + token * outputs + direction * width, now, width * sizeof(float));
    }
    at += runs;
  }
}

/// Walks back over a direction: from the slopes of the outputs to those of gates and matrices.
NET_INLINE void walk_back(batch *b, parameters *all, int direction) {
  const float *weights = weights_of(all, all->values);
  float *gradients = weights_of(all, all->gradients);
  float turned[side * width];
  for (int gate = 0; gate < gates; gate++)
    transpose(
        weights + pullquote_net_state + direction * width * side + gate * width * width, width,
        width, width, turned + gate * width * width, width);
  memset(b->carry, 0, b->runs * width * sizeof(float));
  size_t start = direction * b->tokens, at = start + b->tokens, runs = 0;
  for (size_t step = b->length[0]; step-- > 0;) {
    while (runs < b->runs && b->length[runs] > step) runs++;
    at -= runs;
    for (size_t run = 0; run < runs; run++) {
      size_t token = reached(b, direction, run, step);
      const float *active = b->active + (at + run) * side;
      const float *part = b->part + (at + run) * side + 2 * width;
      const float *output = b->output_slope + token * outputs + direction * width;
      const float *before = b->before + (at + run) * width;
      float *slope = b->part_slope + (at + run) * side;
      float *gate = b->gate_slope + token * columns + direction * side;
      float *carry = b->carry + run * width;
      for (int unit = 0; unit < width; unit += net_lanes) {
        net_vector down = net_load(carry + unit) + net_load(output + unit);
        net_vector update = net_load(active + unit), reset = net_load(active + width + unit);
        net_vector candidate = net_load(active + 2 * width + unit);
        net_vector of_update =
            down * (net_load(before + unit) - candidate) * update * (1 - update);
        net_vector of_candidate = down * (1 - update) * (1 - candidate * candidate);
        net_vector of_reset =
            of_candidate * net_load(part + unit) * reset * (1 - reset);
        net_store(gate + unit, of_update);
        net_store(gate + width + unit, of_reset);
        net_store(gate + 2 * width + unit, of_candidate);
        net_store(slope + unit, of_update);
        net_store(slope + width + unit, of_reset);
        net_store(slope + 2 * width + unit, of_candidate * reset);
        net_store(carry + unit, down * update);
      }
    }
    net_add_product(
        net_registers_avx2, b->part_slope + at * side, side, runs, side, turned, width, b->carry,
        width, width);
  }
  for (int gate = 0; gate < gates; gate++)
    add_transposed(
        b->before + start * width, width, b->part_slope + start * side + gate * width, side,
        b->tokens, width,
        gradients + pullquote_net_state + direction * width * side + gate * width * width, width,
        width);
  float *bias = gradients + pullquote_net_state_bias + direction * width;
  for (size_t token = 0; token < b->tokens; token++)
    for (int unit = 0; unit < width; unit++)
      bias[unit] += b->part_slope[(start + token) * side + 2 * width + unit];
}

NET_INLINE void leave(batch *b, const parameters *all) {
  const float *weights = weights_of(all, all->values);
  for (size_t token = 0; token < b->tokens; token++) {
    float sum[labels];
    memcpy(sum, weights + pullquote_net_output_bias, sizeof sum);
    for (int unit = 0; unit < outputs; unit++) {
      float output = b->state[token * outputs + unit] * b->output_mask[token * outputs + unit];
      b->output[token * outputs + unit] = output;
      const float *row = weights + pullquote_net_output + unit * labels;
      for (int label = 0; label < labels; label++) sum[label] += output * row[label];
    }
    memcpy(b->score + token * labels, sum, sizeof sum);
  }
}

NET_INLINE void leave_back(batch *b, parameters *all) {
  const float *weights = weights_of(all, all->values);
  float *gradients = weights_of(all, all->gradients);
  for (size_t token = 0; token < b->tokens; token++) {
    const float *slope = b->score_slope + token * labels;
    for (int label = 0; label < labels; label++)
      gradients[pullquote_net_output_bias + label] += slope[label];
    for (int unit = 0; unit < outputs; unit++) {
      const float *row = weights + pullquote_net_output + unit * labels;
      float *gradient = gradients + pullquote_net_output + unit * labels;
      float output = b->output[token * outputs + unit], sum = 0;
      for (int label = 0; label < labels; label++) {
        sum += slope[label] * row[label];
        gradient[label] += slope[label] * output;
      }
      b->output_slope[token * outputs + unit] = sum * b->output_mask[token * outputs + unit];
    }
  }
}

NET_INLINE void enter_back(batch *b, parameters *all, uint8_t *touched) {
  const float *weights = weights_of(all, all->values);
  float *gradients = weights_of(all, all->gradients);
  static _Thread_local float turned[columns * width];
  transpose(weights + pullquote_net_input, width, columns, columns, turned, width);
  memset(b->input_slope, 0, b->tokens * width * sizeof(float));
  net_add_product(
      net_registers_avx2, b->gate_slope, columns, b->tokens, columns, turned, width,
      b->input_slope, width, width);
  add_transposed(
      b->input, width, b->gate_slope, columns, b->tokens, width, gradients + pullquote_net_input,
      columns, columns);
  for (size_t token = 0; token < b->tokens; token++)
    for (int column = 0; column < columns; column++)
      gradients[pullquote_net_bias + column] += b->gate_slope[token * columns + column];
  uint32_t feature = 0;
  for (size_t token = 0; token < b->tokens; token++) {
    float slope[width];
    for (int unit = 0; unit < width; unit++)
      slope[unit] = b->input_slope[token * width + unit] * b->input_mask[token * width + unit];
    for (; feature < b->ends[token]; feature++) {
      float *row = all->gradients + (size_t)b->kept[feature] * width;
      touched[b->kept[feature]] = 1;
      for (int unit = 0; unit < width; unit++) row[unit] += slope[unit];
    }
  }
}

// The random field.

static int may_begin(int label) { return label == 0 || label % 2 == 1; }

/// The loss of a run and its slopes, by sums of exponentials over all paths.
static double run_loss(
    const parameters *all, const float *exponentials, size_t count, const uint8_t *context,
    const uint8_t *gold, const float *score, float *forward, float *slope, float *step_slopes) {
  const float *steps = steps_of(all, all->values);
  double loss = 0;
  float weight[labels], backward[labels], next_backward[labels];
  for (size_t token = 0; token < count; token++) {
    const float *own = score + token * labels;
    float *to = forward + token * labels, top = own[0], sum = 0;
    for (int label = 1; label < labels - 1; label++) top = fmaxf(top, own[label]);
    for (int label = 0; label < labels; label++) {
      float from = token == 0 ? may_begin(label) : 0;
      if (token > 0)
        for (int before = 0; before < labels; before++)
          from += to[before - labels]
              * exponentials[(context[token] * labels + before) * labels + label];
      // Labels fill all lanes but the last.
      to[label] = label < labels - 1 ? from * expf(own[label] - top) : 0;
      sum += to[label];
    }
    for (int label = 0; label < labels; label++) to[label] /= sum;
    loss += log(sum) + top - own[gold[token]];
    if (token > 0)
      loss -= steps[(context[token] * labels + gold[token - 1]) * labels + gold[token]];
  }
  for (int label = 0; label < labels; label++) backward[label] = 1;
  for (size_t token = count; token-- > 0;) {
    const float *own = score + token * labels, *here = forward + token * labels;
    float sum = 0, *to = slope + token * labels;
    for (int label = 0; label < labels; label++) sum += to[label] = here[label] * backward[label];
    for (int label = 0; label < labels; label++) to[label] /= sum;
    to[gold[token]] -= 1;
    if (token == 0) break;
    float top = own[0], all_pairs = 0;
    for (int label = 1; label < labels - 1; label++) top = fmaxf(top, own[label]);
    for (int label = 0; label < labels; label++)
      weight[label] = label < labels - 1 ? expf(own[label] - top) * backward[label] : 0;
    const float *block = exponentials + context[token] * labels * labels;
    float pairs[labels * labels], length = 0;
    for (int before = 0; before < labels; before++) {
      next_backward[before] = 0;
      for (int label = 0; label < labels; label++) {
        float step = block[before * labels + label] * weight[label];
        next_backward[before] += step;
        all_pairs += pairs[before * labels + label] = here[before - labels] * step;
      }
      length += next_backward[before];
    }
    float *slopes = step_slopes + context[token] * labels * labels;
    for (int i = 0; i < labels * labels; i++) slopes[i] += pairs[i] / all_pairs;
    slopes[gold[token - 1] * labels + gold[token]] -= 1;
    for (int label = 0; label < labels; label++) backward[label] = next_backward[label] / length;
  }
  return loss;
}

static double field(batch *b, parameters *all) {
  const float *steps = steps_of(all, all->values);
  float exponentials[step_count];
  for (int i = 0; i < step_count; i++) exponentials[i] = all->allowed[i] ? expf(steps[i]) : 0;
  double loss = 0;
  for (size_t run = 0; run < b->runs; run++) {
    size_t at = b->first[run];
    loss += run_loss(
        all, exponentials, b->length[run], b->contexts + at, b->gold + at,
        b->score + at * labels, b->forward + at * labels, b->score_slope + at * labels,
        steps_of(all, all->gradients));
  }
  return loss;
}

NET_INLINE double slopes(batch *b, parameters *all, uint8_t *touched) {
  enter(b, all);
  for (int direction = 0; direction < 2; direction++) walk(b, all, direction);
  leave(b, all);
  double loss = field(b, all);
  leave_back(b, all);
  for (int direction = 0; direction < 2; direction++) walk_back(b, all, direction);
  enter_back(b, all, touched);
  return loss;
}

#if defined(__x86_64__)
__attribute__((target("avx2,fma"))) static double slopes_avx2(
    batch *b, parameters *all, uint8_t *touched) {
  return slopes(b, all, touched);
}
#endif

static double gradient(batch *b, parameters *all, uint8_t *touched) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
    return slopes_avx2(b, all, touched);
#endif
  return slopes(b, all, touched);
}

// Adam.

typedef struct {
  float rate, scale, decay, mean_scale, square_scale;
} movement;

static const float mean_share = 0.9f, square_share = 0.99f;

static void move(parameters *all, size_t first, size_t count, const movement *by) {
  for (size_t i = first; i < first + count; i++) {
    float slope = all->gradients[i] * by->scale;
    all->gradients[i] = 0;
    all->means[i] += (1 - mean_share) * (slope - all->means[i]);
    all->squares[i] += (1 - square_share) * (slope * slope - all->squares[i]);
    float step = all->means[i] * by->mean_scale
        / (sqrtf(all->squares[i] * by->square_scale) + 1e-8f);
    all->values[i] -= by->rate * (step + by->decay * all->values[i]);
  }
}

static double squared_length(const parameters *all, const uint8_t *touched) {
  double sum = 0;
  for (size_t row = 0; row < all->row_count; row++) {
    if (!touched[row]) continue;
    const float *gradient = all->gradients + row * width;
    float part = 0;
    for (int unit = 0; unit < width; unit++) part += gradient[unit] * gradient[unit];
    sum += part;
  }
  for (size_t i = all->row_count * width; i < all->count; i++)
    sum += (double)all->gradients[i] * all->gradients[i];
  return sum;
}

static void update(
    parameters *all, uint8_t *touched, size_t tokens, size_t step, float rate,
    const pullquote_net_options *options) {
  double length = sqrt(squared_length(all, touched)) / (double)tokens;
  float clip = length > options->longest ? options->longest / (float)length : 1;
  movement by = {
      .rate = rate,
      .scale = clip / (float)tokens,
      .decay = options->decay,
      .mean_scale = 1 / (1 - powf(mean_share, (float)step)),
      .square_scale = 1 / (1 - powf(square_share, (float)step)),
  };
  for (size_t row = 0; row < all->row_count; row++) {
    if (touched[row]) move(all, row * width, width, &by);
    touched[row] = 0;
  }
  move(all, all->row_count * width, all->count - all->row_count * width, &by);
}

// The course of learning.

typedef struct {
  const pullquote_examples *examples;
  const pullquote_net_options *options;
  uint64_t random;
  size_t *order;
  uint8_t *touched;
  size_t step, steps, averages;
} course;

static size_t run_start(const pullquote_examples *examples, size_t run) {
  return run > 0 ? examples->ends[run - 1] : 0;
}

static size_t run_length(const pullquote_examples *examples, size_t run) {
  return examples->ends[run] - run_start(examples, run);
}

static void shuffle(size_t *order, size_t count, uint64_t *random) {
  for (size_t i = count; i > 1; i--) {
    size_t other = next(random) % i, kept = order[i - 1];
    order[i - 1] = order[other];
    order[other] = kept;
  }
}

/// Takes runs from the order until a batch is full. Returns how many.
static size_t take(batch *b, const course *c, size_t from) {
  const pullquote_examples *examples = c->examples;
  b->runs = 0;
  size_t tokens = 0, taken = from;
  for (; taken < examples->count && tokens < c->options->batch; taken++) {
    size_t run = c->order[taken], length = run_length(examples, run), at = b->runs;
    if (length == 0) continue;
    // The longest first.
    for (; at > 0 && b->length[at - 1] < length; at--) {
      b->length[at] = b->length[at - 1];
      b->source[at] = b->source[at - 1];
    }
    b->length[at] = length;
    b->source[at] = run_start(examples, run);
    b->runs++;
    tokens += length;
  }
  return taken - from;
}

static float rate_at(const course *c) {
  const pullquote_net_options *options = c->options;
  float part = (float)c->step / (float)c->steps;
  if (part < options->warm_up) return options->rate * part / options->warm_up;
  float left = (1 - part) / (1 - options->warm_up);
  return options->rate * fmaxf(left, options->last_rate);
}

/// How many steps lie between two weights of the average.
enum { average_interval = 16 };

static void average(course *c, parameters *all) {
  if ((float)c->step < (1 - c->options->averaged) * (float)c->steps) return;
  if (c->step % average_interval != 0) return;
  c->averages++;
  for (size_t i = 0; i < all->count; i++) all->averages[i] += all->values[i];
}

static double epoch(course *c, parameters *all, batch *b) {
  shuffle(c->order, c->examples->count, &c->random);
  double loss = 0;
  size_t tokens = 0;
  for (size_t from = 0; from < c->examples->count;) {
    from += take(b, c, from);
    if (b->runs == 0) break;
    fill(b, c->examples, c->options, &c->random);
    loss += gradient(b, all, c->touched);
    c->step++;
    update(all, c->touched, b->tokens, c->step, rate_at(c), c->options);
    average(c, all);
    tokens += b->tokens;
  }
  return loss / (double)(tokens > 0 ? tokens : 1);
}

static size_t count_steps(course *c, batch *b) {
  size_t steps = 0;
  for (size_t from = 0; from < c->examples->count; steps++) from += take(b, c, from);
  return steps;
}

static void begin(parameters *all, uint64_t *random) {
  float reach = 1 / sqrtf(width);
  size_t rows = all->row_count * width;
  for (size_t i = 0; i < rows; i++) all->values[i] = 0.1f * (2 * uniform(random) - 1);
  float *weights = weights_of(all, all->values);
  for (size_t i = pullquote_net_bias; i < pullquote_net_output_bias; i++)
    weights[i] = reach * (2 * uniform(random) - 1);
  // The last lane is no label.
  for (int unit = 0; unit < outputs; unit++)
    weights[pullquote_net_output + unit * labels + labels - 1] = 0;
}

static double learn(course *c, parameters *all, batch *b) {
  for (size_t i = 0; i < c->examples->count; i++) c->order[i] = i;
  c->steps = count_steps(c, b) * (size_t)c->options->epochs;
  double loss = 0;
  for (int i = 0; i < c->options->epochs; i++) loss = epoch(c, all, b);
  if (c->averages == 0) {
    c->averages = 1;
    memcpy(all->averages, all->values, all->count * sizeof(float));
  }
  for (size_t i = 0; i < all->count; i++) all->averages[i] /= (float)c->averages;
  return loss;
}

double pullquote_net_train(
    const pullquote_examples *examples, const pullquote_net_options *options, size_t row_count,
    const uint8_t *allowed, float *rows, float *weights, float *steps) {
  size_t longest = 0, richest = 1;
  for (size_t run = 0; run < examples->count; run++) {
    size_t length = run_length(examples, run);
    if (length > longest) longest = length;
  }
  size_t token_count = examples->count > 0 ? examples->ends[examples->count - 1] : 0;
  for (size_t token = 0; token < token_count; token++) {
    size_t before = token > 0 ? examples->feature_ends[token - 1] : 0;
    if (examples->feature_ends[token] - before > richest)
      richest = examples->feature_ends[token] - before;
  }
  parameters all = {.row_count = row_count, .count = row_count * width + weight_count + step_count};
  memcpy(all.allowed, allowed, step_count);
  all.values = floats(all.count);
  all.gradients = floats(all.count);
  all.means = floats(all.count);
  all.squares = floats(all.count);
  all.averages = floats(all.count);
  course c = {.examples = examples, .options = options, .random = options->seed};
  c.order = calloc(examples->count + 1, sizeof *c.order);
  c.touched = calloc(row_count, 1);
  batch b;
  size_t tokens = options->batch + longest;
  int ready = make_batch(&b, tokens, tokens * richest) && all.values && all.gradients && all.means
      && all.squares && all.averages && c.order && c.touched;
  double loss = -1;
  if (ready && options->goes_on) {
    memcpy(all.values, rows, row_count * width * sizeof(float));
    memcpy(weights_of(&all, all.values), weights, weight_count * sizeof(float));
    memcpy(steps_of(&all, all.values), steps, step_count * sizeof(float));
  } else if (ready) {
    begin(&all, &c.random);
  }
  if (ready) {
    loss = learn(&c, &all, &b);
    memcpy(rows, all.averages, row_count * width * sizeof(float));
    memcpy(weights, weights_of(&all, all.averages), weight_count * sizeof(float));
    memcpy(steps, steps_of(&all, all.averages), step_count * sizeof(float));
  }
  free_batch(&b);
  free(all.values);
  free(all.gradients);
  free(all.means);
  free(all.squares);
  free(all.averages);
  free(c.order);
  free(c.touched);
  return loss;
}
