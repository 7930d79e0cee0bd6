// The only file that uses curses. Input does not pass through curses: the program polls the
// terminal beside signals and results, and decodes the bytes itself, so that no unknown sequence is
// read as keys. Output is written to a file in memory, the page, and from there to the terminal in
// one piece. Curses would send a frame in a hundred pieces.

#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "cncurses.h"
#include "sgr_minimizer.h"
#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

// Declared here because term.h defines hundreds of macros (columns, lines, bell).
int tputs(const char *text, int lines, int (*put)(int));

#define BEGIN_UPDATE "\033[?2026h"
#define END_UPDATE "\033[?2026l"
// Bracketed paste, and reports when the background changes.
#define MODES_ON "\033[?2004h\033[?2031h"
#define MODES_OFF "\033[?2031l\033[?2004l"
// Left and right margins, so that only some columns scroll.
#define MARGINS_ON "\033[?69h"
#define ASK_MARGINS "\033[?69$p"
#define MARGINS_OFF "\033[?69l"
#define MOUSE_ON "\033[?1000h\033[?1002h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1002l\033[?1000l"

static int output = -1;
static FILE *page;
static SCREEN *screen;
static bool has_default_colours;
static bool private_modes;
static bool mouse;
static bool margins;
// Whether rows that scroll into view get the current background.
static bool erases_with_background;
// Whether the next frame is sent in full.
static bool is_whole = true;
// The sequences that turn the background of the theme on and off.
enum { GROUND_CAPACITY = 64 };
static char ground_on[GROUND_CAPACITY], ground_off[GROUND_CAPACITY];
static int32_t ground;
// The collected sequences, with room for a terminating 0. A sequence that does not fit is left out
// as a whole, since a part of it would be another command, or text.
static char collected[PQ_RESTORE_CAPACITY + 1];
static int collected_count;
static bool is_full;

static int collect(int byte) {
  is_full = is_full || collected_count == PQ_RESTORE_CAPACITY;
  if (!is_full) collected[collected_count++] = (char)byte;
  return byte;
}

static void begin_collecting(void) {
  collected_count = 0;
  is_full = false;
}

/// Removes what was collected since `start` if it did not fit.
static void end_part(int start) {
  if (is_full) collected_count = start;
  is_full = false;
}

/// The collected sequences as a string.
static const char *collected_text(void) {
  collected[collected_count] = 0;
  return collected;
}

