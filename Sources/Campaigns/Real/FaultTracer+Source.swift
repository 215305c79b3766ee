// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

extension FaultTracer {
  /// The tracer, in C (`ptrace`): each thread of the program stops before a call and after it.
  static let source = #"""
    // SPDX-License-Identifier: Apache-2.0
    #define _GNU_SOURCE
    #include <elf.h>
    #include <errno.h>
    #include <fcntl.h>
    #include <signal.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <string.h>
    #include <sys/ioctl.h>
    #include <sys/ptrace.h>
    #include <sys/syscall.h>
    #include <sys/uio.h>
    #include <sys/user.h>
    #include <sys/wait.h>
    #include <time.h>
    #include <unistd.h>

    #define SHUTDOWN _IOR('X', 125, unsigned int)

    typedef unsigned long long word;
    typedef struct user_regs_struct registers;
    #if defined(__x86_64__)
    #define NUMBER(r) ((r)->orig_rax)
    #define ARGUMENT(r, n) (*((n) == 0 ? &(r)->rdi : (n) == 1 ? &(r)->rsi : &(r)->rdx))
    #define RESULT(r) ((r)->rax)
    #define STACK(r) ((r)->rsp)
    #elif defined(__aarch64__)
    #define NUMBER(r) ((r)->regs[8])
    #define ARGUMENT(r, n) ((r)->regs[n])
    #define RESULT(r) ((r)->regs[0])
    #define STACK(r) ((r)->sp)
    #endif

    enum kind { OTHER, WRITES, SYNCS, TELLS_TIME };

    static const struct call {
      long number;
      const char *name;
      enum kind kind;
    } calls[] = {
        {SYS_write, "write", WRITES},
        {SYS_pwrite64, "pwrite", WRITES},
        {SYS_pread64, "pread", OTHER},
        {SYS_openat, "openat", OTHER},
        {SYS_fsync, "fsync", SYNCS},
        {SYS_fdatasync, "fdatasync", SYNCS},
        {SYS_fchmod, "fchmod", OTHER},
        {SYS_ftruncate, "ftruncate", OTHER},
        {SYS_flock, "flock", OTHER},
        {SYS_mkdirat, "mkdirat", OTHER},
        {SYS_unlinkat, "unlinkat", OTHER},
        {SYS_renameat, "renameat", OTHER},
        {SYS_linkat, "linkat", OTHER},
    #ifdef SYS_mkdir
        {SYS_mkdir, "mkdir", OTHER},
    #endif
        {SYS_clock_gettime, "clock_gettime", TELLS_TIME},
    };

    /// A thread, and the call in which it is, with what it asked for.
    static struct thread {
      pid_t id;
      int is_inside;
      const struct call *call;
      word asked[3];
    } threads[256];

    static long steps, writes, begun;
    static pid_t program;

    static const char *said(const char *name) {
      const char *text = getenv(name);
      return text ? text : "";
    }

    static void give_up(const char *what) {
      fprintf(stderr, "tracer: %s: %s\n", what, strerror(errno));
      if (program > 0) kill(program, SIGKILL);
      exit(99);
    }

    static void tell(const char *name, int fd, size_t count) {
      const char *path = said("CHIDAO_FAULT_LOG");
      if (!*path) return;
      FILE *log = fopen(path, "ae");
      if (!log) give_up(path);
      fprintf(log, "%s %d %zu\n", name, fd, count);
      fclose(log);
    }

    /// Both fail where the thread was killed meanwhile.
    static int get(pid_t thread, registers *r) {
      struct iovec place = {r, sizeof *r};
      return ptrace(PTRACE_GETREGSET, thread, NT_PRSTATUS, &place) == 0;
    }

    static void set(pid_t thread, registers *r) {
      struct iovec place = {r, sizeof *r};
      ptrace(PTRACE_SETREGSET, thread, NT_PRSTATUS, &place);
    }

    static int copy(pid_t thread, word from, void *to, size_t count) {
      struct iovec here = {to, count}, there = {(void *)from, count};
      return process_vm_readv(thread, &here, 1, &there, 1, 0) == (ssize_t)count;
    }

    static int is_ledger(pid_t thread, word path) {
      const char *ledger = said("CHIDAO_FAULT_LEDGER");
      size_t count = strlen(ledger) + 1;
      char text[4096];
      return count > 1 && count <= sizeof text && copy(thread, path, text, count) &&
             memcmp(text, ledger, count) == 0;
    }

    static void step(const char *name, int fd, size_t count) {
      if (!begun) return;
      steps += 1;
      const char *fault = said("CHIDAO_FAULT");
      if (strcmp(fault, "none") == 0) tell(name, fd, count);
      long number;
      unsigned int flag;
      int place = 0;
      if (sscanf(fault, "kill:%ld", &number) == 1 && number == steps) kill(program, SIGKILL);
      if (sscanf(fault, "cut:%ld:%u:%n", &number, &flag, &place) == 2 && number == steps) {
        tell("fired", fd, count);
        int root = open(fault + place, O_RDONLY | O_CLOEXEC);
        if (ioctl(root, SHUTDOWN, &flag) != 0) give_up("the power");
        close(root);
      }
    }

