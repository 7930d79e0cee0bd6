#ifndef PULLQUOTE_CNCURSES_H
#define PULLQUOTE_CNCURSES_H

#include <stdint.h>

/// The version of the curses library that is linked.
const char *pq_curses_version(void);

#endif
