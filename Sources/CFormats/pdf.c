// For memfd_create and close_range.
#define _GNU_SOURCE

#include "cformats.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

// PDF is read by poppler's pdftotext in a process of its own, with limits: a PDF can make a reader crash, or keep it busy
// without end.

enum {
  CHUNK = 1 << 16,
  /// Seconds of computing, and of waiting.
  MOST_COMPUTING = 60,
  MOST_WAITING = 120,
  NOT_FOUND = 127,
};
/// The memory that the process may use, in bytes.
static const rlim_t most_memory = (rlim_t)2 << 30;

/// A file in memory with some bytes, at its start; -1 if there is none.
static int memory_file(const uint8_t *bytes, int64_t count) {
  int file = memfd_create("pdf", MFD_CLOEXEC);
  if (file < 0) return -1;
  int64_t written = 0;
  while (written < count) {
    ssize_t more = write(file, bytes + written, (size_t)(count - written));
    if (more < 0 && errno == EINTR) continue;
    if (more <= 0) break;
    written += more;
  }
  if (written == count && lseek(file, 0, SEEK_SET) == 0) return file;
  close(file);
  return -1;
}

static void limit(int resource, rlim_t most) {
  struct rlimit limit = {most, most};
  setrlimit((unsigned)resource, &limit);
}

/// Becomes pdftotext, in the child.
static void run(int input, int output, int errors) {
  static char *const arguments[] = {
      "pdftotext", "-q", "-bbox-layout", "-enc", "UTF-8", "-l", "3000", "-", "-", NULL,
  };
  if (dup2(input, STDIN_FILENO) < 0 || dup2(output, STDOUT_FILENO) < 0 ||
      dup2(errors, STDERR_FILENO) < 0)
    _exit(NOT_FOUND);
  close_range(3, ~0U, 0);
  limit(RLIMIT_CPU, MOST_COMPUTING);
  limit(RLIMIT_AS, most_memory);
  limit(RLIMIT_CORE, 0);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  signal(SIGPIPE, SIG_DFL);
  execvp(arguments[0], arguments);
  _exit(NOT_FOUND);
}

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec;
}

/// Gives what the child writes to the sink, until its end. Returns false if the sink or the clock stopped it.
static bool relay(int output, format_sink sink, void *context) {
  uint8_t *chunk = malloc(CHUNK);
  int64_t end = now() + MOST_WAITING;
  bool is_done = false;
  while (chunk != NULL && now() < end) {
    struct pollfd event = {output, POLLIN, 0};
    if (poll(&event, 1, 1000) <= 0) continue;
    ssize_t count = read(output, chunk, CHUNK);
    if (count < 0 && errno == EINTR) continue;
    is_done = count <= 0;
    if (is_done || sink(context, chunk, count) != 0) break;
  }
  free(chunk);
  return is_done;
}

/// Whether the messages in a file are about a password.
static bool asks_password(int errors) {
  char words[4096];
  ssize_t count = pread(errors, words, sizeof words - 1, 0);
  words[count > 0 ? count : 0] = 0;
  return strstr(words, "assword") != NULL;
}

static int32_t finish(pid_t child, bool is_whole, int errors) {
  if (!is_whole) kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  if (!is_whole) return FORMAT_STOPPED;
  if (WIFEXITED(status) && WEXITSTATUS(status) == NOT_FOUND) return FORMAT_NO_LIBRARY;
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return FORMAT_READ;
  return asks_password(errors) ? FORMAT_LOCKED : FORMAT_DAMAGED;
}

int32_t pdf_read(const uint8_t *bytes, int64_t count, format_sink sink, void *context) {
  int input = memory_file(bytes, count), errors = memory_file(NULL, 0), ends[2] = {-1, -1};
  int32_t outcome = FORMAT_DAMAGED;
  if (input >= 0 && errors >= 0 && pipe2(ends, O_CLOEXEC) == 0) {
    pid_t child = fork();
    if (child == 0) run(input, ends[1], errors);
    close(ends[1]);
    if (child > 0) outcome = finish(child, relay(ends[0], sink, context), errors);
    close(ends[0]);
  }
  if (input >= 0) close(input);
  if (errors >= 0) close(errors);
  return outcome;
}
