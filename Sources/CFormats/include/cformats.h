#ifndef PULLQUOTE_CFORMATS_H
#define PULLQUOTE_CFORMATS_H

#include <stdint.h>

// Formats that libraries of the system read. Each library is loaded when the first source needs it, and declared by hand
// as far as it is used, so that neither building nor starting the program needs any of them.

/// The results of reading.
enum {
  FORMAT_READ,
  /// The library or the program is not installed.
  FORMAT_NO_LIBRARY,
  /// The bytes are not of this format, or too damaged to be read.
  FORMAT_DAMAGED,
  /// The sink stopped it, or a limit.
  FORMAT_STOPPED,
  /// It is protected by a password.
  FORMAT_LOCKED,
};

/// Takes bytes as they come. Returns 0 to go on, anything else to stop.
typedef int32_t (*format_sink)(void *context, const uint8_t *bytes, int64_t count);

/// Writes Markdown in UTF-8 as HTML. Each block has its lines in an attribute: `data-sourcepos="3:1-4:20"`. Raw HTML is
/// kept. `FORMAT_READ`, `FORMAT_NO_LIBRARY` or `FORMAT_STOPPED`.
int32_t markdown_render(const uint8_t *bytes, int64_t count, format_sink sink, void *context);

/// What a message says of itself. Texts are null where it says nothing.
struct mail_header {
  /// Its number, from 0 in the order of the source.
  int32_t index;
  /// 0, or how deep it is in another message.
  int32_t depth;
  const char *subject;
  /// The name and the address of the first sender.
  const char *sender;
  const char *address;
  const char *date;
  /// The mailing list.
  const char *list;
  /// The address of the page that was saved as this message.
  const char *page;
};

/// How the lines of a plain text are to be joined (RFC 3676).
enum {
  MAIL_LINES,
  /// A line that ends with a space goes on in the next one.
  MAIL_FLOWED,
  /// The same, and that space is no part of the text.
  MAIL_FLOWED_TIGHT,
};

/// A part that has no parts.
struct mail_part {
  /// The index of its message.
  int32_t message;
  /// Its media type.
  const char *type;
  const char *charset;
  int32_t flow;
  /// Its address, if it is a part of a saved page.
  const char *location;
  int32_t is_attachment;
  /// Its decoded bytes if it is text, otherwise null.
  const uint8_t *bytes;
  int64_t count;
};

/// The functions that are called for messages and their parts, in order. What they get is valid during the call.
struct mail_listener {
  void *data;
  void (*message)(void *data, const struct mail_header *header);
  void (*part)(void *data, const struct mail_part *part);
};

/// Reads a message, or those of an mbox file. `FORMAT_READ`, `FORMAT_NO_LIBRARY` or `FORMAT_DAMAGED`. What is nested deeper
/// than 20 levels, and what follows 500 messages or 2,000 parts, is left out.
int32_t mail_read(const uint8_t *bytes, int64_t count, const struct mail_listener *listener);

/// Opens a zip archive, whose bytes must stay until it is closed. `FORMAT_READ`, `FORMAT_NO_LIBRARY` or `FORMAT_DAMAGED`.
int32_t zip_archive_open(const uint8_t *bytes, int64_t count, void **archive);

/// Closes an archive that was opened.
void zip_archive_close(void *archive);

/// The number of entries.
int64_t zip_archive_count(void *archive);

/// The name of an entry in UTF-8, valid until the archive is closed; null if it has none.
const char *zip_archive_name(void *archive, int64_t index);

/// Decompresses an entry. `FORMAT_READ`, `FORMAT_DAMAGED` (also if it is encrypted) or `FORMAT_STOPPED`.
int32_t zip_archive_read(void *archive, int64_t index, format_sink sink, void *context);

/// Decompresses brotli as far as it is not damaged. `FORMAT_READ`, `FORMAT_NO_LIBRARY`, `FORMAT_DAMAGED` or
/// `FORMAT_STOPPED`.
int32_t brotli_decompress(const uint8_t *bytes, int64_t count, format_sink sink, void *context);

/// Writes the words of a PDF with their places as XHTML, as `pdftotext -bbox-layout` does. Any result; what was written before a damage is written all the same.
int32_t pdf_read(const uint8_t *bytes, int64_t count, format_sink sink, void *context);

#endif
