#include "cformats.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

// Of libgmime 3 and of GLib, on which it is built.

/// GLib's `GByteArray`.
typedef struct {
  uint8_t *data;
  unsigned count;
} byte_array;

#define LIBRARY_FUNCTIONS(use)                                                            \
  use(void, g_mime_init, (void))                                                          \
  use(void, g_object_unref, (void *))                                                     \
  use(int, g_type_check_instance_is_a, (void *, size_t))                                  \
  use(void *, g_mime_stream_mem_new, (void))                                              \
  use(void *, g_mime_stream_mem_new_with_buffer, (const char *, size_t))                  \
  use(byte_array *, g_mime_stream_mem_get_byte_array, (void *))                           \
  use(void *, g_mime_parser_new_with_stream, (void *))                                    \
  use(void, g_mime_parser_set_format, (void *, int))                                      \
  use(void *, g_mime_parser_construct_message, (void *, void *))                          \
  use(int, g_mime_parser_eos, (void *))                                                   \
  use(const char *, g_mime_message_get_subject, (void *))                                 \
  use(void *, g_mime_message_get_from, (void *))                                          \
  use(void *, g_mime_message_get_mime_part, (void *))                                     \
  use(int, internet_address_list_length, (void *))                                        \
  use(void *, internet_address_list_get_address, (void *, int))                           \
  use(const char *, internet_address_get_name, (void *))                                  \
  use(size_t, internet_address_mailbox_get_type, (void))                                  \
  use(const char *, internet_address_mailbox_get_addr, (void *))                          \
  use(const char *, g_mime_object_get_header, (void *, const char *))                     \
  use(void *, g_mime_object_get_content_type, (void *))                                   \
  use(const char *, g_mime_content_type_get_media_type, (void *))                         \
  use(const char *, g_mime_content_type_get_media_subtype, (void *))                      \
  use(const char *, g_mime_content_type_get_parameter, (void *, const char *))            \
  use(size_t, g_mime_multipart_get_type, (void))                                          \
  use(int, g_mime_multipart_get_count, (void *))                                          \
  use(void *, g_mime_multipart_get_part, (void *, int))                                   \
  use(size_t, g_mime_message_part_get_type, (void))                                       \
  use(void *, g_mime_message_part_get_message, (void *))                                  \
  use(size_t, g_mime_part_get_type, (void))                                               \
  use(int, g_mime_part_is_attachment, (void *))                                           \
  use(const char *, g_mime_part_get_content_location, (void *))                           \
  use(void *, g_mime_part_get_content, (void *))                                          \
  use(ssize_t, g_mime_data_wrapper_write_to_stream, (void *, void *))