static char *capability(const char *name) {
  char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

static void collect_capability(const char *name) {
  char *value = capability(name);
  int start = collected_count;
  if (value) tputs(value, 1, collect);
  end_part(start);
}

static void collect_text(const char *text) {
  int start = collected_count;
  while (*text) collect(*text++);
  end_part(start);
}

/// Collects the sequences that restore the terminal from the capabilities of its entry.
static void prepare_restore(void) {
  begin_collecting();
  if (private_modes) collect_text(END_UPDATE MODES_OFF);
  if (mouse) collect_text(MOUSE_OFF);
  if (margins) collect_text(MARGINS_OFF);
  collect_capability("sgr0");
  collect_capability("op");
  char *move = capability("rmcup") ? NULL : capability("cup");
  int start = collected_count;
  if (move) tputs(tiparm(move, LINES - 1, 0), 1, collect);
  end_part(start);
  collect_capability("rmkx");
  collect_capability("rmcup");
  collect_capability("cnorm");
  if (move) collect_text("\r\n");
  pq_restore_bytes(collected, collected_count);
}

static void write_page(const char *text) {
  ssize_t ignored = write(fileno(page), text, strlen(text));
  (void)ignored;
}

/// Writes a capability without curses, whose `putp` would leave it in the buffer of stdio.
static void write_capability(const char *name) {
  begin_collecting();
  collect_capability(name);
  write_page(collected_text());
}

/// Longer output may reach the terminal in pieces, so it is sent as a synchronized update.
enum { LONGEST_AT_ONCE = 256 };

/// Sends what curses wrote, followed by what is written past it, with minimal SGR.
static void send_minimized(const char *bytes, size_t count, const char *past, size_t past_count) {
  enum { AROUND = sizeof BEGIN_UPDATE - 1 };
  char *made = malloc(PQ_SGR_BOUND(count) + PQ_SGR_BOUND(past_count) + 2 * AROUND);
  if (!made) return;
  char *start = made + AROUND;
  size_t length = pq_sgr_minimize(bytes, count, start);
  if (past_count) length += pq_sgr_minimize_past(past, past_count, start + length);
  if (is_whole || length > LONGEST_AT_ONCE) {
    memcpy(made, BEGIN_UPDATE, AROUND);
    memcpy(start + length, END_UPDATE, AROUND);
    start = made;
    length += 2 * AROUND;
  }
  pq_send(start, (int32_t)length);
  free(made);
}

/// Sends what curses wrote, followed by what is written past it, and empties the page.
static void send_page(const char *past, int32_t past_count) {
  off_t count = lseek(fileno(page), 0, SEEK_CUR);
  if (count < 0 || (count == 0 && past_count == 0)) return;
  // An empty file cannot be mapped.
  char nothing[] = "";
  char *bytes = nothing;
  if (count > 0) bytes = mmap(NULL, (size_t)count, PROT_READ, MAP_SHARED, fileno(page), 0);
  if (bytes == MAP_FAILED) return;
  if (private_modes) send_minimized(bytes, (size_t)count, past, (size_t)past_count);
  else pq_send(bytes, (int32_t)count);
  if (bytes != nothing) munmap(bytes, (size_t)count);
  lseek(fileno(page), 0, SEEK_SET);
}

static bool set_locale(void) {
  const char *charset = setlocale(LC_CTYPE, "") ? nl_langinfo(CODESET) : "";
  if (strcmp(charset, "UTF-8") == 0) return true;
  setlocale(LC_CTYPE, "C.UTF-8");
  return false;
}

static SCREEN *start(const char *name) {
  SCREEN *made = newterm(name, page, page);
  if (!made) {
    // Curses does not start with an entry without a size, such as that of the Linux console, unless
    // it may choose one.
    use_env(TRUE);
    made = newterm(name, page, page);
    use_env(FALSE);
  }
  if (made && !capability("cup")) {
    endwin();
    delscreen(made);
    made = NULL;
  }
  return made;
}

/// Starts curses with an entry, and restores the environment.
static SCREEN *start_with(const char *entry) {
  const char *value = getenv("TERMINFO");
  char *before = value ? strdup(value) : NULL;
  setenv("TERMINFO", entry, 1);
  SCREEN *made = start(NULL);
  if (before) setenv("TERMINFO", before, 1);
  else unsetenv("TERMINFO");
  free(before);
  return made;
}

static bool open_page(void) {
  int descriptor = memfd_create("page", MFD_CLOEXEC);
  page = descriptor < 0 ? NULL : fdopen(descriptor, "r+");
  return page != NULL;
}

static void start_colours(void) {
  if (!has_colors()) return;
  start_color();
  has_default_colours = use_default_colors() == OK;
}

static void enter_modes(void) {
  write_capability("smkx");
  if (private_modes) write_page(MODES_ON);
  if (mouse) write_page(MOUSE_ON);
  if (margins) write_page(MARGINS_ON);
  pq_sgr_reset();
  curs_set(0);
}

int32_t pq_open(int32_t descriptor, const char *entry, pq_terminal *terminal) {
  output = descriptor;
  terminal->utf8 = set_locale();
  if (!open_page()) return -1;
  // pq_resize sets the size, and limits it to what curses can handle.
  use_env(FALSE);
  screen = entry ? start_with(entry) : NULL;
  if (!screen) screen = start(NULL);
  terminal->fell_back = screen == NULL;
  if (!screen) screen = start("xterm-256color");
  if (!screen) screen = start("xterm");
  if (!screen) return -1;
  char *alternate = capability("smcup");
  private_modes = alternate && strncmp(alternate, "\033[?", 3) == 0;
  terminal->private_modes = private_modes;
  nonl();
  typeahead(-1);
  start_colours();
  erases_with_background = tigetflag("bce") > 0;
  terminal->colours = has_colors() ? COLORS : 0;
  terminal->direct = tigetflag("RGB") > 0 || COLORS > 256;
  prepare_restore();
  pq_restore_arm(true);
  pq_restore_raw();
  enter_modes();
  // The reply, if there is one, arrives as input.
  if (private_modes) write_page(ASK_MARGINS);
  pq_resize(&terminal->columns, &terminal->rows);
  return 0;
}

int32_t pq_pair(int32_t foreground, int32_t background) {
  if (!has_colors()) return 0;
  if (!has_default_colours) {
    if (foreground < 0) foreground = COLOR_WHITE;
    if (background < 0) background = COLOR_BLACK;
  }
  if (foreground >= COLORS || background >= COLORS) return 0;
  int pair = alloc_pair(foreground, background);
  return pair < 0 ? 0 : pair;
}

void pq_forget_pairs(void) {
  if (has_colors()) reset_color_pairs();
}

static attr_t attributes_of(uint16_t bits) {
  attr_t value = A_NORMAL;
  if (bits & PQ_BOLD) value |= A_BOLD;
  if (bits & PQ_DIM) value |= A_DIM;
  if (bits & PQ_ITALIC) value |= A_ITALIC;
  if (bits & PQ_UNDERLINE) value |= A_UNDERLINE;
  if (bits & PQ_REVERSE) value |= A_REVERSE;
  return value;
}

/// Converts a cell. Neighboring cells mostly share a style, so the last style is cached.
static void make_cell(cchar_t *made, const pq_cell *cell) {
  static cchar_t model;
  static int32_t pair = -1;
  static uint16_t attributes;
  if (cell->pair != pair || cell->attributes != attributes) {
    int wanted = pair = cell->pair;
    attributes = cell->attributes;
    setcchar(&model, L" ", attributes_of(attributes), 0, &wanted);
  }
  *made = model;
  for (int index = 0; index < 5 && cell->text[index]; index++)
    made->chars[index] = (wchar_t)cell->text[index];
}

/// Stores the sequence with which curses changes from one pair to another, or nothing if it does
/// not fit.
static void store_change(char *kept, int from, int to) {
  vid_puts(A_NORMAL, 0, &from, collect);
  begin_collecting();
  vid_puts(A_NORMAL, 0, &to, collect);
  end_part(0);
  kept[0] = 0;
  if (collected_count < GROUND_CAPACITY) strcpy(kept, collected_text());
}

/// Stores the sequences with which curses turns the background on and off.
static void store_ground(void) {
  store_change(ground_on, 0, ground);
  store_change(ground_off, ground, 0);
}

static void set_ground(WINDOW *window) {
  cchar_t blank;
  pq_cell space = {.text = {' '}, .pair = ground};
  make_cell(&blank, &space);
  wbkgrndset(window, &blank);
}

void pq_ground(int32_t pair) {
  ground = pair;
  set_ground(stdscr);
  store_ground();
}

void pq_margins(void) {
  if (margins || !private_modes) return;
  margins = true;
  prepare_restore();
  write_page(MARGINS_ON);
}

/// Scrolls rows of a curses window: of the next frame, or of what curses believes is on the
/// terminal.
static bool scroll_window(WINDOW *window, const pq_area *area, int32_t lines, bool has_ground) {
  WINDOW *part = subwin(
      window, area->bottom - area->top, area->right - area->left, area->top, area->left);
  if (!part) return false;
  if (has_ground) set_ground(part);
  scrollok(part, TRUE);
  wscrl(part, lines);
  delwin(part);
  wtouchln(window, area->top, area->bottom - area->top, TRUE);
  return true;
}

bool pq_scroll(pq_area area, int32_t lines) {
  if (!scroll_window(curscr, &area, lines, erases_with_background)) return false;
  char text[64];
  if (erases_with_background) write_page(ground_on);
  snprintf(text, sizeof text, "\033[%d;%dr", area.top + 1, area.bottom);
  write_page(text);
  bool is_part = margins && area.right - area.left < COLS;
  if (is_part) {
    snprintf(text, sizeof text, "\033[%d;%ds", area.left + 1, area.right);
    write_page(text);
  }
  snprintf(
      text, sizeof text, "\033[%d;%dH", lines > 0 ? area.bottom : area.top + 1, area.left + 1);
  write_page(text);
  for (int32_t line = 0; line < abs(lines); line++) write_page(lines > 0 ? "\n" : "\033M");
  // Curses left the cursor at home, where most terminals move it when the margins are reset.
  write_page(is_part ? "\033[s\033[r\033[H" : "\033[r\033[H");
  if (erases_with_background) write_page(ground_off);
  return scroll_window(stdscr, &area, lines, true);
}

void pq_put(int32_t row, int32_t column, const pq_cell *cells, int32_t count) {
  enum { CHUNK = 128 };
  cchar_t made[CHUNK];
  while (count > 0) {
    int chunk = count < CHUNK ? count : CHUNK;
    int width = 0;
    for (int index = 0; index < chunk; index++) {
      make_cell(&made[index], &cells[index]);
      width += cells[index].width;
    }
    mvadd_wchnstr(row, column, made, chunk);
    column += width;
    cells += chunk;
    count -= chunk;
  }
}

void pq_flush(int32_t row, int32_t column, const char *past, int32_t count) {
  move(row < 0 ? 0 : row, column);
  wnoutrefresh(stdscr);
  curs_set(row >= 0);
  doupdate();
  send_page(past, count);
  is_whole = false;
}

void pq_redraw(void) {
  clearok(stdscr, TRUE);
  is_whole = true;
}

static int clamp(int value, int least, int most) {
  return value < least ? least : value > most ? most : value;
}

/// One side of the size: as the terminal reports it, or else as a variable has it, or else
/// unchanged.
static int side(int reported, const char *variable, int before, int most) {
  const char *value = reported > 0 ? NULL : getenv(variable);
  if (reported <= 0) reported = value ? atoi(value) : 0;
  return reported > 0 ? clamp(reported, 1, most) : before;
}

bool pq_resize(int32_t *columns, int32_t *rows) {
  struct winsize size = {0};
  ioctl(output, TIOCGWINSZ, &size);
  int height = side(size.ws_row, "LINES", LINES, PQ_MOST_ROWS);
  int width = side(size.ws_col, "COLUMNS", COLS, PQ_MOST_COLUMNS);
  if (height != LINES || width != COLS) resizeterm(height, width);
  bool changed = *columns != COLS || *rows != LINES;
  *columns = COLS;
  *rows = LINES;
  if (changed) prepare_restore(), is_whole = true;
  return changed;
}

void pq_leave(void) {
  if (private_modes) write_page(MODES_OFF);
  if (mouse) write_page(MOUSE_OFF);
  if (margins) write_page(MARGINS_OFF);
  endwin();
  // Without a second screen the shell goes on below this one.
  if (!capability("rmcup")) write_page("\r\n");
  send_page(NULL, 0);
  if (private_modes) {
    char made[PQ_SGR_BOUND(0)];
    pq_send(made, (int32_t)pq_sgr_settle(made));
  }
  pq_restore_finish();
}

void pq_return(void) {
  pq_restore_raw();
  pq_restore_arm(true);
  enter_modes();
  pq_redraw();
}

void pq_close(void) {
  if (!screen) return;
  delscreen(screen);
  screen = NULL;
  fclose(page);
  page = NULL;
}

int32_t pq_basic_colours(void) {
  static int32_t known = -1;
  if (known >= 0) return known;
  char *set = capability("setaf");
  if (!set || COLORS <= 256) return known = COLORS;
  if (strcmp(tiparm(set, 9), "\033[91m") == 0) return known = 16;
  return known = strcmp(tiparm(set, 1), "\033[31m") == 0 ? 8 : 0;
}

int32_t pq_width(uint32_t character) { return wcwidth((wchar_t)character); }

const char *pq_key_sequence(const char *name) { return capability(name); }

void pq_mouse(bool on) {
  mouse = on;
  prepare_restore();
  write_page(on ? MOUSE_ON : MOUSE_OFF);
  send_page(NULL, 0);
}

void pq_send(const char *bytes, int32_t count) {
  while (count > 0) {
    ssize_t written = write(output, bytes, (size_t)count);
    if (written < 0 && errno == EAGAIN) {
      struct pollfd ready = {output, POLLOUT, 0};
      poll(&ready, 1, -1);
    } else if (written <= 0 && errno != EINTR) {
      return;
    }
    if (written <= 0) continue;
    bytes += written;
    count -= (int32_t)written;
  }
}
