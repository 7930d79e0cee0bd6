#define NCURSES_WIDECHAR 1
#include "cncurses.h"
#include <curses.h>

const char *pq_curses_version(void) { return curses_version(); }
