#include "cblocks.h"

// SwiftPM has no setting for C23, whose #embed clang takes in every dialect. The compiler reports the
// file as a dependency: a new blocks.bin is built in without further ado.
#pragma clang diagnostic ignored "-Wc23-extensions"

// The sections of a model file are read in place and begin at multiples of 64.
static const _Alignas(64) unsigned char blocks[] = {
#embed "blocks.bin"
};

const void *pullquote_blocks_first(void) { return blocks; }
const void *pullquote_blocks_last(void) { return blocks + sizeof blocks; }
