#include "cblocks.h"

extern const unsigned char pullquote_blocks_start[];
extern const unsigned char pullquote_blocks_end[];

const void *pullquote_blocks_first(void) { return pullquote_blocks_start; }
const void *pullquote_blocks_last(void) { return pullquote_blocks_end; }
