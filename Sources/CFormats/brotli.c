#include "cformats.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>

// Of libbrotlidec, version 1.

enum { NEEDS_MORE_OUTPUT = 3, CHUNK = 1 << 16 };

static struct {
  void *(*create)(void *, void *, void *);
  int (*decompress)(void *, size_t *, const uint8_t **, size_t *, uint8_t **, size_t *);
  void (*discard)(void *);
} brotli;
static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *handle = dlopen("libbrotlidec.so.1", RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
  *(void **)&brotli.create = dlsym(handle, "BrotliDecoderCreateInstance");
  *(void **)&brotli.decompress = dlsym(handle, "BrotliDecoderDecompressStream");
  *(void **)&brotli.discard = dlsym(handle, "BrotliDecoderDestroyInstance");
  is_loaded = brotli.create && brotli.decompress && brotli.discard;
}

int32_t brotli_decompress(const uint8_t *bytes, int64_t count, format_sink sink, void *context) {
  pthread_once(&once, load);
  if (!is_loaded) return FORMAT_NO_LIBRARY;
  void *decoder = brotli.create(NULL, NULL, NULL);
  uint8_t *chunk = malloc(CHUNK);
  int32_t outcome = decoder == NULL || chunk == NULL ? FORMAT_DAMAGED : FORMAT_READ;
  size_t left = (size_t)count;
  for (bool is_done = false; outcome == FORMAT_READ && !is_done;) {
    uint8_t *out = chunk;
    size_t room = CHUNK;
    int result = brotli.decompress(decoder, &left, &bytes, &room, &out, NULL);
    size_t made = CHUNK - room;
    if (made > 0 && sink(context, chunk, (int64_t)made) != 0) outcome = FORMAT_STOPPED;
    is_done = result != NEEDS_MORE_OUTPUT;
  }
  free(chunk);
  if (decoder != NULL) brotli.discard(decoder);
  return outcome;
}
