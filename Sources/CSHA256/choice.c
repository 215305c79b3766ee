// Directive ledger · CSHA256 — SPDX-License-Identifier: Apache-2.0
//
// Which kernels there are, and the one place where one is chosen.

#include "kernels.h"

#include <stdatomic.h>
#include <time.h>

#if defined(__x86_64__)

#include <cpuid.h>

/// What the processor can do, and which vectors the operating system keeps for a process.
///
/// A processor may know wide vectors whose upper halves the system would lose.
typedef struct {
  /// What leaf 1 says in ECX, and leaf 7 in EBX.
  uint32_t first, seventh;
  /// The state that is kept: 0 where the system does not say.
  uint32_t kept;
} machine;

/// Asks as seldom as it can: on a virtual machine each question takes 4 µs.
static machine asked(void) {
  machine found = {0, 0, 0};
  uint32_t a, b, c, d;
  uint32_t last = __get_cpuid_max(0, NULL);
  if (last >= 1) {
    __cpuid(1, a, b, c, d);
    found.first = c;
  }
  if (last >= 7) {
    __cpuid_count(7, 0, a, b, c, d);
    found.seventh = b;
  }
  if (found.first & bit_OSXSAVE) __asm__("xgetbv" : "=a"(found.kept), "=d"(d) : "c"(0));
  return found;
}

static int has(uint32_t word, uint32_t features) { return (word & features) == features; }

static int runs_avx2(const machine *here) {
  const uint32_t kept = 1 << 1 | 1 << 2;  // XMM, upper YMM
  return has(here->kept, kept) && has(here->seventh, bit_AVX2 | bit_BMI | bit_BMI2);
}

static int runs_avx512(const machine *here) {
  const uint32_t kept = 1 << 5 | 1 << 6 | 1 << 7;  // masks, upper ZMM, ZMM 16…31
  return runs_avx2(here) && has(here->kept, kept) &&
         has(here->seventh, bit_AVX512F | bit_AVX512BW);
}

static int runs_shani(const machine *here) {
  return has(here->seventh, bit_SHA) && has(here->first, bit_SSSE3 | bit_SSE4_1);
}

static int runs_shani_and_avx512(const machine *here) {
  return runs_shani(here) && runs_avx512(here);
}

#elif defined(__aarch64__) && defined(__linux__)

#include <sys/auxv.h>

typedef struct {
  unsigned long features;
} machine;

static machine asked(void) { return (machine){getauxval(AT_HWCAP)}; }

static int runs_armv8(const machine *here) {
  const unsigned long sha2 = 1 << 6;  // HWCAP_SHA2 of the kernel's list of features
  return (here->features & sha2) != 0;
}

#else

typedef struct {
  int unknown;
} machine;

static machine asked(void) { return (machine){0}; }

#if defined(__aarch64__)

static int runs_armv8(const machine *here) {
  (void)here;
#if defined(__ARM_FEATURE_SHA2)
  return 1;
#else
  return 0;
#endif
}

#endif

#endif

static int runs_portable(const machine *here) {
  (void)here;
  return 1;
}

/// Every kernel and how to know that it runs here; each is faster than those before it, but for
/// the last two of x86-64, of which some machines are faster with one and some with the other.
static const struct {
  kernel kernel;
  int (*runs)(const machine *here);
} table[] = {
    {{"portable", csha256_fold_portable, NULL, 1, 2}, runs_portable},
#if defined(__x86_64__)
    {{"AVX2", csha256_fold_ahead, csha256_fold_eight, 8, 3}, runs_avx2},
    {{"AVX-512", csha256_fold_ahead, csha256_fold_sixteen, 16, 4}, runs_avx512},
    {{"SHA-NI", csha256_fold_shani, csha256_fold_two_shani, 2, 2}, runs_shani},
    {{"SHA-NI, AVX-512", csha256_fold_shani, csha256_fold_sixteen, 16, 8}, runs_shani_and_avx512},
#endif
#if defined(__aarch64__)
    {{"ARMv8 SHA2", csha256_fold_armv8, csha256_fold_two_armv8, 2, 2}, runs_armv8},
#endif
};

uint32_t csha256_kernel_count(void) { return sizeof table / sizeof table[0]; }

int csha256_kernel_runs(uint32_t number) {
  machine here = asked();
  return table[number].runs(&here);
}

const char *csha256_kernel_name(uint32_t number) { return table[number].kernel.name; }

const kernel *csha256_kernel(uint32_t number) { return &table[number].kernel; }

#if defined(__x86_64__)

/// The nanoseconds that a kernel takes for 16 lines at best: nothing that comes between makes it
/// faster, so that the least of a few tells most.
static int64_t race_time(uint32_t number) {
  enum { LINES = 16, LINE = 4 * BLOCK, ROUNDS = 3 };
  static const uint8_t bytes[LINE];
  const size_t offsets[LINES] = {0};
  size_t counts[LINES];
  uint8_t digests[CSHA256_DIGEST_BYTES * LINES];
  for (int i = 0; i < LINES; i++) counts[i] = LINE;
  int64_t least = INT64_MAX;
  for (int i = 0; i < ROUNDS; i++) {
    struct timespec start = {0}, end = {0};
    clock_gettime(CLOCK_MONOTONIC, &start);
    csha256_many(number, 0, bytes, offsets, counts, LINES, digests);
    clock_gettime(CLOCK_MONOTONIC, &end);
    int64_t time = (end.tv_sec - start.tv_sec) * 1000000000LL + end.tv_nsec - start.tv_nsec;
    if (time < least) least = time;
  }
  return least;
}

/// Whether a kernel may be slower here than the one before it, and is.
///
/// Vectors of 512 bits take one turn on some processors and two on others; the race takes 30 µs.
static int loses(uint32_t number) {
  return table[number].runs == runs_shani_and_avx512 && race_time(number) > race_time(number - 1);
}

#else

static int loses(uint32_t number) {
  (void)number;
  return 0;
}

#endif

/// The number of the last kernel that runs here, and that does not lose a race where there is one.
///
/// `known` holds one above the number, so that 0 says that nobody has asked yet. Whoever asks first
/// asks the processor; of two threads that ask at once, the first to know tells the other.
static uint32_t chosen(_Atomic uint32_t *known, int races) {
  uint32_t above = atomic_load_explicit(known, memory_order_relaxed);
  if (above == 0) {
    machine here = asked();
    uint32_t found = csha256_kernel_count();
    while (!table[found - 1].runs(&here) || (races && loses(found - 1))) found--;
    if (atomic_compare_exchange_strong(known, &above, found)) above = found;
  }
  return above - 1;
}

uint32_t csha256_kernel_for_one(void) {
  static _Atomic uint32_t known;
  return chosen(&known, 0);
}

uint32_t csha256_kernel_for_many(void) {
  static _Atomic uint32_t known;
  return chosen(&known, 1);
}
