#include "chtmlparser.h"

#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>

struct parse {
  const struct html_listener *listener;
  htmlParserCtxtPtr context;
};

static void on_open(void *user, const xmlChar *name, const xmlChar **attributes) {
  struct parse *parse = user;
  parse->listener->open(
      parse->listener->data, (const char *)name, (const char *const *)attributes);
}

static void on_close(void *user, const xmlChar *name) {
  (void)name;
  struct parse *parse = user;
  parse->listener->close(parse->listener->data);
}

static void on_text(void *user, const xmlChar *bytes, int count) {
  struct parse *parse = user;
  parse->listener->text(parse->listener->data, bytes, count);
}

static void on_error(void *user, xmlErrorPtr error) {
  (void)error;
  struct parse *parse = user;
  if (parse->listener->stumble(parse->listener->data)) xmlStopParser(parse->context);
}

int32_t html_parse(const uint8_t *page, int32_t count, const struct html_listener *listener) {
  if (count <= 0) return 0;
  xmlInitParser();
  htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt((const char *)page, count);
  if (!context) return 1;
  htmlCtxtUseOptions(
      context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                   HTML_PARSE_IGNORE_ENC | XML_PARSE_HUGE);
  struct parse parse = {listener, context};
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
  xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(context);
  context->sax = own;
  htmlFreeParserCtxt(context);
  return 0;
}

uint32_t html_character_named(const char *name) {
  const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
  return entity ? entity->value : 0;
}

/// Moves the input on past what is invalid until all is converted.
static int convert_all(xmlCharEncodingHandlerPtr handler, xmlBufferPtr in, xmlBufferPtr out) {
  while (xmlBufferLength(in) > 0) {
    int before = xmlBufferLength(in);
    xmlCharEncInFunc(handler, out, in);
    if (xmlBufferLength(in) == before) {
      if (xmlBufferShrink(in, 1) < 0) return -1;
      if (xmlBufferAdd(out, (const xmlChar *)"\xEF\xBF\xBD", 3) != 0) return -1;
    }
  }
  return 0;
}

uint8_t *html_convert(const char *encoding, const uint8_t *bytes, int32_t count, size_t *length) {
  xmlCharEncodingHandlerPtr handler = xmlFindCharEncodingHandler(encoding);
  if (!handler) return NULL;
  uint8_t *result = NULL;
  xmlBufferPtr in = xmlBufferCreate(), out = xmlBufferCreate();
  if (in && out && xmlBufferAdd(in, bytes, count) == 0 && convert_all(handler, in, out) == 0) {
    *length = (size_t)xmlBufferLength(out);
    result = malloc(*length + 1);
    if (result) memcpy(result, xmlBufferContent(out), *length);
  }
  if (in) xmlBufferFree(in);
  if (out) xmlBufferFree(out);
  xmlCharEncCloseFunc(handler);
  return result;
}

void html_free(uint8_t *bytes) { free(bytes); }
