#ifndef CHTMLPARSER_H
#define CHTMLPARSER_H

#include <stddef.h>
#include <stdint.h>

/// What is called for what stands in a page, in order. Texts are UTF-8; offsets count bytes of the page.
struct html_listener {
  void *data;
  /// An element begins; names and values of its attributes alternate, a null pointer ends them.
  void (*open)(void *data, const char *name, const char *const *attributes);
  /// The element that was opened last ends.
  void (*close)(void *data);
  /// Text, not ended by a zero byte, and the range of the page that it was read from.
  void (*text)(void *data, const uint8_t *bytes, int32_t count, int32_t start, int32_t end);
  /// The page is not well formed here. Parsing stops when the answer is not 0.
  int32_t (*stumble)(void *data);
};

/// What became of a page.
enum { HTML_PARSED, HTML_NO_MEMORY, HTML_NO_LIBRARY };

/// Parses a page of UTF-8 without zero bytes.
int32_t html_parse(const uint8_t *page, int32_t count, const struct html_listener *listener);

/// The character that a named reference stands for; 0 if there is none, or no library.
uint32_t html_character_named(const char *name);

/// Converts bytes of a named encoding to UTF-8, with U+FFFD for what is invalid, into memory that the
/// caller frees with html_free. A null pointer if the encoding is unknown or there is no memory or library.
uint8_t *html_convert(const char *encoding, const uint8_t *bytes, int32_t count, size_t *length);

void html_free(uint8_t *bytes);

#endif
