#include "ctypography.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>

// FriBidi 1.0 and later, by the names and types of its binary interface.
static struct {
  void (*types)(const uint32_t *, int, uint32_t *);
  void (*brackets)(const uint32_t *, int, const uint32_t *, uint32_t *);
  int8_t (*levels)(const uint32_t *, const uint32_t *, int, uint32_t *, int8_t *);
} bidi;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *handle = dlopen("libfribidi.so.0", RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
  *(void **)&bidi.types = dlsym(handle, "fribidi_get_bidi_types");
  *(void **)&bidi.brackets = dlsym(handle, "fribidi_get_bracket_types");
  *(void **)&bidi.levels = dlsym(handle, "fribidi_get_par_embedding_levels_ex");
}

int32_t pq_bidi_levels(const uint32_t *text, int32_t count, int32_t base, int8_t *levels) {
  // The direction of FriBidi's ON, LTR and RTL. The first stands for that of the first strong character.
  enum { NEUTRAL = 0x40, LEFT_TO_RIGHT = 0x110, RIGHT_TO_LEFT = 0x111 };
  pthread_once(&once, load);
  if (!bidi.types || !bidi.brackets || !bidi.levels || count <= 0) return -1;
  uint32_t *types = calloc(2 * (size_t)count, sizeof *types);
  if (types == NULL) return -1;
  uint32_t direction = base < 0 ? NEUTRAL : base == 0 ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  bidi.types(text, count, types);
  bidi.brackets(text, count, types, types + count);
  int8_t highest = bidi.levels(types, types + count, count, &direction, levels);
  free(types);
  return highest == 0 ? -1 : (int32_t)(direction & 1);
}
