#include "cfetch.h"

#include <arpa/inet.h>
#include <ctype.h>
#include <curl/curl.h>
#include <dlfcn.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <time.h>

// Only what old and new libcurl both have is used, by the names of libcurl.so.4, whose binary interface
// has been the same since 2006.

typedef struct {
  CURL *(*init)(void);
  CURLcode (*set)(CURL *, CURLoption, ...);
  CURLcode (*perform)(CURL *);
  CURLcode (*info)(CURL *, CURLINFO, ...);
  void (*cleanup)(CURL *);
  CURLcode (*start)(long);
  struct curl_slist *(*append)(struct curl_slist *, const char *);
  void (*discard)(struct curl_slist *);
  const char *(*explain)(CURLcode);
  time_t (*date)(const char *, const time_t *);
} library;

static library curl;
static int is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  static const char *const names[] = {"libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.so"};
  void *handle = NULL;
  for (size_t i = 0; handle == NULL && i < sizeof names / sizeof *names; i++) {
    handle = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  }
  if (handle == NULL) return;
  *(void **)&curl.init = dlsym(handle, "curl_easy_init");
  *(void **)&curl.set = dlsym(handle, "curl_easy_setopt");
  *(void **)&curl.perform = dlsym(handle, "curl_easy_perform");
  *(void **)&curl.info = dlsym(handle, "curl_easy_getinfo");
  *(void **)&curl.cleanup = dlsym(handle, "curl_easy_cleanup");
  *(void **)&curl.start = dlsym(handle, "curl_global_init");
  *(void **)&curl.append = dlsym(handle, "curl_slist_append");
  *(void **)&curl.discard = dlsym(handle, "curl_slist_free_all");
  *(void **)&curl.explain = dlsym(handle, "curl_easy_strerror");
  *(void **)&curl.date = dlsym(handle, "curl_getdate");
  is_loaded = curl.init && curl.set && curl.perform && curl.info && curl.cleanup && curl.start &&
              curl.append && curl.discard && curl.explain && curl.date &&
              curl.start(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

typedef struct {
  CURL *handle;
  const pq_listener *listener;
  pq_answer *answer;
} transfer;

static size_t take_body(char *bytes, size_t size, size_t count, void *data) {
  transfer *now = data;
  size_t length = size * count;
  // Any other number than what came stops the transfer.
  const pq_listener *listener = now->listener;
  return listener->sink(listener->context, (const uint8_t *)bytes, (int64_t)length) == 0
             ? length
             : length + 1;
}

/// Opens a socket for a connection, unless the listener refuses the address.
static curl_socket_t open_socket(void *data, curlsocktype purpose, struct curl_sockaddr *address) {
  (void)purpose;
  const pq_listener *listener = ((transfer *)data)->listener;
  if (listener->connects(listener->context, &address->addr) != 0) return CURL_SOCKET_BAD;
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

/// Asks the listener of an answer. Returns 0 to go on.
static int ask_answer(const transfer *now) {
  union {
    struct sockaddr any;
    struct sockaddr_in four;
    struct sockaddr_in6 six;
  } peer;
  memset(&peer, 0, sizeof peer);
  const char *address = NULL;
  long port = 0;
  int is_known = 0;
  if (curl.info(now->handle, CURLINFO_PRIMARY_IP, &address) == CURLE_OK && address != NULL &&
      curl.info(now->handle, CURLINFO_PRIMARY_PORT, &port) == CURLE_OK) {
    if (inet_pton(AF_INET, address, &peer.four.sin_addr) == 1) {
      peer.four.sin_family = AF_INET;
      peer.four.sin_port = htons((uint16_t)port);
      is_known = 1;
    } else if (inet_pton(AF_INET6, address, &peer.six.sin6_addr) == 1) {
      peer.six.sin6_family = AF_INET6;
      peer.six.sin6_port = htons((uint16_t)port);
      is_known = 1;
    }
  }
  return now->listener->answers(now->listener->context, is_known ? &peer.any : NULL);
}

/// Asks the listener of a redirect to a target. Returns 0 to go on.
static int ask_redirect(const transfer *now, const char *value, size_t length) {
  char *address = NULL;
  while (length > 0 && isspace((unsigned char)*value)) value++, length--;
  while (length > 0 && isspace((unsigned char)value[length - 1])) length--;
  if (curl.info(now->handle, CURLINFO_EFFECTIVE_URL, &address) != CURLE_OK || address == NULL) return 1;
  char *target = strndup(value, length);
  if (target == NULL) return 1;
  int answer = now->listener->redirects(now->listener->context, address, target);
  free(target);
  return answer;
}

/// Copies the value of a header field without the spaces around it.
static void copy_value(char *target, size_t room, const char *value, size_t length) {
  while (length > 0 && (*value == ' ' || *value == '\t')) value++, length--;
  while (length > 0 && (unsigned char)value[length - 1] <= ' ') length--;
  if (length >= room) length = room - 1;
  memcpy(target, value, length);
  target[length] = 0;
}

static int is_field(const char *line, size_t length, const char *name, size_t *value) {
  size_t count = strlen(name);
  if (length <= count || line[count] != ':' || strncasecmp(line, name, count) != 0) return 0;
  *value = count + 1;
  return 1;
}

/// The seconds that `Retry-After` asks for: a number of them, or a date; 0 for anything else.
static int32_t seconds_until(const char *wait) {
  if (strspn(wait, "0123456789") == strlen(wait)) return strlen(wait) < 9 ? atoi(wait) : 0;
  time_t date = curl.date(wait, NULL);
  double seconds = date < 0 ? 0 : difftime(date, time(NULL));
  return seconds > 0 && seconds < 1e9 ? (int32_t)seconds : 0;
}

/// Keeps what matters of a header line; a status line begins a new answer.
static size_t take_header(char *line, size_t size, size_t count, void *data) {
  const transfer *now = data;
  pq_answer *answer = now->answer;
  size_t length = size * count;
  size_t value;
  if (length > 9 && strncasecmp(line, "HTTP/", 5) == 0) {
    const char *space = memchr(line, ' ', length);
    char code[8];
    copy_value(code, 4, space ? space : "", space ? length - (size_t)(space - line) : 0);
    answer->status = atoi(code);
    answer->retry_after = 0;
    answer->content_type[0] = answer->etag[0] = answer->last_modified[0] = 0;
    // Any other number than what came stops the transfer.
    if (ask_answer(now) != 0) return length + 1;
  } else if (is_field(line, length, "content-type", &value)) {
    copy_value(answer->content_type, sizeof answer->content_type, line + value, length - value);
  } else if (is_field(line, length, "etag", &value)) {
    copy_value(answer->etag, sizeof answer->etag, line + value, length - value);
    // One that fills its place may have been cut, and half of it stands for nothing.
    if (strlen(answer->etag) == sizeof answer->etag - 1) answer->etag[0] = 0;
  } else if (is_field(line, length, "last-modified", &value)) {
    copy_value(answer->last_modified, sizeof answer->last_modified, line + value, length - value);
  } else if (is_field(line, length, "retry-after", &value)) {
    char wait[64];
    copy_value(wait, sizeof wait, line + value, length - value);
    answer->retry_after = seconds_until(wait);
  } else if (answer->status / 100 == 3 && is_field(line, length, "location", &value)) {
    if (ask_redirect(now, line + value, length - value) != 0) return length + 1;
  }
  return length;
}

static int tell_progress(void *data, curl_off_t expected, curl_off_t received, curl_off_t up_total,
                         curl_off_t up) {
  (void)up_total, (void)up;
  const pq_listener *listener = ((transfer *)data)->listener;
  return listener->progress(listener->context, (int64_t)received, (int64_t)expected);
}

static int32_t outcome(CURLcode code) {
  switch (code) {
  case CURLE_OK: return PQ_FETCHED;
  case CURLE_WRITE_ERROR:
  case CURLE_ABORTED_BY_CALLBACK: return PQ_STOPPED;
  case CURLE_UNSUPPORTED_PROTOCOL: return PQ_SCHEME;
  case CURLE_URL_MALFORMAT: return PQ_BAD_ADDRESS;
  case CURLE_TOO_MANY_REDIRECTS: return PQ_REDIRECTS;
  case CURLE_COULDNT_RESOLVE_HOST:
  case CURLE_COULDNT_RESOLVE_PROXY: return PQ_NO_HOST;
  case CURLE_COULDNT_CONNECT: return PQ_NO_CONNECTION;
  case CURLE_OPERATION_TIMEDOUT: return PQ_TIMEOUT;
  case CURLE_PEER_FAILED_VERIFICATION:
  case CURLE_SSL_CONNECT_ERROR:
  case CURLE_SSL_CACERT_BADFILE: return PQ_CERTIFICATE;
  case CURLE_PARTIAL_FILE:
  case CURLE_GOT_NOTHING:
  case CURLE_RECV_ERROR: return PQ_CUT_OFF;
  case CURLE_BAD_CONTENT_ENCODING: return PQ_CORRUPT;
  case CURLE_WEIRD_SERVER_REPLY: return PQ_NOT_HTTP;
  default: return PQ_FAILED;
  }
}

static struct curl_slist *add_field(struct curl_slist *fields, const char *name, const char *value) {
  char line[512];
  if (value == NULL || *value == 0 || strpbrk(value, "\r\n") != NULL) return fields;
  int length = snprintf(line, sizeof line, "%s: %s", name, value);
  if (length <= 0 || (size_t)length >= sizeof line) return fields;
  struct curl_slist *longer = curl.append(fields, line);
  return longer ? longer : fields;
}

/// http and https only, at first and after every redirect.
static CURLcode limit_schemes(CURL *handle) {
  long both = 1L << 0 | 1L << 1;  // CURLPROTO_HTTP | CURLPROTO_HTTPS, whose names newer headers deprecate
  CURLcode first = curl.set(handle, (CURLoption)181, both);       // CURLOPT_PROTOCOLS
  CURLcode second = curl.set(handle, (CURLoption)182, both);      // CURLOPT_REDIR_PROTOCOLS
  return first == CURLE_OK ? second : first;
}

static void set_up(CURL *handle, const pq_request *request, transfer *now) {
  curl.set(handle, CURLOPT_URL, request->url);
  curl.set(handle, CURLOPT_USERAGENT, request->user_agent);
  curl.set(handle, CURLOPT_NOSIGNAL, 1L);
  curl.set(handle, CURLOPT_FOLLOWLOCATION, 1L);
  curl.set(handle, CURLOPT_MAXREDIRS, (long)request->redirects);
  curl.set(handle, CURLOPT_CONNECTTIMEOUT_MS, (long)request->connect_time);
  curl.set(handle, CURLOPT_TIMEOUT_MS, (long)request->total_time);
  curl.set(handle, CURLOPT_LOW_SPEED_LIMIT, 1L);
  curl.set(handle, CURLOPT_LOW_SPEED_TIME, (long)request->stall_time);
  // Every compression that this libcurl knows; cookies live as long as the redirects.
  curl.set(handle, CURLOPT_ACCEPT_ENCODING, "");
  curl.set(handle, CURLOPT_COOKIEFILE, "");
  curl.set(handle, CURLOPT_WRITEFUNCTION, take_body);
  curl.set(handle, CURLOPT_WRITEDATA, now);
  curl.set(handle, CURLOPT_HEADERFUNCTION, take_header);
  curl.set(handle, CURLOPT_HEADERDATA, now);
  curl.set(handle, CURLOPT_XFERINFOFUNCTION, tell_progress);
  curl.set(handle, CURLOPT_XFERINFODATA, now);
  curl.set(handle, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  curl.set(handle, CURLOPT_OPENSOCKETDATA, now);
  curl.set(handle, CURLOPT_NOPROGRESS, 0L);
}

/// The certificates that are trusted, where the environment names others than the system's: as curl does.
static void choose_certificates(CURL *handle) {
  const char *bundle = getenv("CURL_CA_BUNDLE");
  const char *folder = getenv("SSL_CERT_DIR");
  const char *file = getenv("SSL_CERT_FILE");
  if (bundle && *bundle) {
    curl.set(handle, CURLOPT_CAINFO, bundle);
    return;
  }
  if (folder && *folder) curl.set(handle, CURLOPT_CAPATH, folder);
  if (file && *file) curl.set(handle, CURLOPT_CAINFO, file);
}

/// Whether an address is one of the web, so that it was not for its scheme that it was refused.
static int is_of_the_web(const char *address) {
  return strncasecmp(address, "http:", 5) == 0 || strncasecmp(address, "https:", 6) == 0;
}

void pq_fetch(const pq_request *request, const pq_listener *listener, pq_answer *answer) {
  memset(answer, 0, sizeof *answer);
  pthread_once(&once, load);
  CURL *handle = is_loaded ? curl.init() : NULL;
  if (handle == NULL) {
    answer->outcome = PQ_NO_LIBRARY;
    return;
  }
  char error[CURL_ERROR_SIZE] = "";
  transfer now = {handle, listener, answer};
  struct curl_slist *fields =
      add_field(NULL, "Accept", "text/html,application/xhtml+xml,text/*;q=0.9,*/*;q=0.5");
  fields = add_field(fields, "If-None-Match", request->etag);
  fields = add_field(fields, "If-Modified-Since", request->last_modified);
  set_up(handle, request, &now);
  choose_certificates(handle);
  curl.set(handle, CURLOPT_HTTPHEADER, fields);
  curl.set(handle, CURLOPT_ERRORBUFFER, error);
  CURLcode code = limit_schemes(handle);
  if (code == CURLE_OK) code = curl.perform(handle);
  answer->outcome = outcome(code);
  snprintf(answer->error, sizeof answer->error, "%s", *error ? error : curl.explain(code));
  char *url = NULL;
  if (curl.info(handle, CURLINFO_EFFECTIVE_URL, &url) == CURLE_OK && url != NULL) {
    // libcurl has one code for a foreign scheme and for an answer that is not HTTP.
    if (code == CURLE_UNSUPPORTED_PROTOCOL && is_of_the_web(url)) answer->outcome = PQ_NOT_HTTP;
    answer->url = strdup(url);
  }
  curl.cleanup(handle);
  curl.discard(fields);
}

void pq_free_answer(pq_answer *answer) {
  free(answer->url);
  answer->url = NULL;
}