#define DECLARE(result, name, parameters) result(*name) parameters;
#define FIND(result, name, parameters) \
  if (!(*(void **)&mime.name = dlsym(handle, #name))) return;

static struct {
  LIBRARY_FUNCTIONS(DECLARE)
} mime;
static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *handle = dlopen("libgmime-3.0.so.0", RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
  LIBRARY_FUNCTIONS(FIND)
  mime.g_mime_init();
  is_loaded = true;
}

enum { FORMAT_MESSAGE = 0, FORMAT_MBOX = 1, MOST_MESSAGES = 500, MOST_PARTS = 2000, DEEPEST = 20 };

/// A walk through the parts of messages.
struct walk {
  const struct mail_listener *listener;
  int32_t messages;
  int32_t parts;
};

static bool is_a(void *object, size_t type) {
  return object != NULL && mime.g_type_check_instance_is_a(object, type);
}

static void report_message(struct walk *walk, void *message, int32_t depth) {
  struct mail_header header = {
      .index = walk->messages++,
      .depth = depth,
      .subject = mime.g_mime_message_get_subject(message),
      .date = mime.g_mime_object_get_header(message, "Date"),
      .list = mime.g_mime_object_get_header(message, "List-Id"),
      .page = mime.g_mime_object_get_header(message, "Snapshot-Content-Location"),
  };
  void *senders = mime.g_mime_message_get_from(message);
  if (senders != NULL && mime.internet_address_list_length(senders) > 0) {
    void *sender = mime.internet_address_list_get_address(senders, 0);
    header.sender = mime.internet_address_get_name(sender);
    if (is_a(sender, mime.internet_address_mailbox_get_type()))
      header.address = mime.internet_address_mailbox_get_addr(sender);
  }
  walk->listener->message(walk->listener->data, &header);
}

static int32_t flow(void *type) {
  const char *format = mime.g_mime_content_type_get_parameter(type, "format");
  if (format == NULL || strcasecmp(format, "flowed") != 0) return MAIL_LINES;
  const char *deletes = mime.g_mime_content_type_get_parameter(type, "delsp");
  return deletes != NULL && strcasecmp(deletes, "yes") == 0 ? MAIL_FLOWED_TIGHT : MAIL_FLOWED;
}

static void report_part(struct walk *walk, void *object, int32_t message) {
  void *type = mime.g_mime_object_get_content_type(object);
  const char *kind = type ? mime.g_mime_content_type_get_media_type(type) : NULL;
  const char *subkind = type ? mime.g_mime_content_type_get_media_subtype(type) : NULL;
  char name[100];
  snprintf(name, sizeof name, "%s/%s", kind ? kind : "text", subkind ? subkind : "plain");
  struct mail_part part = {
      .message = message,
      .type = name,
      .charset = type ? mime.g_mime_content_type_get_parameter(type, "charset") : NULL,
      .flow = type ? flow(type) : MAIL_LINES,
      .location = mime.g_mime_part_get_content_location(object),
      .is_attachment = mime.g_mime_part_is_attachment(object),
  };
  void *content = mime.g_mime_part_get_content(object);
  void *stream = NULL;
  // What is not text is not decoded.
  if (content != NULL && strncasecmp(name, "text/", 5) == 0) {
    stream = mime.g_mime_stream_mem_new();
    mime.g_mime_data_wrapper_write_to_stream(content, stream);
    byte_array *bytes = mime.g_mime_stream_mem_get_byte_array(stream);
    part.bytes = bytes->data;
    part.count = bytes->count;
  }
  walk->listener->part(walk->listener->data, &part);
  if (stream != NULL) mime.g_object_unref(stream);
}

static void visit_message(struct walk *walk, void *message, int32_t depth);

static void visit(struct walk *walk, void *object, int32_t message, int32_t depth) {
  if (object == NULL || depth > DEEPEST || walk->parts++ > MOST_PARTS) return;
  if (is_a(object, mime.g_mime_multipart_get_type())) {
    int count = mime.g_mime_multipart_get_count(object);
    for (int index = 0; index < count; index++)
      visit(walk, mime.g_mime_multipart_get_part(object, index), message, depth + 1);
  } else if (is_a(object, mime.g_mime_message_part_get_type())) {
    visit_message(walk, mime.g_mime_message_part_get_message(object), depth + 1);
  } else if (is_a(object, mime.g_mime_part_get_type())) {
    report_part(walk, object, message);
  }
}

static void visit_message(struct walk *walk, void *message, int32_t depth) {
  if (message == NULL || walk->messages >= MOST_MESSAGES) return;
  int32_t index = walk->messages;
  report_message(walk, message, depth);
  visit(walk, mime.g_mime_message_get_mime_part(message), index, depth);
}

int32_t mail_read(const uint8_t *bytes, int64_t count, const struct mail_listener *listener) {
  pthread_once(&once, load);
  if (!is_loaded) return FORMAT_NO_LIBRARY;
  void *stream = mime.g_mime_stream_mem_new_with_buffer((const char *)bytes, (size_t)count);
  void *parser = mime.g_mime_parser_new_with_stream(stream);
  bool is_mbox = count > 5 && memcmp(bytes, "From ", 5) == 0;
  mime.g_mime_parser_set_format(parser, is_mbox ? FORMAT_MBOX : FORMAT_MESSAGE);
  struct walk walk = {listener, 0, 0};
  do {
    void *message = mime.g_mime_parser_construct_message(parser, NULL);
    if (message == NULL) break;
    visit_message(&walk, message, 0);
    mime.g_object_unref(message);
  } while (is_mbox && walk.messages < MOST_MESSAGES && !mime.g_mime_parser_eos(parser));
  mime.g_object_unref(parser);
  mime.g_object_unref(stream);
  return walk.messages > 0 ? FORMAT_READ : FORMAT_DAMAGED;
}
