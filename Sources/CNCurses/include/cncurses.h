#ifndef PULLQUOTE_CNCURSES_H
#define PULLQUOTE_CNCURSES_H

#include <stdbool.h>
#include <stdint.h>

// The screen, drawn with curses (cncurses.c).

/// The attributes of a cell, with the bits of `Attributes` in Interface.
enum { PQ_BOLD = 1, PQ_DIM = 2, PQ_ITALIC = 4, PQ_UNDERLINE = 8, PQ_REVERSE = 16 };

/// The largest screen that is drawn. The rest of a larger window stays blank. An 8K display with
/// the smallest font has 540 rows of 1,920 columns. The largest screen takes a few hundred
/// megabytes.
enum { PQ_MOST_ROWS = 1000, PQ_MOST_COLUMNS = 2000 };

/// A glyph to draw.
typedef struct {
  /// A base character and up to four combining ones, terminated by 0 if there are fewer.
  uint32_t text[5];
  /// A color pair from `pq_pair`.
  int32_t pair;
  /// Attribute bits.
  uint16_t attributes;
  /// The number of columns: 1 or 2.
  uint16_t width;
} pq_cell;

/// The properties of the terminal, set by `pq_open`.
typedef struct {
  int32_t columns;
  int32_t rows;
  /// The number of colors; 0 or less for none.
  int32_t colours;
  /// Whether colors are 24-bit values instead of indices.
  bool direct;
  /// Whether the locale uses UTF-8.
  bool utf8;
  /// Whether TERM could not be used and xterm-256color was used instead.
  bool fell_back;
  /// Whether it supports the private modes of xterm.
  bool private_modes;
} pq_terminal;

/// Starts curses on a terminal. `entry`, if not NULL, is the value of TERMINFO to start with.
/// Returns 0, or -1 if the terminal cannot be used.
int32_t pq_open(int32_t output, const char *entry, pq_terminal *terminal);

/// The pair of two colors. -1 is the default color of the terminal.
int32_t pq_pair(int32_t foreground, int32_t background);
/// Frees all pairs, before another theme.
void pq_forget_pairs(void);

/// How many of the first color numbers are those of the palette that users redefine. On a terminal with 24-bit colors, the
/// others are values.
int32_t pq_basic_colours(void);

/// Sets the pair of the empty screen.
void pq_ground(int32_t pair);
/// An area of rows and columns. `bottom` and `right` are exclusive.
typedef struct {
  int32_t top, bottom, left, right;
} pq_area;

/// Scrolls an area up by a number of lines, or down if it is negative. The terminal must scroll
/// like xterm, and the last update must have hidden the cursor. Without margins, the columns beside
/// the area scroll, too. The next frame scrolls with it, and rows that scroll into view are blank.
/// Returns false if memory runs out.
bool pq_scroll(pq_area area, int32_t lines);
/// Uses left and right margins for scrolling, once the terminal has reported that it has them.
void pq_margins(void);
/// Draws cells in a row, from a column on. Nothing is sent before `pq_flush`.
void pq_put(int32_t row, int32_t column, const pq_cell *cells, int32_t count);
/// Sends the changes in one update, and places the cursor, or hides it if `row` is -1. If the
/// terminal supports private modes, the `count` bytes at `past` follow, of which curses knows
/// nothing. They must leave the cursor at its place, or at home if it is hidden.
void pq_flush(int32_t row, int32_t column, const char *past, int32_t count);
/// Lets the next `pq_flush` send the whole screen.
void pq_redraw(void);
/// Updates the size, at most `PQ_MOST_ROWS` by `PQ_MOST_COLUMNS`. If the terminal does not report
/// its size, it is that of the variables LINES and COLUMNS, or else unchanged. Returns whether the
/// size has changed.
bool pq_resize(int32_t *columns, int32_t *rows);

/// Leaves the screen, for a while or for good, and restores the terminal.
void pq_leave(void);
/// Returns to the screen after `pq_leave`.
void pq_return(void);
/// Ends curses after `pq_leave`.
void pq_close(void);

/// The width of a character according to the C library, which curses uses: 0, 1, 2, or -1 if it is
/// unknown.
int32_t pq_width(uint32_t character);
/// The sequence of a key, by its terminfo name; NULL if the terminal has none.
const char *pq_key_sequence(const char *name);
/// Turns reports of mouse buttons, dragging and the wheel on or off.
void pq_mouse(bool on);
/// Sends bytes to the terminal unchanged.
void pq_send(const char *bytes, int32_t count);

// Signals and terminal restoration (signals.c).

/// The maximum number of bytes of `pq_restore_bytes`.
enum { PQ_RESTORE_CAPACITY = 512 };

/// The bits that `pq_signals_take` returns.
enum { PQ_SIGNAL_RESIZE = 1, PQ_SIGNAL_CONTINUE = 2, PQ_SIGNAL_STOP = 4 };

/// Installs the signal handlers. Returns a descriptor to poll, or -1.
int32_t pq_signals_install(void);
/// Gives the current thread an alternate stack for the handlers, which they need after a stack
/// overflow.
void pq_signals_cover_thread(void);
/// Drains the descriptor, and returns the signals that have arrived.
int32_t pq_signals_take(void);
/// Ignores signals from the keyboard while another program has the terminal, so that they do not
/// end or stop this one.
void pq_signals_lend(bool lent);
/// Stops the job as Ctrl-Z does, and returns when it is continued.
void pq_signals_stop_job(void);

/// Saves the current modes of the terminal, to be restored.
void pq_restore_keep(int32_t terminal);
/// Sets raw mode: every key arrives at once and unchanged, and none raises a signal.
void pq_restore_raw(void);
/// Sets the sequences that restore the terminal.
void pq_restore_bytes(const char *bytes, int32_t count);
/// Arms or disarms restoration. While it is armed, a process that ends restores the terminal.
void pq_restore_arm(bool armed);
/// Restores the terminal if restoration is armed. Async-signal-safe.
void pq_restore_now(void);
/// Does the same after curses has written the sequences.
void pq_restore_finish(void);

/// Holds back output to `stderr`, if it is a terminal, until `pq_errors_release`.
void pq_errors_hold(void);
/// Restores `stderr`, and writes what was held back. Async-signal-safe.
void pq_errors_release(void);

#endif
