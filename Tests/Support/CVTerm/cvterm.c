// A pseudo-terminal whose screen libvterm keeps, for tests of the whole program.

#define _GNU_SOURCE
#include "cvterm.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <vterm.h>

struct pty {
  int master, slave, reports;
  pid_t leader, program;
  struct termios modes;
  VTerm *emulator;
  VTermScreen *screen;
  bool alternate, cursor, updating, answers;
  int32_t status, stops;
  uint8_t *output;
  int64_t count, capacity;
  // A sequence that is not whole yet, and the character before it, for CSI b (repeat).
  char held[32];
  int held_count;
  char last;
};

/// What the leader tells of the program.
typedef struct {
  char kind;
  int32_t value;
} report;

static void tell(int descriptor, char kind, int32_t value) {
  report told = {kind, value};
  ssize_t ignored = write(descriptor, &told, sizeof told);
  (void)ignored;
}

static void reset_signals(void) {
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

static void take_terminal(int slave, const pty_setting *setting) {
  if (setting->is_detached) {
    setsid();
  } else {
    setpgid(0, 0);
    signal(SIGTTOU, SIG_IGN);
    tcsetpgrp(slave, getpid());
    signal(SIGTTOU, SIG_DFL);
  }
  signal(SIGHUP, setting->ignores_hang_up ? SIG_IGN : SIG_DFL);
}

static void run_program(int slave, const char *path, char *const *arguments,
                        char *const *environment, const pty_setting *setting) {
  take_terminal(slave, setting);
  for (int descriptor = 0; descriptor < 3; descriptor++) dup2(slave, descriptor);
  if (setting->standard_input) {
    int file = open(setting->standard_input, O_RDONLY);
    if (file < 0 || dup2(file, 0) < 0) _exit(126);
  }
  for (int descriptor = 3; descriptor < 256; descriptor++) close(descriptor);
  for (int descriptor = 0; descriptor < 3; descriptor++)
    if (setting->closed >> descriptor & 1) close(descriptor);
  execve(path, arguments, environment);
  _exit(127);
}

static pid_t led;
static int led_terminal;

/// What `fg` does; the leader is told to by SIGUSR1.
static void foreground(int number) {
  (void)number;
  tcsetpgrp(led_terminal, led);
  kill(-led, SIGCONT);
}

/// The shell's part: gives the program the terminal and tells of its stops and its end.
static void lead(int slave, int reports, pid_t program, bool is_detached) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  led = program;
  led_terminal = slave;
  struct sigaction action = {.sa_handler = foreground};
  sigaction(SIGUSR1, &action, NULL);
  if (!is_detached) setpgid(program, program);
  while (true) {
    int status;
    if (waitpid(program, &status, WUNTRACED) < 0) {
      if (errno == EINTR) continue;
      _exit(1);
    }
    tcsetpgrp(slave, getpgrp());
    tell(reports, WIFSTOPPED(status) ? 'S' : 'E', status);
    if (!WIFSTOPPED(status)) _exit(0);
  }
}

static void start_leader(pty *made, int reports, const char *path, char *const *arguments,
                         char *const *environment, const pty_setting *setting) {
  made->leader = fork();
  if (made->leader != 0) return;
  reset_signals();
  setsid();
  ioctl(made->slave, TIOCSCTTY, 0);
  signal(SIGTTOU, SIG_IGN);
  signal(SIGHUP, SIG_IGN);
  pid_t program = fork();
  if (program == 0) run_program(made->slave, path, arguments, environment, setting);
  // Those of other tests too, which would never see their terminals hang up.
  for (int descriptor = 3; descriptor < 1024; descriptor++)
    if (descriptor != made->slave && descriptor != reports) close(descriptor);
  tell(reports, 'P', program);
  lead(made->slave, reports, program, setting->is_detached);
}

static int set_property(VTermProp property, VTermValue *value, void *user) {
  pty *terminal = user;
  if (property == VTERM_PROP_ALTSCREEN) terminal->alternate = value->boolean;
  if (property == VTERM_PROP_CURSORVISIBLE) terminal->cursor = value->boolean;
  return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = set_property};

static int kept(int32_t side, int usual) {
  return side <= 0 ? usual : side < PTY_LARGEST_SIDE ? side : PTY_LARGEST_SIDE;
}

