#include "ctypography.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// The beginning of libhyphen's HyphenDict, the same since version 2.4 (2008).
struct pq_patterns {
  char minima[4];
  char *forbidden;
  int forbidden_count;
  int state_count;
  char charset[20];
  int utf8;
};

static struct {
  const pq_patterns *(*load)(const char *);
  int (*hyphenate)(const pq_patterns *, const char *, int, char *, char *, char ***, int **, int **);
} hyphen;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *handle = dlopen("libhyphen.so.0", RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
  *(void **)&hyphen.load = dlsym(handle, "hnj_hyphen_load");
  *(void **)&hyphen.hyphenate = dlsym(handle, "hnj_hyphen_hyphenate2");
}

bool pq_has_hyphen(void) {
  pthread_once(&once, load);
  return hyphen.load && hyphen.hyphenate;
}

const pq_patterns *pq_patterns_read(const char *path) {
  return pq_has_hyphen() ? hyphen.load(path) : NULL;
}

bool pq_patterns_utf8(const pq_patterns *patterns) { return patterns->utf8 != 0; }

bool pq_patterns_latin1(const pq_patterns *patterns) {
  return strcmp(patterns->charset, "ISO8859-1") == 0;
}

void pq_hyphenate(const pq_patterns *patterns, const char *word, int32_t count, bool *breaks) {
  enum { LONGEST = 100 };
  if (count <= 0 || count > LONGEST) return;
  char found[LONGEST + 5] = {0};
  char **changes = NULL;
  int *places = NULL, *cuts = NULL;
  if (hyphen.hyphenate(patterns, word, count, found, NULL, &changes, &places, &cuts) == 0) {
    // Where the spelling would change (Schiff-fahrt of Schiffahrt) no hyphen is set.
    for (int32_t index = 0; index < count; index++)
      breaks[index] = (found[index] & 1) && !(changes && changes[index]);
  }
  for (int32_t index = 0; changes && index < count; index++) free(changes[index]);
  free(changes);
  free(places);
  free(cuts);
}
