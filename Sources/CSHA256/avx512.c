// Directive ledger · CSHA256 — SPDX-License-Identifier: Apache-2.0
//
// Sixteen messages at once in the sixteen lanes of AVX-512, which also rotates in one instruction
// and has every function of three bits as one: a table of eight bits, where bit 4x + 2y + z is the
// answer for x, y and z.

#if defined(__x86_64__)

#include "kernels.h"

#define TARGET target("avx512f,avx512bw,avx2")
#define PART static inline __attribute__((always_inline, TARGET))

#include "transposition.h"

#define LANES 16
typedef __m512i vector;

PART vector sum(vector x, vector y) { return _mm512_add_epi32(x, y); }

PART vector either(vector x, vector y) { return _mm512_xor_si512(x, y); }

PART vector xor(vector x, vector y, vector z) { return _mm512_ternarylogic_epi32(x, y, z, 0x96); }

PART vector broadcast(uint32_t word) { return _mm512_set1_epi32((int)word); }

/// The number of bits must be a constant of the instruction, and the compiler is told so even where
/// it does not optimise, hence macros.
#define shifted(x, bits) _mm512_srli_epi32(x, bits)
#define rotated(x, bits) _mm512_ror_epi32(x, bits)

PART vector choice(vector e, vector f, vector g) {
  return _mm512_ternarylogic_epi32(e, f, g, 0xCA);
}

PART vector majority(vector a, vector b, vector c, vector *bc) {
  (void)bc;
  return _mm512_ternarylogic_epi32(a, b, c, 0xE8);
}

/// The words of a message are big-endian.
PART vector swapped(vector x) {
  const __m128i order = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  return _mm512_shuffle_epi8(x, _mm512_broadcast_i32x4(order));
}

/// Two times eight rows, side by side.
PART void take_columns(const uint8_t *const *rows, size_t offset, vector columns[8]) {
  __m256i low[8], high[8];
  take_eight(rows, offset, low);
  take_eight(rows + 8, offset, high);
  for (int i = 0; i < 8; i++) {
    columns[i] = _mm512_inserti64x4(_mm512_castsi256_si512(low[i]), high[i], 1);
  }
}

PART void give_columns(const vector columns[8], uint32_t (*rows)[8]) {
  __m256i low[8], high[8];
  for (int i = 0; i < 8; i++) {
    low[i] = _mm512_castsi512_si256(columns[i]);
    high[i] = _mm512_extracti64x4_epi64(columns[i], 1);
  }
  give_eight(low, rows);
  give_eight(high, rows + 8);
}

#include "lanes.h"

__attribute__((TARGET)) void csha256_fold_sixteen(
    uint32_t (*states)[8], const uint8_t *const *bytes, size_t blocks) {
  fold_lanes(states, bytes, blocks);
}

#endif
