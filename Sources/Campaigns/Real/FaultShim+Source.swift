// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

extension FaultShim {
  /// The library, in C.
  ///
  /// It calls the kernel itself where it would otherwise meet its own functions.
  static let source = #"""
    // SPDX-License-Identifier: Apache-2.0
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <fcntl.h>
    #include <signal.h>
    #include <stdarg.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <string.h>
    #include <sys/ioctl.h>
    #include <sys/stat.h>
    #include <sys/syscall.h>
    #include <sys/types.h>
    #include <time.h>
    #include <unistd.h>

    #define SHUTDOWN _IOR('X', 125, unsigned int)
    #define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

    static long steps, writes, begun;

    static const char *word(const char *name) {
      const char *text = getenv(name);
      return text ? text : "";
    }

    static void tell(const char *name, int fd, size_t count) {
      const char *path = word("CHIDAO_FAULT_LOG");
      if (!*path) return;
      int flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC;
      int log = syscall(SYS_openat, AT_FDCWD, path, flags, 0600);
      char line[128];
      int length = snprintf(line, sizeof line, "%s %d %zu\n", name, fd, count);
      syscall(SYS_write, log, line, length);
      syscall(SYS_close, log);
    }

    static void step(const char *name, int fd, size_t count) {
      if (!begun) return;
      steps += 1;
      const char *fault = word("CHIDAO_FAULT");
      if (strcmp(fault, "none") == 0) tell(name, fd, count);
      long number;
      unsigned int flag;
      int place = 0;
      if (sscanf(fault, "kill:%ld", &number) == 1 && number == steps)
        syscall(SYS_kill, getpid(), SIGKILL);
      if (sscanf(fault, "cut:%ld:%u:%n", &number, &flag, &place) == 2 && number == steps) {
        tell("fired", fd, count);
        int root = syscall(SYS_openat, AT_FDCWD, fault + place, O_RDONLY | O_CLOEXEC, 0);
        if (ioctl(root, SHUTDOWN, &flag) != 0) _exit(99);
        syscall(SYS_close, root);
      }
    }

    static size_t fire(int fd, size_t count) {
      tell("fired", fd, count);
      return count;
    }

    static size_t allowed(int fd, size_t count) {
      if (!begun || fd == 2) return count;
      writes += 1;
      long number, most;
      const char *fault = word("CHIDAO_FAULT");
      if (sscanf(fault, "short:%ld:%ld", &number, &most) == 2 && number == writes &&
          (size_t)most < count)
        return fire(fd, most);
      if (sscanf(fault, "most:%ld", &most) == 1 && (size_t)most < count) return fire(fd, most);
      return count;
    }

    static void begin(const char *path) {
      const char *ledger = word("CHIDAO_FAULT_LEDGER");
      if (*ledger && strcmp(path, ledger) == 0) begun = 1;
    }

    ssize_t write(int fd, const void *bytes, size_t count) {
      step("write", fd, count);
      return REAL(write)(fd, bytes, allowed(fd, count));
    }

    ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
      step("pwrite", fd, count);
      return REAL(pwrite)(fd, bytes, allowed(fd, count), offset);
    }

    ssize_t pread(int fd, void *bytes, size_t count, off_t offset) {
      step("pread", fd, 0);
      return REAL(pread)(fd, bytes, count, offset);
    }

    int open(const char *path, int flags, ...) {
      va_list rest;
      va_start(rest, flags);
      mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
      va_end(rest);
      begin(path);
      step("open", -1, 0);
      return REAL(open)(path, flags, mode);
    }

    int openat(int folder, const char *path, int flags, ...) {
      va_list rest;
      va_start(rest, flags);
      mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
      va_end(rest);
      step("openat", folder, 0);
      return REAL(openat)(folder, path, flags, mode);
    }

    #define ON_DESCRIPTOR(name, parameters, arguments) \
      int name parameters {                            \
        step(#name, fd, 0);                            \
        return REAL(name) arguments;                   \
      }

    int fsync(int fd) {
      step("fsync", fd, 0);
      return *word("CHIDAO_FAULT_NO_SYNC") ? 0 : REAL(fsync)(fd);
    }

    int fdatasync(int fd) {
      step("fdatasync", fd, 0);
      return *word("CHIDAO_FAULT_NO_SYNC") ? 0 : REAL(fdatasync)(fd);
    }

    ON_DESCRIPTOR(fchmod, (int fd, mode_t mode), (fd, mode))
    ON_DESCRIPTOR(ftruncate, (int fd, off_t length), (fd, length))
    ON_DESCRIPTOR(flock, (int fd, int operation), (fd, operation))
    ON_DESCRIPTOR(mkdirat, (int fd, const char *path, mode_t mode), (fd, path, mode))
    ON_DESCRIPTOR(unlinkat, (int fd, const char *path, int flags), (fd, path, flags))
    ON_DESCRIPTOR(renameat, (int fd, const char *old, int to, const char *new), (fd, old, to, new))
    ON_DESCRIPTOR(linkat, (int fd, const char *old, int to, const char *new, int flags),
                  (fd, old, to, new, flags))

    int mkdir(const char *path, mode_t mode) {
      begin(path);
      step("mkdir", -1, 0);
      return REAL(mkdir)(path, mode);
    }

    int clock_gettime(clockid_t clock, struct timespec *time) {
      int result = syscall(SYS_clock_gettime, clock, time);
      if (clock == CLOCK_REALTIME) time->tv_sec += atol(word("CHIDAO_FAULT_CLOCK"));
      return result;
    }

    """#
}
