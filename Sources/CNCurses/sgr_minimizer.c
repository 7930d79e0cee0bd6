// Rewrites the output of curses with fewer SGR sequences. Curses sets foreground and background for
// every pair, and resets everything before it turns an attribute off. Here, only what differs is
// sent, and only when a character or an erased cell needs it. A bare space needs only its
// background.

#include "sgr_minimizer.h"
#include <assert.h>
#include <string.h>

enum { BOLD = 1, DIM = 2, ITALIC = 4, UNDERLINE = 8, REVERSE = 16, MARKING = UNDERLINE | REVERSE };
enum { COLOUR_SIZE = 24, SEQUENCE_SIZE = 160 };

/// A style. Colors are the parameters that set them, such as "38;5;110" or "49".
typedef struct {
  char foreground[COLOUR_SIZE];
  char background[COLOUR_SIZE];
  unsigned attributes;
  bool is_known;
} look;

static const look plain = {"39", "49", 0, true};
static look wanted = {"39", "49", 0, true};
static look actual;
static bool is_ascii;

void pq_sgr_reset(void) {
  wanted = plain;
  actual.is_known = is_ascii = false;
}

/// The position to write at, and the end of the buffer.
static char *target;
static const char *target_end;

static void put(const char *bytes, size_t count) {
  assert(count <= (size_t)(target_end - target));
  memcpy(target, bytes, count);
  target += count;
}

static void put_text(const char *text) { put(text, strlen(text)); }

typedef struct {
  char text[SEQUENCE_SIZE];
  size_t count;
} parameters;

static void add(parameters *list, const char *parameter) {
  size_t length = strlen(parameter);
  // A list holds at most a reset, five attributes off, five on, and two colors.
  assert(list->count + length + 1 <= sizeof list->text);
  if (list->count) list->text[list->count++] = ';';
  memcpy(list->text + list->count, parameter, length);
  list->count += length;
}

static const struct {
  unsigned bits;
  unsigned bit;
  const char *on;
  const char *off;
} switches[] = {
    {BOLD | DIM, BOLD, "1", "22"},       {BOLD | DIM, DIM, "2", "22"},
    {ITALIC, ITALIC, "3", "23"},         {UNDERLINE, UNDERLINE, "4", "24"},
    {REVERSE, REVERSE, "7", "27"},
};

static void add_attributes(parameters *list, unsigned goal) {
  enum { COUNT = sizeof switches / sizeof *switches };
  for (int index = 0; index < COUNT; index++) {
    if (!(actual.attributes & ~goal & switches[index].bit)) continue;
    add(list, switches[index].off);
    actual.attributes &= ~switches[index].bits;
  }
  for (int index = 0; index < COUNT; index++)
    if (goal & ~actual.attributes & switches[index].bit) add(list, switches[index].on);
  actual.attributes = goal;
}

static void add_colour(parameters *list, char *now, const char *goal) {
  if (strcmp(now, goal) == 0) return;
  strcpy(now, goal);
  add(list, goal);
}

/// Sends the changes to the wanted style. Before a bare space, only those that it shows.
static void settle(bool is_bare) {
  parameters list = {.count = 0};
  if (!actual.is_known) {
    actual = plain;
    add(&list, "0");
  }
  is_bare = is_bare && !(wanted.attributes & MARKING);
  add_attributes(&list, is_bare ? actual.attributes & ~(unsigned)MARKING : wanted.attributes);
  if (!is_bare) add_colour(&list, actual.foreground, wanted.foreground);
  add_colour(&list, actual.background, wanted.background);
  if (!list.count) return;
  put_text("\033[");
  put(list.text, list.count);
  put_text("m");
}

/// The end of an SGR parameter with those that belong to it: `38;5;110`, `38;2;1;2;3`,
/// `38:2::1:2:3`.
static const char *parameter_end(const char *start, const char *end) {
  int count = 1;
  if (end - start > 4 && start[1] == '8' && start[2] == ';')
    count = start[3] == '5' ? 3 : start[3] == '2' ? 5 : 1;
  const char *place = start;
  for (; place < end; place++)
    if (*place == ';' && --count == 0) break;
  return place;
}

