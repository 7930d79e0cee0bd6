#ifndef PULLQUOTE_CNCURSES_H
#define PULLQUOTE_CNCURSES_H

#include <stdbool.h>
#include <stdint.h>

// The screen, drawn by curses (cncurses.c).

/// Attributes of a cell; the same bits as the reader's own.
enum { PQ_BOLD = 1, PQ_DIM = 2, PQ_ITALIC = 4, PQ_UNDERLINE = 8, PQ_REVERSE = 16 };

/// The largest screen that is drawn; what a window has beyond it stays blank. A wall of 8K in the smallest letters has
/// 540 rows of 1,920 columns, and all this takes some hundred megabytes.
enum { PQ_MOST_ROWS = 1000, PQ_MOST_COLUMNS = 2000 };

/// One character to draw: a spacing character and up to four marks, ended by 0.
typedef struct {
  uint32_t text[5];
  /// The colour pair of `pq_pair`.
  int32_t pair;
  /// Attribute bits.
  uint16_t attributes;
  /// How many columns it takes: 1 or 2.
  uint16_t width;
} pq_cell;

/// What the terminal is, after `pq_open`.
typedef struct {
  int32_t columns;
  int32_t rows;
  /// How many colours it has; 0 or less for none.
  int32_t colours;
  /// Whether colours are 24-bit numbers and not indices.
  bool direct;
  /// Whether it shows text in UTF-8.
  bool utf8;
  /// Whether TERM was of no use and xterm-256color was taken for it.
  bool fell_back;
  /// Whether it takes xterm's private modes.
  bool private_modes;
} pq_terminal;

/// Starts curses on a terminal. `entry`, if not NULL, is what the variable TERMINFO is to hold meanwhile.
/// Returns 0, or -1 where it cannot be.
int32_t pq_open(int32_t output, const char *entry, pq_terminal *terminal);

/// The pair for two colours, -1 being the terminal's own.
int32_t pq_pair(int32_t foreground, int32_t background);
/// Forgets all pairs, before another theme.
void pq_forget_pairs(void);

/// Makes a pair that of the empty screen.
void pq_ground(int32_t pair);
/// Some rows and columns: from the first to before the other.
typedef struct {
  int32_t top, bottom, left, right;
} pq_area;

/// Lets a terminal that scrolls as xterm does scroll an area, up by lines or down if they are negative, and
/// with it all that is left and right of it unless there are margins. The last update has hidden the cursor. What was
/// put moves too, and the rows that come are blank. Returns false where there is no memory.
bool pq_scroll(pq_area area, int32_t lines);
/// Takes margins left and right for scrolling, which the terminal has said to have.
void pq_margins(void);
/// Puts cells on a row from a column on. Nothing is sent before `pq_flush`.
void pq_put(int32_t row, int32_t column, const pq_cell *cells, int32_t count);
/// Sends what changed, in one update, with the cursor there, or hidden if row is -1. Behind it come bytes of which curses
/// does not know, where the terminal takes private modes: they leave the cursor at that place, or at home.
void pq_flush(int32_t row, int32_t column, const char *past, int32_t count);
/// Makes the next `pq_flush` send everything.
void pq_redraw(void);
/// Takes the size of the terminal now, at most `PQ_MOST_ROWS` by `PQ_MOST_COLUMNS`. A terminal that does not know its
/// size has that of the variables LINES and COLUMNS, or keeps the one it had. Returns whether it is another one than
/// before.
bool pq_resize(int32_t *columns, int32_t *rows);

/// Leaves the screen for a while, or for good, with everything as it was before.
void pq_leave(void);
/// Comes back after `pq_leave`.
void pq_return(void);
/// Ends curses after `pq_leave`.
void pq_close(void);

/// How many columns a character takes for the C library that curses asks: 0, 1, 2, or -1 for one that it does not know.
int32_t pq_width(uint32_t character);
/// The bytes that a key of the terminal's own sends, by its terminfo name; NULL if it has none.
const char *pq_key_sequence(const char *name);
/// Turns reports of the mouse's buttons and wheel on or off, never of its motion alone.
void pq_mouse(bool on);
/// Sends bytes to the terminal as they are.
void pq_send(const char *bytes, int32_t count);

// Signals and the way back, whatever happens (signals.c).

enum { PQ_RESTORE_CAPACITY = 512 };

/// What arrived, as bits of `pq_signals_take`.
enum { PQ_SIGNAL_RESIZE = 1, PQ_SIGNAL_CONTINUE = 2, PQ_SIGNAL_STOP = 4 };

/// Installs the handlers. Returns the descriptor to poll, or -1.
int32_t pq_signals_install(void);
/// Gives this thread a stack for the handlers, which they need where its own stack has run over.
void pq_signals_cover_thread(void);
/// Empties the descriptor and returns what arrived.
int32_t pq_signals_take(void);
/// While another program has the terminal, what is typed for it must not end or hang this one.
void pq_signals_lend(bool lent);
/// Stops the job as Ctrl-Z does, and returns when it goes on.
void pq_signals_stop_job(void);

/// Keeps the modes of the terminal now, and `stderr`, for the way back.
void pq_restore_keep(int32_t terminal);
/// Makes the line raw: every key comes at once, as it is, and none is a signal.
void pq_restore_raw(void);
/// Sets the bytes that undo what the screen did to the terminal.
void pq_restore_bytes(const char *bytes, int32_t count);
/// Arms or disarms the way back: armed, a dying process restores the terminal.
void pq_restore_arm(bool armed);
/// Restores the terminal if armed. Safe in a signal handler.
void pq_restore_now(void);
/// Does the same where curses has written the bytes already.
void pq_restore_finish(void);

/// Holds back what is written to `stderr` if it is a terminal, until `pq_errors_release`.
void pq_errors_hold(void);
/// Gives `stderr` back and writes what was held. Safe in a signal handler.
void pq_errors_release(void);

#endif
