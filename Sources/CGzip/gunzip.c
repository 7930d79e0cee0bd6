#include "cgzip.h"

#include <string.h>
#include <zlib.h>

/// The largest window, and 32 to recognize gzip and zlib by their headers.
enum { CHUNK = 1 << 16, WINDOW_AND_HEADER = 15 + 32 };

/// Starts the next member where another gzip header follows; what else follows is padding.
static int next_member(z_stream *stream) {
  return stream->avail_in > 1 && stream->next_in[0] == 0x1F && stream->next_in[1] == 0x8B &&
         inflateReset(stream) == Z_OK;
}

int32_t gzip_decompress(const uint8_t *bytes, int64_t count, gzip_sink sink, void *context) {
  uint8_t output[CHUNK];
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  if (inflateInit2(&stream, WINDOW_AND_HEADER) != Z_OK) return GZIP_CORRUPT;
  int32_t outcome = GZIP_DONE;
  int64_t given = 0;
  for (;;) {
    if (stream.avail_in == 0 && given < count) {
      int64_t left = count - given;
      stream.next_in = (Bytef *)(bytes + given);
      stream.avail_in = left > (1 << 30) ? 1 << 30 : (uInt)left;
      given += stream.avail_in;
    }
    stream.next_out = output;
    stream.avail_out = CHUNK;
    int result = inflate(&stream, Z_NO_FLUSH);
    int64_t made = CHUNK - stream.avail_out;
    if (made > 0 && sink(context, output, made) != 0) {
      outcome = GZIP_STOPPED;
      break;
    }
    if (result == Z_STREAM_END) {
      if (next_member(&stream)) continue;
      break;
    }
    if (result == Z_BUF_ERROR || (result == Z_OK && made == 0 && stream.avail_in == 0)) {
      if (given < count) continue;
      outcome = GZIP_CUT_OFF;
      break;
    }
    if (result != Z_OK) {
      outcome = GZIP_CORRUPT;
      break;
    }
  }
  inflateEnd(&stream);
  return outcome;
}
