// Directive ledger · CLinux — SPDX-License-Identifier: Apache-2.0

#ifndef CLINUX_H
#define CLINUX_H

// Calls of Linux that the headers of glibc show only to programs which ask for more than POSIX, as
// the module Glibc of Swift does not. Each is the one call, with its answer: −1 and `errno` of a
// failure.

/// A file in memory that no other program inherits (`memfd_create`, Linux 3.17).
int linux_memory_file(const char *name);

/// Whether a file lies on a device with ext2, ext3, ext4 or XFS (`fstatfs`, `fstat`); 0 where that
/// is not told.
///
/// 9p hands on the number of the file system on the other side, but lies on no device.
int linux_is_on_ext_or_xfs(int descriptor);

/// Makes everything durable that was written to the file system of a file (`syncfs`, Linux 2.6.39).
int linux_sync_file_system(int descriptor);

/// Gives this thread, and those that it starts, a name space of mounts (`unshare`, Linux 2.6.16).
int linux_own_mounts(void);

/// The number of processors that this process may use at once (`sched_getaffinity`), up to 8,192.
int linux_processor_count(void);

/// The words with which the process was started, its name first, and a null pointer behind the last.
///
/// glibc hands them to what runs before `main`. Swift looks for them in memory, which it knows from
/// `/proc/self/maps`, and finds none where that cannot be read.
char *const *linux_words(void);

#endif
