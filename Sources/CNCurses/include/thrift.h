#ifndef PULLQUOTE_THRIFT_H
#define PULLQUOTE_THRIFT_H

#include <stdbool.h>
#include <stddef.h>

// What curses writes, with the fewest changes of style (thrift.c).

/// Forgets what style the terminal has.
void pq_thrift_reset(void);
/// Writes bytes of curses with the fewest changes of style, and returns how many it wrote: at most
/// `PQ_THRIFT_BOUND(count)`, for which `made` has room.
size_t pq_thrift(const char *bytes, size_t count, char *made);
/// The same for bytes of which curses does not know: its style is wanted again behind them.
size_t pq_thrift_past(const char *bytes, size_t count, char *made);
/// Writes what brings the terminal to the style that curses believes it to have; at most `PQ_THRIFT_BOUND(0)` bytes.
size_t pq_thrift_settle(char *made);

// The bound. A change of style is ESC [, parameters with their separators, and m. Each parameter is charged to the
// bytes of input that made it necessary:
// - An attribute goes on for 2 bytes ("1;") and off for at most 5 ("22;", and "2;" for the other one that 22 ended),
//   and for both input had to name it, which takes 2 bytes: 7 for 2.
// - A colour of n bytes, separator included, takes those n bytes and 3 to end it ("39;"), and had to be named in n >= 2
//   bytes: at most 5 for 2.
// - The two bytes that a change of style takes beyond that are written only before something else that is sent: before
//   a byte (3 for 1), a sequence of 2 bytes or more (4 for 2), or a parameter that is not known, which is n >= 2 bytes
//   with its separator and is sent in n + 2 (6 for 2).
// So a byte of input makes at most 4. What was wanted but not sent before the first byte, and what then was on, takes at
// most 2 for the reset, 5 * 7 for attributes, 2 * 24 for colours and 2 * 3 to end them: less than the room.
enum { PQ_THRIFT_ROOM = 256 };
#define PQ_THRIFT_BOUND(count) (4 * (size_t)(count) + PQ_THRIFT_ROOM)

#endif
