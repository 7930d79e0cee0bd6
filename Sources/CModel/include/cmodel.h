#ifndef PULLQUOTE_CMODEL_H
#define PULLQUOTE_CMODEL_H

/// The first byte of the model of quotations that is built into the program. Never null.
const void *_Nonnull pullquote_model_first(void);
/// The byte after its last.
const void *_Nonnull pullquote_model_last(void);

#endif
