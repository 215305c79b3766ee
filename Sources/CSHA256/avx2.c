// Directive ledger · CSHA256 — SPDX-License-Identifier: Apache-2.0
//
// Eight messages at once in the eight lanes of AVX2.

#if defined(__x86_64__)

#include "kernels.h"

#define TARGET target("avx2")
#define PART static inline __attribute__((always_inline, TARGET))

#include "transposition.h"

#define LANES 8
typedef __m256i vector;

PART vector sum(vector x, vector y) { return _mm256_add_epi32(x, y); }

PART vector either(vector x, vector y) { return _mm256_xor_si256(x, y); }

PART vector xor(vector x, vector y, vector z) { return either(either(x, y), z); }

PART vector broadcast(uint32_t word) { return _mm256_set1_epi32((int)word); }

PART vector shifted(vector x, int bits) { return _mm256_srli_epi32(x, bits); }

PART vector rotated(vector x, int bits) {
  return _mm256_or_si256(shifted(x, bits), _mm256_slli_epi32(x, 32 - bits));
}

PART vector choice(vector e, vector f, vector g) {
  return either(g, _mm256_and_si256(e, either(f, g)));
}

/// b ^ ((a ^ b) & (b ^ c)), where this round's a ^ b is the next round's b ^ c.
PART vector majority(vector a, vector b, vector c, vector *bc) {
  (void)c;
  vector ab = either(a, b);
  vector both = _mm256_and_si256(ab, *bc);
  *bc = ab;
  return either(b, both);
}

/// The words of a message are big-endian.
PART vector swapped(vector x) {
  const __m256i order = _mm256_set_epi64x(
      0x0c0d0e0f08090a0b, 0x0405060700010203, 0x0c0d0e0f08090a0b, 0x0405060700010203);
  return _mm256_shuffle_epi8(x, order);
}

PART void take_columns(const uint8_t *const *rows, size_t offset, vector columns[8]) {
  take_eight(rows, offset, columns);
}

PART void give_columns(const vector columns[8], uint32_t (*rows)[8]) { give_eight(columns, rows); }

#include "lanes.h"

__attribute__((TARGET)) void csha256_fold_eight(
    uint32_t (*states)[8], const uint8_t *const *bytes, size_t blocks) {
  fold_lanes(states, bytes, blocks);
}

#endif
