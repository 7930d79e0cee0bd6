#ifndef PULLQUOTE_CGZIP_H
#define PULLQUOTE_CGZIP_H

#include <stdint.h>

/// Takes bytes as they come. Returns 0 to go on, anything else to stop.
typedef int32_t (*gzip_sink)(void *context, const uint8_t *bytes, int64_t count);

/// The results of decompression. `GZIP_STOPPED`: the sink stopped it. `GZIP_CUT_OFF`: the end is missing.
enum { GZIP_DONE, GZIP_STOPPED, GZIP_CUT_OFF, GZIP_CORRUPT };

/// Decompresses gzip of one or more members, or zlib's format, into the sink.
int32_t gzip_decompress(const uint8_t *bytes, int64_t count, gzip_sink sink, void *context);

#endif
