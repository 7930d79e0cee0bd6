#ifndef PULLQUOTE_THRIFT_H
#define PULLQUOTE_THRIFT_H

#include <stdbool.h>
#include <stddef.h>

/// Forgets what style the terminal has.
void pq_thrift_reset(void);
/// Writes bytes of curses with the fewest changes of style and returns how many it wrote; there is room for
/// `PQ_THRIFT_ROOM` more than `count`.
size_t pq_thrift(const char *bytes, size_t count, char *made);
/// Writes what brings the terminal to the style that curses believes it to have.
size_t pq_thrift_settle(char *made);

enum { PQ_THRIFT_ROOM = 256 };

#endif