static void start_emulator(pty *made, int32_t rows, int32_t columns) {
  made->emulator = vterm_new(kept(rows, PTY_USUAL_ROWS), kept(columns, PTY_USUAL_COLUMNS));
  vterm_set_utf8(made->emulator, 1);
  made->screen = vterm_obtain_screen(made->emulator);
  vterm_screen_set_callbacks(made->screen, &callbacks, made);
  vterm_screen_enable_altscreen(made->screen, 1);
  vterm_screen_reset(made->screen, 1);
}

pty *pty_start(const char *path, char *const *arguments, char *const *environment,
               const pty_setting *setting) {
  pty *made = calloc(1, sizeof *made);
  struct winsize size = {.ws_row = (unsigned short)setting->rows,
                         .ws_col = (unsigned short)setting->columns};
  int reports[2];
  if (!made || openpty(&made->master, &made->slave, NULL, NULL, &size) != 0) return NULL;
  if (pipe(reports) != 0) return NULL;
  for (int index = 0; index < 2; index++) fcntl(reports[index], F_SETFD, FD_CLOEXEC);
  fcntl(made->master, F_SETFD, FD_CLOEXEC);
  fcntl(made->slave, F_SETFD, FD_CLOEXEC);
  fcntl(made->master, F_SETFL, O_NONBLOCK);
  tcgetattr(made->slave, &made->modes);
  made->status = -1;
  made->reports = reports[0];
  made->answers = setting->answers;
  start_emulator(made, setting->rows, setting->columns);
  start_leader(made, reports[1], path, arguments, environment, setting);
  close(reports[1]);
  return made;
}

static void close_once(int *descriptor) {
  if (*descriptor >= 0) close(*descriptor);
  *descriptor = -1;
}

void pty_free(pty *terminal) {
  if (terminal->status < 0 && terminal->program > 0) kill(terminal->program, SIGKILL);
  if (terminal->leader > 0) {
    if (terminal->status < 0) kill(terminal->leader, SIGKILL);
    while (waitpid(terminal->leader, NULL, 0) < 0 && errno == EINTR) {}
  }
  close_once(&terminal->master);
  close_once(&terminal->slave);
  close_once(&terminal->reports);
  vterm_free(terminal->emulator);
  free(terminal->output);
  free(terminal);
}

static void show(pty *terminal, char byte) {
  vterm_input_write(terminal->emulator, &byte, 1);
  if ((unsigned char)byte >= 0x20) terminal->last = byte;
}

/// Shows what was held back: a repetition, which this libvterm lacks, or a sequence that it knows.
static void show_held(pty *terminal) {
  int count = terminal->held_count;
  terminal->held[count] = 0;
  if (strcmp(terminal->held, "\033[?2026h") == 0) terminal->updating = true;
  if (strcmp(terminal->held, "\033[?2026l") == 0) terminal->updating = false;
  if (count > 2 && terminal->held[1] == '[' && terminal->held[count - 1] == 'b') {
    for (int left = atoi(terminal->held + 2); left > 0; left--) show(terminal, terminal->last);
  } else {
    vterm_input_write(terminal->emulator, terminal->held, (size_t)count);
  }
  terminal->held_count = 0;
}

static void feed(pty *terminal, char byte) {
  int *count = &terminal->held_count;
  if (*count == 0 && byte != '\033') return show(terminal, byte);
  terminal->held[(*count)++] = byte;
  bool begins = *count == 1 || (*count == 2 && byte == '[');
  bool goes_on = *count > 2 && (unsigned char)byte >= 0x20 && (unsigned char)byte < 0x40;
  if (!(begins || goes_on) || *count == sizeof terminal->held - 1) show_held(terminal);
}

static bool keep(pty *terminal, const char *bytes, ssize_t count) {
  if (terminal->count + count > terminal->capacity) {
    int64_t capacity = 2 * (terminal->count + count);
    uint8_t *larger = realloc(terminal->output, (size_t)capacity);
    if (!larger) return false;
    terminal->output = larger;
    terminal->capacity = capacity;
  }
  memcpy(terminal->output + terminal->count, bytes, (size_t)count);
  terminal->count += count;
  return true;
}

static bool read_output(pty *terminal) {
  char bytes[65536];
  ssize_t count = read(terminal->master, bytes, sizeof bytes);
  if (count <= 0 || !keep(terminal, bytes, count)) return false;
  for (ssize_t index = 0; index < count; index++) feed(terminal, bytes[index]);
  vterm_screen_flush_damage(terminal->screen);
  // A terminal may be silent; then what the emulator answers is not typed.
  char answers[256];
  for (size_t length; (length = vterm_output_read(terminal->emulator, answers, sizeof answers)) > 0;)
    if (terminal->answers && write(terminal->master, answers, length) < 0) return false;
  return true;
}

