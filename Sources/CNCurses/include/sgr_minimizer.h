#ifndef PULLQUOTE_SGR_MINIMIZER_H
#define PULLQUOTE_SGR_MINIMIZER_H

#include <stdbool.h>
#include <stddef.h>

// Rewrites the output of curses with fewer SGR sequences (sgr_minimizer.c).

/// Forgets the style of the terminal.
void pq_sgr_reset(void);
/// Rewrites output of curses, and returns the length of the result: at most `PQ_SGR_BOUND(count)`
/// bytes, for which `made` must have room.
size_t pq_sgr_minimize(const char *bytes, size_t count, char *made);
/// The same for output past curses. The style that curses has set is restored after it.
size_t pq_sgr_minimize_past(const char *bytes, size_t count, char *made);
/// Writes the sequence that gives the terminal the style that curses has set; at most
/// `PQ_SGR_BOUND(0)` bytes.
size_t pq_sgr_settle(char *made);

// The bound. An SGR sequence consists of ESC [, parameters with their separators, and m. Each
// parameter is charged to the input bytes that caused it:
// - Turning an attribute on takes 2 bytes ("1;") and turning it off at most 5 ("22;", and "2;" for
//   the other attribute that 22 ends). The input must have named it with at least 2 bytes: 7 for 2.
// - A color of n bytes, including the separator, takes n bytes, and 3 to end it ("39;"). The input
//   must have named it with n >= 2 bytes: at most 5 for 2.
// - The remaining two bytes of a sequence are written only before other output: before a byte (3
//   for 1), before a sequence of 2 bytes or more (4 for 2), or before an unknown parameter, which
//   is n >= 2 bytes with its separator and is sent as n + 2 bytes (6 for 2).
// So each input byte causes at most 4. A style that was wanted but not sent before the first byte,
// and attributes that were on, take at most 2 bytes for a reset, 5 * 7 for attributes, 2 * 24 for
// colors and 2 * 3 to end them, which is less than PQ_SGR_ROOM.
enum { PQ_SGR_ROOM = 256 };
#define PQ_SGR_BOUND(count) (4 * (size_t)(count) + PQ_SGR_ROOM)

#endif
