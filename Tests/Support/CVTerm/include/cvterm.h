#ifndef PULLQUOTE_CVTERM_H
#define PULLQUOTE_CVTERM_H

#include <stdbool.h>
#include <stdint.h>

/// A program in a terminal of its own, with a shell above it that hands it the keyboard.
typedef struct pty pty;

/// One cell as the terminal shows it. Colours are indices of the palette, -1 for the terminal's own, or
/// 24-bit numbers plus 0x1000000.
typedef struct {
  uint32_t text[6];
  int32_t foreground;
  int32_t background;
  uint8_t width;
  bool bold, italic, underline, reverse;
} pty_cell;

/// The largest screen that is kept, and the one for a window that has no size.
enum { PTY_LARGEST_SIDE = 400, PTY_USUAL_ROWS = 24, PTY_USUAL_COLUMNS = 80 };

/// How a program finds its terminal.
typedef struct {
  /// The size that its window tells, from 0 to 65535.
  int32_t rows, columns;
  /// A path, or NULL for the terminal.
  const char *standard_input;
  /// Which of the descriptors 0, 1 and 2 are closed, as bits.
  uint32_t closed;
  /// Whether the terminal is that of no session: there is no /dev/tty.
  bool is_detached;
  /// Whether the terminal answers what it is asked.
  bool answers;
  /// Whether the program is told to live on when its terminal hangs up, as by nohup.
  bool ignores_hang_up;
} pty_setting;

/// Starts a program. NULL if it cannot be.
pty *pty_start(const char *path, char *const *arguments, char *const *environment,
               const pty_setting *setting);
/// Ends the program and forgets it.
void pty_free(pty *terminal);

/// Waits for output, an end or a stop, at most so many milliseconds. Returns whether anything came.
bool pty_step(pty *terminal, int32_t milliseconds);
/// Types bytes; as much as the terminal takes now. Returns how many that was.
int32_t pty_type(pty *terminal, const uint8_t *bytes, int32_t count);
/// Gives the terminal another size.
void pty_resize(pty *terminal, int32_t rows, int32_t columns);
/// Sends a signal to the program.
void pty_signal(pty *terminal, int32_t number);
/// Lets a stopped program go on in the foreground, as `fg` does.
void pty_continue(pty *terminal);
/// Hangs up: the terminal is gone.
void pty_hang_up(pty *terminal);

/// The cell at a place.
pty_cell pty_cell_at(pty *terminal, int32_t row, int32_t column);
/// The text of a row, in UTF-8, with an end mark. Returns `text`, which holds `capacity` bytes.
const char *pty_row(pty *terminal, int32_t row, char *text, int32_t capacity);
/// Whether the program shows the other screen, or the cursor.
bool pty_shows_alternate(pty *terminal);
bool pty_shows_cursor(pty *terminal);
/// Whether a synchronised update has begun and not ended: what is on the screen is no whole frame.
bool pty_is_updating(pty *terminal);
/// All that the program wrote, and how much it was.
const uint8_t *pty_output(pty *terminal, int64_t *count);
/// Whether the modes of the line are as before the program ran.
bool pty_line_is_restored(pty *terminal);
/// The status as `wait` gives it; -1 while the program runs.
int32_t pty_status(pty *terminal);
/// How often the program was stopped.
int32_t pty_stops(pty *terminal);

#endif
