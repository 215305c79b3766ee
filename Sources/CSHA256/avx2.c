// Directive ledger · CSHA256 — SPDX-License-Identifier: Apache-2.0
//
// Eight messages at once in the eight lanes of AVX2, or eight schedules of one message.

#if defined(__x86_64__)

#include "kernels.h"

#define TARGET target("avx2")
#define PART static inline __attribute__((always_inline, TARGET))

#include "transposition.h"

#define LANES ADDEND_STRIDE
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

/// The schedules of a block of each row, with the constants of the rounds added.
PART void make_addends(const uint8_t *const *rows, vector addends[64]) {
  const uint32_t *constants = csha256_round_constants;
  vector schedule[16];
  take_columns(rows, 0, schedule);
  take_columns(rows, BLOCK / 2, schedule + 8);
  UNROLLED for (int t = 0; t < 16; t++) {
    schedule[t] = swapped(schedule[t]);
    addends[t] = sum(schedule[t], broadcast(constants[t]));
  }
  for (int t = 16; t < 64; t += 16) {
    UNROLLED for (int i = 0; i < 16; i++) {
      addends[t + i] = sum(next_words(schedule, i), broadcast(constants[t + i]));
    }
  }
}

__attribute__((TARGET)) void csha256_fold_eight(
    uint32_t (*states)[8], const uint8_t *const *bytes, size_t blocks) {
  fold_lanes(states, bytes, blocks);
}

/// One message: eight of its blocks have their schedules made side by side, and only the rounds,
/// each of which needs the one before, are left for one after the other.
__attribute__((TARGET)) void csha256_fold_ahead(
    uint32_t state[8], const uint8_t *bytes, size_t blocks) {
  // Below this many blocks, the empty lanes cost more than the full ones save.
  const size_t worthwhile = 4;
  while (blocks >= worthwhile) {
    size_t count = blocks < LANES ? blocks : LANES;
    const uint8_t *rows[LANES];
    for (size_t i = 0; i < LANES; i++) rows[i] = bytes + BLOCK * (i < count ? i : 0);
    vector addends[64];
    make_addends(rows, addends);
    for (size_t i = 0; i < count; i++) {
      csha256_turn_block(state, (const uint32_t *)addends + i);
    }
    bytes += BLOCK * count;
    blocks -= count;
  }
  csha256_fold_rotating(state, bytes, blocks);
}

#endif
