#ifndef PULLQUOTE_CBLOCKS_H
#define PULLQUOTE_CBLOCKS_H

/// The first byte of the learned trees that tell the pieces of a story from the rest of a page.
const void *pullquote_blocks_first(void);
/// One past their last byte.
const void *pullquote_blocks_last(void);

#endif
