// A virtual file system of SQLite over the usual one, which knows what would survive a power cut.
#include "powercut.h"
#include <pthread.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// A write that was not synced. A truncation has no data.
struct operation {
  sqlite3_int64 offset;
  int length;
  unsigned char *data;
  struct operation *next;
};

// What a disk holds of a file, and what it may hold.
struct image {
  char *path;
  unsigned char *data;
  size_t length;
  struct operation *first, *last;
  struct image *next;
};

// An open file: SQLite's own follows in memory.
struct file {
  sqlite3_file base;
  struct image *image;
};

static sqlite3_vfs *under;
static sqlite3_vfs layer;
static struct image *images;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static long operations, limit = -1;
static unsigned seed;
static int keeps, is_cut;
static char *target;

static sqlite3_file *inner(sqlite3_file *file) { return (sqlite3_file *)((struct file *)file + 1); }

static void apply(struct image *image, sqlite3_int64 offset, int length, const unsigned char *data) {
  size_t end = (size_t)offset + (size_t)length;
  if (!data) {
    if (image->length > (size_t)offset) image->length = (size_t)offset;
    return;
  }
  if (end > image->length) {
    image->data = realloc(image->data, end);
    memset(image->data + image->length, 0, end - image->length);
    image->length = end;
  }
  memcpy(image->data + offset, data, (size_t)length);
}

static int is_kept(void) {
  seed = seed * 1103515245u + 12345u;
  return keeps && (seed >> 16 & 1);
}

// Applies the random part of what was not synced.
static void settle(struct image *image) {
  for (struct operation *op = image->first; op; op = op->next) {
    if (!op->data) {
      if (is_kept()) apply(image, op->offset, 0, NULL);
      continue;
    }
    for (int start = 0; start < op->length; start += 512) {
      int length = op->length - start < 512 ? op->length - start : 512;
      if (is_kept()) apply(image, op->offset + start, length, op->data + start);
    }
  }
}

static void dump(void) {
  for (struct image *image = images; image; image = image->next) {
    const char *name = strrchr(image->path, '/');
    char path[4096];
    settle(image);
    snprintf(path, sizeof path, "%s/%s", target, name ? name + 1 : image->path);
    FILE *file = fopen(path, "wb");
    if (!file) continue;
    fwrite(image->data, 1, image->length, file);
    fclose(file);
  }
}

// Counts an operation. Returns whether there is still power.
static int has_power(void) {
  if (is_cut) return 0;
  operations++;
  if (limit < 0 || operations <= limit) return 1;
  is_cut = 1;
  dump();
  return 0;
}

static void record(struct image *image, sqlite3_int64 offset, int length, const void *data) {
  struct operation *op = calloc(1, sizeof *op);
  op->offset = offset;
  op->length = length;
  if (data) {
    op->data = malloc((size_t)length);
    memcpy(op->data, data, (size_t)length);
  }
  if (image->last) image->last->next = op; else image->first = op;
  image->last = op;
}

static void sync_image(struct image *image) {
  while (image->first) {
    struct operation *op = image->first;
    apply(image, op->offset, op->length, op->data);
    image->first = op->next;
    free(op->data);
    free(op);
  }
  image->last = NULL;
}

static int file_close(sqlite3_file *file) { return inner(file)->pMethods->xClose(inner(file)); }

static int file_read(sqlite3_file *file, void *buffer, int length, sqlite3_int64 offset) {
  if (is_cut) return SQLITE_IOERR_READ;
  return inner(file)->pMethods->xRead(inner(file), buffer, length, offset);
}

static int file_write(sqlite3_file *file, const void *data, int length, sqlite3_int64 offset) {
  struct image *image = ((struct file *)file)->image;
  pthread_mutex_lock(&lock);
  int power = has_power();
  if (power && image) record(image, offset, length, data);
  pthread_mutex_unlock(&lock);
  if (!power) return SQLITE_IOERR_WRITE;
  return inner(file)->pMethods->xWrite(inner(file), data, length, offset);
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 size) {
  struct image *image = ((struct file *)file)->image;
  pthread_mutex_lock(&lock);
  int power = has_power();
  if (power && image) record(image, size, 0, NULL);
  pthread_mutex_unlock(&lock);
  if (!power) return SQLITE_IOERR_TRUNCATE;
  return inner(file)->pMethods->xTruncate(inner(file), size);
}

