#include "cmodel.h"

extern const unsigned char pullquote_model_start[];
extern const unsigned char pullquote_model_end[];

const void *pullquote_model_first(void) { return pullquote_model_start; }
const void *pullquote_model_last(void) { return pullquote_model_end; }
