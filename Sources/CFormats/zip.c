#include "cformats.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>

// Of libzip, whose binary interface has been the same since version 1.0.

enum { READ_ONLY = 16, CHUNK = 1 << 16 };

#define LIBRARY_FUNCTIONS(use)                                             \
  use(void *, zip_source_buffer_create, (const void *, uint64_t, int, void *)) \
  use(void, zip_source_free, (void *))                                     \
  use(void *, zip_open_from_source, (void *, int, void *))                 \
  use(void, zip_discard, (void *))                                         \
  use(int64_t, zip_get_num_entries, (void *, uint32_t))                    \
  use(const char *, zip_get_name, (void *, uint64_t, uint32_t))            \
  use(void *, zip_fopen_index, (void *, uint64_t, uint32_t))               \
  use(int64_t, zip_fread, (void *, void *, uint64_t))                      \
  use(int, zip_fclose, (void *))

#define DECLARE(result, name, parameters) result(*name) parameters;
#define FIND(result, name, parameters) \
  if (!(*(void **)&library.name = dlsym(handle, #name))) return;

static struct {
  LIBRARY_FUNCTIONS(DECLARE)
} library;
static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  static const char *const names[] = {"libzip.so.4", "libzip.so.5", "libzip.so"};
  void *handle = NULL;
  for (size_t i = 0; handle == NULL && i < sizeof names / sizeof *names; i++)
    handle = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
  LIBRARY_FUNCTIONS(FIND)
  is_loaded = true;
}

int32_t zip_archive_open(const uint8_t *bytes, int64_t count, void **archive) {
  *archive = NULL;
  pthread_once(&once, load);
  if (!is_loaded) return FORMAT_NO_LIBRARY;
  void *source = library.zip_source_buffer_create(bytes, (uint64_t)count, 0, NULL);
  if (source == NULL) return FORMAT_DAMAGED;
  *archive = library.zip_open_from_source(source, READ_ONLY, NULL);
  if (*archive == NULL) library.zip_source_free(source);
  return *archive == NULL ? FORMAT_DAMAGED : FORMAT_READ;
}

void zip_archive_close(void *archive) { library.zip_discard(archive); }

int64_t zip_archive_count(void *archive) { return library.zip_get_num_entries(archive, 0); }

const char *zip_archive_name(void *archive, int64_t index) {
  return library.zip_get_name(archive, (uint64_t)index, 0);
}

int32_t zip_archive_read(void *archive, int64_t index, format_sink sink, void *context) {
  void *file = library.zip_fopen_index(archive, (uint64_t)index, 0);
  if (file == NULL) return FORMAT_DAMAGED;
  uint8_t *chunk = malloc(CHUNK);
  int32_t outcome = chunk == NULL ? FORMAT_DAMAGED : FORMAT_READ;
  while (outcome == FORMAT_READ) {
    int64_t count = library.zip_fread(file, chunk, CHUNK);
    if (count == 0) break;
    if (count < 0) {
      outcome = FORMAT_DAMAGED;
    } else if (sink(context, chunk, count) != 0) {
      outcome = FORMAT_STOPPED;
    }
  }
  free(chunk);
  library.zip_fclose(file);
  return outcome;
}
