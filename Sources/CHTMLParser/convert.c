#include <errno.h>
#include <iconv.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "chtmlparser.h"

/// What stands for bytes that are invalid: U+FFFD.
static const char replacement[] = "\xEF\xBF\xBD";

/// The longest that one character of any encoding is in UTF-8, with room for a second that it may stand for.
enum { CHARACTER_ROOM = 16 };

/// Bytes that grow at their end.
struct output {
  char *bytes;
  size_t count, capacity;
};

static bool make_room(struct output *output, size_t more) {
  if (output->capacity - output->count >= more) return true;
  size_t capacity = output->capacity * 2 + more;
  char *bytes = realloc(output->bytes, capacity);
  if (!bytes) return false;
  output->bytes = bytes;
  output->capacity = capacity;
  return true;
}

/// Converts as much as it can; `*in` null writes what the converter still holds. Returns errno, 0 when all is done.
static int convert(iconv_t converter, char **in, size_t *rest, struct output *output) {
  for (;;) {
    if (!make_room(output, CHARACTER_ROOM)) return ENOMEM;
    char *out = output->bytes + output->count;
    size_t room = output->capacity - output->count;
    size_t outcome = iconv(converter, in, rest, &out, &room);
    output->count = output->capacity - room;
    if (outcome != (size_t)-1) return 0;
    if (errno != E2BIG) return errno;
    if (!make_room(output, output->capacity - output->count + CHARACTER_ROOM)) return ENOMEM;
  }
}

/// Converts everything; false when there is no memory, or when more than `limit` bytes are invalid.
static bool convert_all(
    iconv_t converter, const uint8_t *bytes, size_t count, size_t limit, struct output *output) {
  // iconv takes its input as if it wrote there, which it does not.
  char *in = (char *)(uintptr_t)bytes;
  size_t rest = count;
  for (size_t invalid = 0; rest > 0;) {
    int error = convert(converter, &in, &rest, output);
    if (error == ENOMEM) return false;
    if (rest == 0) break;
    if (++invalid > limit || !make_room(output, sizeof replacement)) return false;
    memcpy(output->bytes + output->count, replacement, sizeof replacement - 1);
    output->count += sizeof replacement - 1;
    in++, rest--;
  }
  return convert(converter, NULL, &rest, output) == 0;
}

uint8_t *html_convert(
    const char *encoding, const uint8_t *bytes, size_t count, size_t limit, size_t *length) {
  // Behind a slash iconv takes options.
  if (strchr(encoding, '/')) return NULL;
  iconv_t converter = iconv_open("UTF-8", encoding);
  if (converter == (iconv_t)-1) return NULL;
  struct output output = {NULL, 0, 0};
  if (!make_room(&output, count + count / 2 + CHARACTER_ROOM) ||
      !convert_all(converter, bytes, count, limit, &output)) {
    free(output.bytes);
    output.bytes = NULL;
  }
  iconv_close(converter);
  *length = output.count;
  return (uint8_t *)output.bytes;
}

void html_free(uint8_t *bytes) { free(bytes); }
