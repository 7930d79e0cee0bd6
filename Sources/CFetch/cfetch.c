#include "cfetch.h"

#include <curl/curl.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
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
  pq_sink sink;
  pq_progress progress;
  void *context;
  pq_answer *answer;
} transfer;

static size_t take_body(char *bytes, size_t size, size_t count, void *data) {
  transfer *now = data;
  size_t length = size * count;
  // Any other number than what came stops the transfer.
  return now->sink(now->context, (const uint8_t *)bytes, (int64_t)length) == 0 ? length : length + 1;
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
  pq_answer *answer = ((transfer *)data)->answer;
  size_t length = size * count;
  size_t value;
  if (length > 9 && strncasecmp(line, "HTTP/", 5) == 0) {
    const char *space = memchr(line, ' ', length);
    char code[8];
    copy_value(code, 4, space ? space : "", space ? length - (size_t)(space - line) : 0);
    answer->status = atoi(code);
    answer->retry_after = 0;
    answer->content_type[0] = answer->etag[0] = answer->last_modified[0] = 0;
  } else if (is_field(line, length, "content-type", &value)) {
    copy_value(answer->content_type, sizeof answer->content_type, line + value, length - value);
  } else if (is_field(line, length, "etag", &value)) {
    copy_value(answer->etag, sizeof answer->etag, line + value, length - value);
  } else if (is_field(line, length, "last-modified", &value)) {
    copy_value(answer->last_modified, sizeof answer->last_modified, line + value, length - value);
  } else if (is_field(line, length, "retry-after", &value)) {
    char wait[64];
    copy_value(wait, sizeof wait, line + value, length - value);
    answer->retry_after = seconds_until(wait);
  }
  return length;
}

static int tell_progress(void *data, curl_off_t expected, curl_off_t received, curl_off_t up_total,
                         curl_off_t up) {
  (void)up_total, (void)up;
  transfer *now = data;
  return now->progress(now->context, (int64_t)received, (int64_t)expected);
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

void pq_fetch(const pq_request *request, pq_sink sink, pq_progress progress, void *context,
              pq_answer *answer) {
  memset(answer, 0, sizeof *answer);
  pthread_once(&once, load);
  CURL *handle = is_loaded ? curl.init() : NULL;
  if (handle == NULL) {
    answer->outcome = PQ_NO_LIBRARY;
    return;
  }
  char error[CURL_ERROR_SIZE] = "";
  transfer now = {sink, progress, context, answer};
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
    snprintf(answer->url, sizeof answer->url, "%s", url);
  }
  curl.cleanup(handle);
  curl.discard(fields);
}
