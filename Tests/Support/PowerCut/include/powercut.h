#ifndef POWERCUT_H
#define POWERCUT_H

/// Makes SQLite write through a layer that remembers what was synced. Call it before any database is opened.
/// Returns 0 if it works.
int powercut_install(void);

/// Cuts the power after some writes and syncs from now on: from then on every access fails, and what a disk would hold
/// is in `folder`, under the names of the files. Everything that was synced is there. Of what was written since, nothing
/// is there if `keep` is 0; otherwise a random part, in pieces of 512 bytes, which `seed` chooses.
void powercut_arm(long operations, unsigned seed, int keep, const char *folder);

/// Whether the power was cut.
int powercut_is_cut(void);

/// The number of writes and syncs so far.
long powercut_operations(void);

#endif
