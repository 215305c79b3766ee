// Directive ledger · chidao-stopwatch — SPDX-License-Identifier: Apache-2.0

// Runs one program and says how long it took, for chidao-bench.
//
//   chidao-stopwatch IN OUT ERR WORD…
//
// The program reads IN and writes OUT and ERR. Printed is one line: its status (or minus the signal),
// nanoseconds from its start to its end, microseconds of processor in user and in system mode, and
// the most kibibytes that it ever had in memory.
//
// A program of its own, and in C, because Linux counts towards the peak of a process what the one
// that started it had in memory at that moment: this one has next to nothing.

#define _GNU_SOURCE
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/// Nanoseconds of a clock that never jumps.
static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

/// Microseconds of processor time.
static int64_t microseconds(struct timeval time) {
  return (int64_t)time.tv_sec * 1000000 + time.tv_usec;
}

/// Opens the streams of the program and becomes it; 127 where that cannot be, as in the shell.
static void become(char **words) {
  int in = open(words[0], O_RDONLY);
  int out = open(words[1], O_WRONLY | O_CREAT | O_TRUNC, 0600);
  int messages = open(words[2], O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (in < 0 || out < 0 || messages < 0) _exit(126);
  if (dup2(in, 0) < 0 || dup2(out, 1) < 0 || dup2(messages, 2) < 0) _exit(126);
  close(in);
  close(out);
  close(messages);
  execvp(words[3], words + 3);
  _exit(127);
}

int main(int count, char **words) {
  if (count < 5) return 64;
  int64_t began = now();
  pid_t child = fork();
  if (child < 0) return 71;
  if (child == 0) become(words + 1);
  int status = 0;
  struct rusage use;
  if (wait4(child, &status, 0, &use) != child) return 71;
  int64_t ended = now();
  int code = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  printf("%d %" PRId64 " %" PRId64 " %" PRId64 " %ld\n", code, ended - began,
         microseconds(use.ru_utime), microseconds(use.ru_stime), use.ru_maxrss);
  return 0;
}