static void set_colour(char *colour, const char *start, size_t length) {
  if (length >= COLOUR_SIZE) return;
  memcpy(colour, start, length);
  colour[length] = 0;
}

/// The bits for a digit in a table; 0 if it is not a digit below 8.
static unsigned bits_of(const unsigned table[8], char digit) {
  return digit >= '0' && digit < '8' ? table[digit - '0'] : 0;
}

/// Applies one SGR parameter. Returns whether it is known.
static bool take_parameter(const char *start, size_t length) {
  static const unsigned on[8] = {0, BOLD, DIM, ITALIC, UNDERLINE, 0, 0, REVERSE};
  static const unsigned off[8] = {0, 0, BOLD | DIM, ITALIC, UNDERLINE, 0, 0, REVERSE};
  bool is_bright = length == 3 && (start[0] == '9' || strncmp(start, "10", 2) == 0);
  if (length == 0 || (length == 1 && *start == '0')) {
    wanted = plain;
  } else if (length == 1 && bits_of(on, *start)) {
    wanted.attributes |= bits_of(on, *start);
  } else if (length == 2 && start[0] == '2' && bits_of(off, start[1])) {
    wanted.attributes &= ~bits_of(off, start[1]);
  } else if (start[0] == '3' || (length == 2 && start[0] == '9')) {
    set_colour(wanted.foreground, start, length);
  } else if (start[0] == '4' || is_bright) {
    set_colour(wanted.background, start, length);
  } else {
    return false;
  }
  return true;
}

static void take_style(const char *start, const char *end) {
  for (const char *place = start; place <= end;) {
    const char *next = parameter_end(place, end);
    if (!take_parameter(place, (size_t)(next - place))) {
      // An unknown parameter is sent unchanged, after all that comes before it.
      settle(false);
      put_text("\033[");
      put(place, (size_t)(next - place));
      put_text("m");
    }
    place = next + 1;
  }
}

/// Processes a control sequence, from the byte after `ESC [` to the last one.
static void take_sequence(const char *start, const char *last) {
  if (*last == 'm' && (start == last || *start < '<')) return take_style(start, last);
  // Erased cells get the background. Other sequences move the cursor or change modes.
  if (strchr("JKXLMPST@", *last)) settle(true);
  put_text("\033[");
  put(start, (size_t)(last + 1 - start));
}

/// Processes an escape sequence, and returns its end.
static const char *take_escape(const char *start, const char *end) {
  const char *place = start + 1;
  if (place < end && *place == '[') {
    while (++place < end && !(*place >= '@' && *place <= '~')) {}
    if (place == end) return put(start, (size_t)(end - start)), end;
    take_sequence(start + 2, place);
    return place + 1;
  }
  if (end - start >= 3 && *place == '(' && start[2] == 'B') {
    if (!is_ascii) put(start, 3);
    is_ascii = true;
    return start + 3;
  }
  settle(true);
  if (place < end && *place == '(') is_ascii = false;
  put(start, place < end ? 2 : 1);
  return place < end ? place + 1 : end;
}

size_t pq_sgr_minimize(const char *bytes, size_t count, char *made) {
  target = made;
  target_end = made + PQ_SGR_BOUND(count);
  const char *end = bytes + count;
  for (const char *place = bytes; place < end;) {
    if (*place == '\033') {
      place = take_escape(place, end);
      continue;
    }
    // Of the control characters, only a line feed can add a row, which gets the background.
    unsigned char byte = (unsigned char)*place;
    if (byte > ' ') settle(false);
    if (byte == ' ' || byte == '\n') settle(true);
    put(place++, 1);
  }
  return (size_t)(target - made);
}

size_t pq_sgr_minimize_past(const char *bytes, size_t count, char *made) {
  look kept = wanted;
  size_t length = pq_sgr_minimize(bytes, count, made);
  wanted = kept;
  return length;
}

size_t pq_sgr_settle(char *made) {
  target = made;
  target_end = made + PQ_SGR_BOUND(0);
  settle(false);
  return (size_t)(target - made);
}
