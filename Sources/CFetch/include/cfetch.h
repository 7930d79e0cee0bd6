#ifndef PULLQUOTE_CFETCH_H
#define PULLQUOTE_CFETCH_H

#include <stdint.h>
#include <sys/socket.h>

// Pages from the network by libcurl.
//
// libcurl is loaded when the first page is asked for: linked, it would cost every start 6 ms.

/// Takes bytes as they come. Returns 0 to go on, anything else to stop.
typedef int32_t (*pq_sink)(void *context, const uint8_t *bytes, int64_t count);

/// Is told the bytes received and those that are to come (0: not known). Returns 0 to go on, anything
/// else to stop.
typedef int32_t (*pq_progress)(void *context, int64_t received, int64_t expected);

/// Is asked before a connection is opened to an address. Returns 0 to go on, anything else to refuse it.
typedef int32_t (*pq_connects)(void *context, const struct sockaddr *address);

/// Is asked of every answer by where it comes from, null where that is not known: a connection may be one that was
/// opened before. Returns 0 to go on, anything else to stop.
typedef int32_t (*pq_answers)(void *context, const struct sockaddr *address);

/// Is asked of a redirect, by the address that answers with it and its target as it is written, which may be
/// relative. Returns 0 to go on, anything else to stop.
typedef int32_t (*pq_redirects)(void *context, const char *address, const char *target);

/// Who takes part in a fetch. None is null.
typedef struct {
  void *context;
  pq_sink sink;
  pq_progress progress;
  pq_connects connects;
  pq_answers answers;
  pq_redirects redirects;
} pq_listener;

/// What to fetch and how long to wait. Texts may be null where there is nothing to say.
typedef struct {
  const char *url;
  const char *user_agent;
  /// Validators of a copy that is there already.
  const char *etag;
  const char *last_modified;
  int32_t redirects;
  /// Milliseconds until there must be a connection, and until everything must be there.
  int32_t connect_time;
  int32_t total_time;
  /// Seconds without a byte.
  int32_t stall_time;
} pq_request;

/// How it ended. Every text ends in 0; header fields are those of the last answer, and are there as
/// soon as the first byte of its body is given to the sink.
typedef struct {
  int32_t outcome;
  /// The HTTP status; 0 before there is one.
  int32_t status;
  /// Seconds to wait that the site asks for; 0 where it says nothing.
  int32_t retry_after;
  char content_type[256];
  /// Empty where it is too long to be sent back whole.
  char etag[256];
  char last_modified[128];
  /// The address after redirects, freed by `pq_free_answer`; null where there is none.
  char *url;
  /// What libcurl says went wrong.
  char error[256];
} pq_answer;

/// Values of `outcome`.
enum {
  PQ_FETCHED = 0,
  /// A sink or a progress function stopped it.
  PQ_STOPPED,
  PQ_NO_LIBRARY,
  PQ_BAD_ADDRESS,
  /// A scheme that is not http or https, at first or by a redirect.
  PQ_SCHEME,
  PQ_REDIRECTS,
  PQ_NO_HOST,
  PQ_NO_CONNECTION,
  PQ_TIMEOUT,
  PQ_CERTIFICATE,
  /// The connection ended before the page did.
  PQ_CUT_OFF,
  /// Compressed data that cannot be read.
  PQ_CORRUPT,
  /// What answers does not speak HTTP.
  PQ_NOT_HTTP,
  PQ_FAILED,
};

/// Fetches a page and gives its body, decompressed, to the sink. Returns when everything is over.
void pq_fetch(const pq_request *request, const pq_listener *listener, pq_answer *answer);

/// Frees what an answer holds.
void pq_free_answer(pq_answer *answer);

#endif
