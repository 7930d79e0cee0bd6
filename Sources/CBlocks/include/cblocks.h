#ifndef PULLQUOTE_CBLOCKS_H
#define PULLQUOTE_CBLOCKS_H

/// The first byte of the model of page blocks that is built into the program. Never null.
const void *_Nonnull pullquote_blocks_first(void);
/// The byte after its last.
const void *_Nonnull pullquote_blocks_last(void);

#endif