static bool read_report(pty *terminal) {
  report told;
  if (read(terminal->reports, &told, sizeof told) != sizeof told) {
    close_once(&terminal->reports);
    return false;
  }
  if (told.kind == 'P') terminal->program = told.value;
  if (told.kind == 'S') terminal->stops++;
  if (told.kind == 'E') terminal->status = told.value;
  return true;
}

bool pty_step(pty *terminal, int32_t milliseconds) {
  struct pollfd polled[2] = {{terminal->master, POLLIN, 0}, {terminal->reports, POLLIN, 0}};
  if (poll(polled, 2, milliseconds) <= 0) return false;
  // What was written before an end is read before the end.
  if (polled[0].revents & POLLIN) return read_output(terminal);
  return polled[1].revents != 0 && read_report(terminal);
}

int32_t pty_type(pty *terminal, const uint8_t *bytes, int32_t count) {
  ssize_t written = write(terminal->master, bytes, (size_t)count);
  return written < 0 ? 0 : (int32_t)written;
}

void pty_resize(pty *terminal, int32_t rows, int32_t columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  vterm_set_size(
      terminal->emulator, kept(rows, PTY_USUAL_ROWS), kept(columns, PTY_USUAL_COLUMNS));
  ioctl(terminal->master, TIOCSWINSZ, &size);
}

void pty_signal(pty *terminal, int32_t number) {
  if (terminal->program > 0 && terminal->status < 0) kill(terminal->program, number);
}

void pty_continue(pty *terminal) {
  kill(terminal->leader, SIGUSR1);
}

void pty_hang_up(pty *terminal) {
  close_once(&terminal->slave);
  close_once(&terminal->master);
}

pty_cell pty_cell_at(pty *terminal, int32_t row, int32_t column) {
  VTermScreenCell cell = {0};
  pty_cell made = {.foreground = -1, .background = -1};
  vterm_screen_get_cell(terminal->screen, (VTermPos){row, column}, &cell);
  memcpy(made.text, cell.chars, sizeof made.text);
  made.width = (uint8_t)cell.width;
  made.bold = cell.attrs.bold;
  made.italic = cell.attrs.italic;
  made.underline = cell.attrs.underline != 0;
  made.reverse = cell.attrs.reverse;
  VTermColor colours[2] = {cell.fg, cell.bg};
  int32_t *targets[2] = {&made.foreground, &made.background};
  for (int index = 0; index < 2; index++) {
    VTermColor *colour = &colours[index];
    if (VTERM_COLOR_IS_DEFAULT_FG(colour) || VTERM_COLOR_IS_DEFAULT_BG(colour)) continue;
    *targets[index] = VTERM_COLOR_IS_INDEXED(colour)
                          ? colour->indexed.idx
                          : 0x1000000 + (colour->rgb.red << 16) + (colour->rgb.green << 8) +
                                colour->rgb.blue;
  }
  return made;
}

const char *pty_row(pty *terminal, int32_t row, char *text, int32_t capacity) {
  int rows, columns;
  vterm_get_size(terminal->emulator, &rows, &columns);
  VTermRect rectangle = {row, row + 1, 0, columns};
  size_t count = vterm_screen_get_text(terminal->screen, text, (size_t)capacity - 1, rectangle);
  text[count] = 0;
  return text;
}

bool pty_shows_alternate(pty *terminal) { return terminal->alternate; }

bool pty_is_updating(pty *terminal) { return terminal->updating; }

bool pty_shows_cursor(pty *terminal) { return terminal->cursor; }

const uint8_t *pty_output(pty *terminal, int64_t *count) {
  *count = terminal->count;
  return terminal->output;
}

bool pty_line_is_restored(pty *terminal) {
  struct termios now;
  if (tcgetattr(terminal->slave, &now) != 0) return false;
  return now.c_iflag == terminal->modes.c_iflag && now.c_oflag == terminal->modes.c_oflag &&
         now.c_lflag == terminal->modes.c_lflag && now.c_cflag == terminal->modes.c_cflag;
}

int32_t pty_status(pty *terminal) { return terminal->status; }

int32_t pty_stops(pty *terminal) { return terminal->stops; }
