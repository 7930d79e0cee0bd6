#ifndef PULLQUOTE_CTYPOGRAPHY_H
#define PULLQUOTE_CTYPOGRAPHY_H

#include <stdbool.h>
#include <stdint.h>

// Libraries that few articles need: libhyphen and FriBidi, loaded when the first one does.

/// The patterns of a language.
typedef struct pq_patterns pq_patterns;

/// Whether libhyphen is there.
bool pq_has_hyphen(void);
/// Reads the patterns in a file. NULL if it cannot be read or libhyphen is not there. They are never freed.
const pq_patterns *pq_patterns_read(const char *path);
/// Whether the patterns are for words in UTF-8, else for ISO 8859-1, else for ASCII alone.
bool pq_patterns_utf8(const pq_patterns *patterns);
bool pq_patterns_latin1(const pq_patterns *patterns);
/// Sets `breaks[i]` where a hyphen may stand after the character `i` of a small-letter word of `count` bytes,
/// at most 100, in the patterns' encoding. `breaks` holds `count` of them, all false before.
void pq_hyphenate(const pq_patterns *patterns, const char *word, int32_t count, bool *breaks);

/// Finds the embedding level of every character of a paragraph (UAX #9). `base` is the level of the paragraph, 0 or 1,
/// or -1 for that of its first letter. Returns the level of the paragraph, or -1 where FriBidi is not there.
int32_t pq_bidi_levels(const uint32_t *text, int32_t count, int32_t base, int8_t *levels);

#endif