static int file_sync(sqlite3_file *file, int flags) {
  struct image *image = ((struct file *)file)->image;
  pthread_mutex_lock(&lock);
  int power = has_power();
  if (power && image) sync_image(image);
  pthread_mutex_unlock(&lock);
  (void)flags;
  // The real disk may wait: nobody cuts its power.
  return power ? SQLITE_OK : SQLITE_IOERR_FSYNC;
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
  if (is_cut) return SQLITE_IOERR_FSTAT;
  return inner(file)->pMethods->xFileSize(inner(file), size);
}

static int file_lock(sqlite3_file *file, int level) {
  return inner(file)->pMethods->xLock(inner(file), level);
}

static int file_unlock(sqlite3_file *file, int level) {
  return inner(file)->pMethods->xUnlock(inner(file), level);
}

static int file_reserved(sqlite3_file *file, int *result) {
  return inner(file)->pMethods->xCheckReservedLock(inner(file), result);
}

static int file_control(sqlite3_file *file, int operation, void *argument) {
  return inner(file)->pMethods->xFileControl(inner(file), operation, argument);
}

static int file_sector(sqlite3_file *file) { return inner(file)->pMethods->xSectorSize(inner(file)); }

// No promises: not even that a sector is written as a whole with what stands beside it.
static int file_traits(sqlite3_file *file) {
  (void)file;
  return 0;
}

static int shm_map(sqlite3_file *file, int region, int size, int extend, void volatile **memory) {
  return inner(file)->pMethods->xShmMap(inner(file), region, size, extend, memory);
}

static int shm_lock(sqlite3_file *file, int offset, int count, int flags) {
  return inner(file)->pMethods->xShmLock(inner(file), offset, count, flags);
}

static void shm_barrier(sqlite3_file *file) { inner(file)->pMethods->xShmBarrier(inner(file)); }

static int shm_unmap(sqlite3_file *file, int deletes) {
  return inner(file)->pMethods->xShmUnmap(inner(file), deletes);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2, .xClose = file_close, .xRead = file_read, .xWrite = file_write,
  .xTruncate = file_truncate, .xSync = file_sync, .xFileSize = file_size, .xLock = file_lock,
  .xUnlock = file_unlock, .xCheckReservedLock = file_reserved, .xFileControl = file_control,
  .xSectorSize = file_sector, .xDeviceCharacteristics = file_traits, .xShmMap = shm_map,
  .xShmLock = shm_lock, .xShmBarrier = shm_barrier, .xShmUnmap = shm_unmap,
};

static struct image *image_of(const char *path) {
  for (struct image *image = images; image; image = image->next)
    if (!strcmp(image->path, path)) return image;
  struct image *image = calloc(1, sizeof *image);
  image->path = strdup(path);
  FILE *file = fopen(path, "rb");
  if (file) {
    unsigned char buffer[8192];
    size_t count;
    while ((count = fread(buffer, 1, sizeof buffer, file)) > 0)
      apply(image, (sqlite3_int64)image->length, (int)count, buffer);
    fclose(file);
  }
  image->next = images;
  images = image;
  return image;
}

static int vfs_open(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out) {
  struct file *own = (struct file *)file;
  (void)vfs;
  own->base.pMethods = NULL;
  own->image = NULL;
  if (is_cut) return SQLITE_CANTOPEN;
  if (path && flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) {
    pthread_mutex_lock(&lock);
    own->image = image_of(path);
    pthread_mutex_unlock(&lock);
  }
  int result = under->xOpen(under, path, inner(file), flags, out);
  if (result == SQLITE_OK) own->base.pMethods = &methods;
  return result;
}

static int vfs_delete(sqlite3_vfs *vfs, const char *path, int syncs) {
  (void)vfs;
  if (is_cut) return SQLITE_IOERR_DELETE;
  pthread_mutex_lock(&lock);
  for (struct image *image = images; image; image = image->next) {
    if (strcmp(image->path, path)) continue;
    sync_image(image);
    image->length = 0;
  }
  pthread_mutex_unlock(&lock);
  return under->xDelete(under, path, syncs);
}

int powercut_install(void) {
  under = sqlite3_vfs_find(NULL);
  if (!under) return 1;
  layer = *under;
  layer.szOsFile = (int)sizeof(struct file) + under->szOsFile;
  layer.zName = "powercut";
  layer.pNext = NULL;
  layer.xOpen = vfs_open;
  layer.xDelete = vfs_delete;
  return sqlite3_vfs_register(&layer, 1);
}

void powercut_arm(long count, unsigned start, int keep, const char *folder) {
  pthread_mutex_lock(&lock);
  limit = operations + count;
  seed = start;
  keeps = keep;
  target = strdup(folder);
  pthread_mutex_unlock(&lock);
}

int powercut_is_cut(void) { return is_cut; }

long powercut_operations(void) { return operations; }
