#include "cfetch.h"

#include <string.h>
#include <zlib.h>

enum { CHUNK = 1 << 16, WINDOW_AND_GZIP = 15 + 16 };

/// Starts the next member where another gzip header follows; what else follows is padding.
static int next_member(z_stream *stream) {
  return stream->avail_in > 1 && stream->next_in[0] == 0x1F && stream->next_in[1] == 0x8B &&
         inflateReset(stream) == Z_OK;
}

int32_t pq_gunzip(const uint8_t *bytes, int64_t count, pq_sink sink, void *context) {
  uint8_t output[CHUNK];
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  if (inflateInit2(&stream, WINDOW_AND_GZIP) != Z_OK) return PQ_CORRUPT;
  int32_t outcome = PQ_FETCHED;
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
      outcome = PQ_STOPPED;
      break;
    }
    if (result == Z_STREAM_END) {
      if (next_member(&stream)) continue;
      break;
    }
    if (result == Z_BUF_ERROR || (result == Z_OK && made == 0 && stream.avail_in == 0)) {
      if (given < count) continue;
      outcome = PQ_CUT_OFF;
      break;
    }
    if (result != Z_OK) {
      outcome = PQ_CORRUPT;
      break;
    }
  }
  inflateEnd(&stream);
  return outcome;
}
