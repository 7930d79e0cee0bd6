// Restores the terminal however the program ends: an async-signal-safe handler writes sequences
// that were prepared in advance, restores the modes, and raises the signal again with its previous
// action.

#define _GNU_SOURCE
#include "cncurses.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static const int fatal[] = {SIGHUP,  SIGINT,  SIGQUIT, SIGILL,    SIGTRAP, SIGABRT, SIGBUS,
                            SIGFPE,  SIGSEGV, SIGTERM, SIGXCPU,   SIGSYS,  SIGUSR1, SIGUSR2,
                            SIGALRM, SIGPROF, SIGPOLL, SIGVTALRM, SIGPWR,  SIGSTKFLT};
enum { FATAL_COUNT = sizeof fatal / sizeof *fatal };

static struct sigaction before[FATAL_COUNT];
static struct termios modes;
static int terminal = -1;
static char bytes[PQ_RESTORE_CAPACITY];
static int byte_count;
static volatile sig_atomic_t armed;
// Atomic, because a signal may arrive while another is handled, or on another thread.
static atomic_int pending;
static int pipe_ends[2] = {-1, -1};
static int errors_kept = -1;
static int errors_held = -1;

void pq_restore_keep(int32_t descriptor) {
  if (tcgetattr(descriptor, &modes) == 0) terminal = descriptor;
}

void pq_restore_raw(void) {
  if (terminal < 0) return;
  struct termios line = modes;
  cfmakeraw(&line);
  tcsetattr(terminal, TCSADRAIN, &line);
}

void pq_restore_bytes(const char *source, int32_t count) {
  byte_count = 0;
  if (count > PQ_RESTORE_CAPACITY) return;
  memcpy(bytes, source, (size_t)count);
  byte_count = count;
}

void pq_restore_arm(bool value) { armed = value; }

/// Writes all bytes, but gives up soon if the terminal accepts none.
static void write_all(int descriptor, const char *source, size_t count) {
  while (count > 0) {
    struct pollfd ready = {descriptor, POLLOUT, 0};
    if (poll(&ready, 1, 200) <= 0 || !(ready.revents & POLLOUT)) return;
    ssize_t written = write(descriptor, source, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    source += written;
    count -= (size_t)written;
  }
}

void pq_restore_now(void) {
  if (!armed || terminal < 0) return;
  // Otherwise tcsetattr would stop a job in the background, and it would never end.
  sigset_t output, old;
  sigemptyset(&output);
  sigaddset(&output, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &output, &old);
  write_all(terminal, bytes, (size_t)byte_count);
  pq_restore_finish();
  pthread_sigmask(SIG_SETMASK, &old, NULL);
}

void pq_restore_finish(void) {
  if (!armed || terminal < 0) return;
  armed = 0;
  int saved = errno;
  tcsetattr(terminal, TCSANOW, &modes);
  pq_errors_release();
  errno = saved;
}

static void die(int number) {
  pq_restore_now();
  for (int index = 0; index < FATAL_COUNT; index++)
    if (fatal[index] == number) sigaction(number, &before[index], NULL);
  raise(number);
}

static void note(int number) {
  int saved = errno;
  atomic_fetch_or(&pending, number == SIGWINCH  ? PQ_SIGNAL_RESIZE
                            : number == SIGCONT ? PQ_SIGNAL_CONTINUE
                                                : PQ_SIGNAL_STOP);
  ssize_t ignored = write(pipe_ends[1], "!", 1);
  (void)ignored;
  errno = saved;
}

static void install(
    int number, void (*handler)(int), unsigned flags, struct sigaction *old) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = (int)flags;
  // Another fatal signal waits until the terminal is restored.
  sigemptyset(&action.sa_mask);
  if (handler == die) {
    sigaddset(&action.sa_mask, SIGHUP);
    sigaddset(&action.sa_mask, SIGTERM);
    sigaddset(&action.sa_mask, SIGINT);
    sigdelset(&action.sa_mask, number);
  }
  sigaction(number, &action, old);
}

void pq_signals_cover_thread(void) {
  static _Thread_local char stack[16384];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
}

int32_t pq_signals_install(void) {
  if (pipe_ends[0] >= 0) return pipe_ends[0];
  if (pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  pq_signals_cover_thread();
  for (int index = 0; index < FATAL_COUNT; index++) {
    install(fatal[index], die, (unsigned)SA_NODEFER | SA_RESETHAND | SA_ONSTACK, &before[index]);
    // A signal that the caller ignores stays ignored (nohup).
    if (before[index].sa_handler == SIG_IGN) sigaction(fatal[index], &before[index], NULL);
    // The Swift backtracer prompts on the terminal, so it runs only on request.
    else if (!getenv("SWIFT_BACKTRACE")) before[index].sa_handler = SIG_DFL;
  }
  install(SIGWINCH, note, SA_RESTART, NULL);
  install(SIGCONT, note, SA_RESTART, NULL);
  install(SIGTSTP, note, SA_RESTART, NULL);
  signal(SIGPIPE, SIG_IGN);
  // The write itself reports a file that may not grow any more (ulimit -f).
  signal(SIGXFSZ, SIG_IGN);
  atexit(pq_restore_now);
  return pipe_ends[0];
}

int32_t pq_signals_take(void) {
  char drained[64];
  while (read(pipe_ends[0], drained, sizeof drained) > 0) {}
  return atomic_exchange(&pending, 0);
}

void pq_signals_lend(bool lent) {
  static struct sigaction kept[3];
  static const int typed[3] = {SIGINT, SIGQUIT, SIGTSTP};
  for (int index = 0; index < 3; index++) {
    if (lent) install(typed[index], typed[index] == SIGTSTP ? SIG_DFL : SIG_IGN, 0, &kept[index]);
    else sigaction(typed[index], &kept[index], NULL);
  }
}

void pq_signals_stop_job(void) {
  struct sigaction ours;
  install(SIGTSTP, SIG_DFL, 0, &ours);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}

void pq_errors_hold(void) {
  if (errors_kept >= 0 || !isatty(2)) return;
  int held = memfd_create("errors", MFD_CLOEXEC);
  if (held < 0) return;
  int kept = fcntl(2, F_DUPFD_CLOEXEC, 3);
  if (kept < 0 || dup2(held, 2) < 0) {
    close(held);
    if (kept >= 0) close(kept);
    return;
  }
  errors_kept = kept;
  errors_held = held;
}

void pq_errors_release(void) {
  if (errors_kept < 0) return;
  dup2(errors_kept, 2);
  close(errors_kept);
  errors_kept = -1;
  char chunk[512];
  off_t offset = 0;
  ssize_t count;
  while ((count = pread(errors_held, chunk, sizeof chunk, offset)) > 0) {
    write_all(2, chunk, (size_t)count);
    offset += count;
  }
  close(errors_held);
  errors_held = -1;
}
