#ifndef CHTMLPARSER_H
#define CHTMLPARSER_H

#include <stddef.h>
#include <stdint.h>

/// The functions that are called for the contents of a page, in order. Texts are UTF-8; offsets count its bytes.
struct html_listener {
  void *data;
  /// An element starts. The names and values of its attributes alternate and end with a null pointer.
  void (*open)(void *data, const char *name, const char *const *attributes);
  /// The last open element ends.
  void (*close)(void *data);
  /// Text without a terminating zero byte, and the range of the page that it was read from.
  void (*text)(void *data, const uint8_t *bytes, int32_t count, int32_t start, int32_t end);
  /// The page is not well-formed here. Any result but 0 stops parsing.
  int32_t (*stumble)(void *data);
};

/// The results of parsing.
enum { HTML_PARSED, HTML_NO_MEMORY, HTML_NO_LIBRARY };

/// Parses a page in UTF-8 without zero bytes.
int32_t html_parse(const uint8_t *page, int32_t count, const struct html_listener *listener);

/// Parses an XML document in UTF-8, as far as it can, without entities and without loading anything. The offsets of texts
/// say nothing, and no error is reported.
int32_t xml_parse(const uint8_t *document, int32_t count, const struct html_listener *listener);

/// The scalar of a named character reference; 0 if it is unknown or the library is missing.
uint32_t html_character_named(const char *name);

/// Converts bytes of a named encoding to UTF-8, with U+FFFD for each byte that is invalid, into memory that the
/// caller frees with html_free. O(count).
///
/// A null pointer if the encoding is unknown, if more than `limit` bytes are invalid, or if there is no memory.
uint8_t *html_convert(
    const char *encoding, const uint8_t *bytes, size_t count, size_t limit, size_t *length);

void html_free(uint8_t *bytes);

#endif
