#include "chtmlparser.h"

#include <dlfcn.h>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <pthread.h>
#include <stdbool.h>
#include <string.h>

// The library is loaded for the first page. With its 30 MB of ICU it would cost each start of the program more than
// opening an article in plain text does.

/// The functions that are called, with the library's own types.
#define LIBRARY_FUNCTIONS(use)                                                                    \
  use(xmlInitParser) use(htmlCreateMemoryParserCtxt) use(htmlCtxtUseOptions)                      \
  use(xmlSwitchEncoding) use(htmlParseDocument) use(htmlFreeParserCtxt) use(xmlStopParser)        \
  use(htmlEntityLookup) use(xmlCreateMemoryParserCtxt) use(xmlCtxtUseOptions)                     \
  use(xmlParseDocument) use(xmlFreeParserCtxt) use(xmlFreeDoc)

#define DECLARE(name) __typeof__(name) *name;
#define FIND(name) \
  if (!(*(void **)&xml.name = dlsym(handle, #name))) return;

static struct {
  LIBRARY_FUNCTIONS(DECLARE)
} xml;
static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

/// Loads the library of these headers. Other versions have other structures.
static void load(void) {
  const char *name = LIBXML_VERSION < 21400 ? "libxml2.so.2" : "libxml2.so.16";
  void *handle = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (!handle) return;
  LIBRARY_FUNCTIONS(FIND)
  xml.xmlInitParser();
  is_loaded = true;
}

static bool has_library(void) {
  pthread_once(&once, load);
  return is_loaded;
}

struct parse {
  const struct html_listener *listener;
  htmlParserCtxtPtr context;
  const uint8_t *page;
  /// The end of what was reported last, as an offset in the page.
  int32_t end;
};

/// The offset in the page that the parser has reached. The parser removes what it has read from its buffer.
static int32_t position(const struct parse *parse) {
  xmlParserInputPtr input = parse->context->input;
  return input ? (int32_t)(input->consumed + (unsigned long)(input->cur - input->base)) : parse->end;
}

static void on_open(void *user, const xmlChar *name, const xmlChar **attributes) {
  struct parse *parse = user;
  parse->listener->open(
      parse->listener->data, (const char *)name, (const char *const *)attributes);
  parse->end = position(parse);
}

static void on_close(void *user, const xmlChar *name) {
  (void)name;
  struct parse *parse = user;
  parse->listener->close(parse->listener->data);
  parse->end = position(parse);
}

static void on_text(void *user, const xmlChar *bytes, int count) {
  struct parse *parse = user;
  int32_t end = position(parse), start = parse->end < end ? parse->end : end;
  // A tag is reported before its `>` is read.
  if (start < end && parse->page[start] == '/') start++;
  if (start < end && parse->page[start] == '>') start++;
  parse->listener->text(parse->listener->data, bytes, count, start, end);
  parse->end = end;
}

static void on_error(void *user, xmlErrorPtr error) {
  (void)error;
  struct parse *parse = user;
  if (parse->listener->stumble(parse->listener->data)) xml.xmlStopParser(parse->context);
}

int32_t html_parse(const uint8_t *page, int32_t count, const struct html_listener *listener) {
  if (count <= 0) return HTML_PARSED;
  if (!has_library()) return HTML_NO_LIBRARY;
  htmlParserCtxtPtr context = xml.htmlCreateMemoryParserCtxt((const char *)page, count);
  if (!context) return HTML_NO_MEMORY;
  xml.htmlCtxtUseOptions(
      context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                   HTML_PARSE_IGNORE_ENC | XML_PARSE_HUGE);
  struct parse parse = {listener, context, page, 0};
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElement = on_open;
  handler.endElement = on_close;
  handler.characters = handler.ignorableWhitespace = handler.cdataBlock = on_text;
  handler.serror = on_error;
  xmlSAXHandlerPtr own = context->sax;
  context->sax = &handler;
  context->userData = &parse;
  xml.xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
  xml.htmlParseDocument(context);
  context->sax = own;
  xml.htmlFreeParserCtxt(context);
  return HTML_PARSED;
}

int32_t xml_parse(const uint8_t *document, int32_t count, const struct html_listener *listener) {
  if (count <= 0) return HTML_PARSED;
  if (!has_library()) return HTML_NO_LIBRARY;
  xmlParserCtxtPtr context = xml.xmlCreateMemoryParserCtxt((const char *)document, count);
  if (!context) return HTML_NO_MEMORY;
  xml.xmlCtxtUseOptions(
      context, XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET |
                   XML_PARSE_IGNORE_ENC);
  struct parse parse = {listener, (htmlParserCtxtPtr)context, document, 0};
  // Without functions for declarations there are no entities, and so nothing to expand.
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  // Names with their prefixes, as in the first version of the interface.
  handler.initialized = 1;
  handler.startElement = on_open;
  handler.endElement = on_close;
  handler.characters = handler.cdataBlock = on_text;
  xmlSAXHandlerPtr own = context->sax;
  context->sax = &handler;
  context->userData = &parse;
  xml.xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
  xml.xmlParseDocument(context);
  context->sax = own;
  if (context->myDoc) xml.xmlFreeDoc(context->myDoc);
  xml.xmlFreeParserCtxt(context);
  return HTML_PARSED;
}

uint32_t html_character_named(const char *name) {
  if (!has_library()) return 0;
  const htmlEntityDesc *entity = xml.htmlEntityLookup((const xmlChar *)name);
  return entity ? entity->value : 0;
}
