// Directive ledger · CLinux — SPDX-License-Identifier: Apache-2.0

#define _GNU_SOURCE
#include "include/CLinux.h"

#include <linux/magic.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>
#include <unistd.h>

int linux_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }

int linux_is_on_ext_or_xfs(int descriptor) {
  struct statfs system;
  struct stat file;
  return fstatfs(descriptor, &system) == 0 && fstat(descriptor, &file) == 0 &&
         major(file.st_dev) != 0 &&
         (system.f_type == EXT4_SUPER_MAGIC || system.f_type == XFS_SUPER_MAGIC);
}

int linux_sync_file_system(int descriptor) { return syncfs(descriptor); }

int linux_own_mounts(void) { return unshare(CLONE_NEWNS); }

int linux_processor_count(void) {
  cpu_set_t sets[8];
  if (sched_getaffinity(0, sizeof sets, sets) != 0) return -1;
  return CPU_COUNT_S(sizeof sets, sets);
}

static char **words;

__attribute__((constructor)) static void keep_words(int count, char **all) {
  (void)count;
  words = all;
}

char *const *linux_words(void) { return words; }
