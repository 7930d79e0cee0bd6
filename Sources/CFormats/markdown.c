#include "cformats.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

// Of libcmark, as its version 0.30 and later versions have it.
enum { OPTION_SOURCE_POSITIONS = 1 << 1, OPTION_UNSAFE = 1 << 17 };

static struct {
  void *(*parse)(const char *, size_t, int);
  char *(*render)(void *, int);
  void (*discard)(void *);
} cmark;
static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  static const char *const names[] = {
      "libcmark.so.0.30.2", "libcmark.so.0.30.3", "libcmark.so.0.31.0", "libcmark.so.0.31.1",
      "libcmark.so.0",      "libcmark.so",
  };
  void *handle = NULL;
  for (size_t i = 0; handle == NULL && i < sizeof names / sizeof *names; i++)
    handle = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
  *(void **)&cmark.parse = dlsym(handle, "cmark_parse_document");
  *(void **)&cmark.render = dlsym(handle, "cmark_render_html");
  *(void **)&cmark.discard = dlsym(handle, "cmark_node_free");
  is_loaded = cmark.parse && cmark.render && cmark.discard;
}

int32_t markdown_render(const uint8_t *bytes, int64_t count, format_sink sink, void *context) {
  pthread_once(&once, load);
  if (!is_loaded) return FORMAT_NO_LIBRARY;
  if (count <= 0) return FORMAT_READ;
  void *document = cmark.parse((const char *)bytes, (size_t)count, 0);
  char *page = cmark.render(document, OPTION_SOURCE_POSITIONS | OPTION_UNSAFE);
  cmark.discard(document);
  int32_t outcome = sink(context, (const uint8_t *)page, (int64_t)strlen(page));
  free(page);
  return outcome == 0 ? FORMAT_READ : FORMAT_STOPPED;
}