    static size_t allowed(int fd, size_t count) {
      if (!begun || fd == 2) return count;
      writes += 1;
      long number, most;
      const char *fault = said("CHIDAO_FAULT");
      int is_meant = sscanf(fault, "short:%ld:%ld", &number, &most) == 2
                         ? number == writes
                         : sscanf(fault, "most:%ld", &most) == 1;
      if (!is_meant || (size_t)most >= count) return count;
      tell("fired", fd, count);
      return most;
    }

    static void entered(struct thread *thread, registers *r) {
      thread->call = NULL;
      for (size_t index = 0; index < sizeof calls / sizeof *calls; index += 1)
        if (calls[index].number == (long)NUMBER(r)) thread->call = &calls[index];
      if (!thread->call) return;
      for (int n = 0; n < 3; n += 1) thread->asked[n] = ARGUMENT(r, n);
      const struct call *call = thread->call;
      if (call->kind == TELLS_TIME) return;
      int fd = ARGUMENT(r, 0);
      int has_path_first = strcmp(call->name, "mkdir") == 0;
      if ((has_path_first || fd == AT_FDCWD) && is_ledger(thread->id, ARGUMENT(r, !has_path_first)))
        begun = 1;
      step(call->name, fd, call->kind == WRITES ? ARGUMENT(r, 2) : 0);
      if (call->kind == WRITES) ARGUMENT(r, 2) = allowed(fd, ARGUMENT(r, 2));
      if (call->kind == SYNCS && *said("CHIDAO_FAULT_NO_SYNC")) ARGUMENT(r, 0) = -1;
      if (call->kind != OTHER) set(thread->id, r);
    }

    static void left(struct thread *thread, registers *r) {
      if (!thread->call) return;
      enum kind kind = thread->call->kind;
      if (kind == TELLS_TIME && thread->asked[0] == CLOCK_REALTIME) {
        struct timespec now;
        struct iovec here = {&now, sizeof now}, there = {(void *)thread->asked[1], sizeof now};
        if (!copy(thread->id, thread->asked[1], &now, sizeof now)) return;
        now.tv_sec += atol(said("CHIDAO_FAULT_CLOCK"));
        if (process_vm_writev(thread->id, &here, 1, &there, 1, 0) < 0) give_up("the clock");
      }
      if (kind != WRITES && kind != SYNCS) return;
      word result = RESULT(r);
      for (int n = 0; n < 3; n += 1) ARGUMENT(r, n) = thread->asked[n];
      RESULT(r) = kind == SYNCS && *said("CHIDAO_FAULT_NO_SYNC") ? 0 : result;
      set(thread->id, r);
    }

    /// Has the program ask the kernel for the time, and not what the kernel put beside it.
    static void hide_clock(pid_t thread) {
      registers r;
      word entry = 1, place;
      if (!get(thread, &r) || !copy(thread, place = STACK(&r), &entry, sizeof entry)) return;
      place += (entry + 2) * sizeof entry;
      while (copy(thread, place, &entry, sizeof entry) && entry) place += sizeof entry;
      for (place += sizeof entry; copy(thread, place, &entry, sizeof entry) && entry != AT_NULL;
           place += 2 * sizeof entry)
        if (entry == AT_SYSINFO_EHDR) ptrace(PTRACE_POKEDATA, thread, place, AT_IGNORE);
    }

    static struct thread *known(pid_t id) {
      struct thread *unused = NULL;
      for (size_t index = 0; index < sizeof threads / sizeof *threads; index += 1) {
        if (threads[index].id == id) return &threads[index];
        if (!threads[index].id && !unused) unused = &threads[index];
      }
      if (!unused) give_up("too many threads");
      *unused = (struct thread){.id = id};
      return unused;
    }

    static void take(pid_t id, int status) {
      int signal = WSTOPSIG(status), is_call = signal == (SIGTRAP | 0x80);
      struct thread *thread = known(id);
      registers r;
      if (is_call) thread->is_inside = !thread->is_inside;
      if (is_call && get(id, &r)) thread->is_inside ? entered(thread, &r) : left(thread, &r);
      if (status >> 8 == (SIGTRAP | PTRACE_EVENT_EXEC << 8)) hide_clock(id);
      int is_ours = is_call || signal == SIGTRAP || signal == SIGSTOP;
      ptrace(PTRACE_SYSCALL, id, 0, is_ours ? 0 : signal);
    }

    int main(int count, char **words) {
      if (count < 2) return 64;
      program = fork();
      if (program == 0) {
        ptrace(PTRACE_TRACEME, 0, 0, 0);
        raise(SIGSTOP);
        execvp(words[1], words + 1);
        _exit(127);
      }
      int status, end = 0;
      long options = PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACECLONE | PTRACE_O_TRACEEXEC |
                     PTRACE_O_EXITKILL;
      if (waitpid(program, &status, 0) != program || !WIFSTOPPED(status) ||
          ptrace(PTRACE_SETOPTIONS, program, 0, options) != 0 ||
          ptrace(PTRACE_SYSCALL, program, 0, 0) != 0)
        give_up("ptrace");
      for (pid_t id; (id = waitpid(-1, &status, __WALL)) > 0 || errno == EINTR;) {
        if (id <= 0) continue;
        if (WIFSTOPPED(status)) {
          take(id, status);
        } else {
          known(id)->id = 0;
          if (id == program) end = status;
        }
      }
      // It ends as the program did.
      if (WIFSIGNALED(end)) raise(WTERMSIG(end));
      return WEXITSTATUS(end);
    }
    """#
}
