#ifndef PULLQUOTE_CMODEL_H
#define PULLQUOTE_CMODEL_H

/// The first byte of the learned model that the program carries.
const void *pullquote_model_first(void);
/// One past its last byte.
const void *pullquote_model_last(void);

#endif
