// Directive ledger · CSHA256 — SPDX-License-Identifier: Apache-2.0
//
// One message on an x86-64 machine without SHA instructions but with BMI2, whose rotation leaves
// its source as it was and so saves a copy in each of 576 rotations. What else is done against
// `portable.c`: no word is ever moved, and the schedule keeps to 16 words that are made on the way,
// or is made elsewhere.

#if defined(__x86_64__)

#include "kernels.h"

/// Helpers become part of the kernel, and so are compiled for its machine.
#define PART static inline __attribute__((always_inline, target("bmi,bmi2")))

PART uint32_t rotated(uint32_t word, int bits) { return (word >> bits) | (word << (32 - bits)); }

/// Puts word t + 16 of the schedule in the place of word t, t being taken modulo 16.
PART uint32_t next_word(uint32_t schedule[16], int t) {
  uint32_t early = schedule[(t + 1) & 15], late = schedule[(t + 14) & 15];
  uint32_t sigma0 = rotated(early, 7) ^ rotated(early, 18) ^ (early >> 3);
  uint32_t sigma1 = rotated(late, 17) ^ rotated(late, 19) ^ (late >> 10);
  return schedule[t] += sigma0 + schedule[(t + 9) & 15] + sigma1;
}

/// One round. The word that FIPS 180-4 calls by the letter number n stands at n - t modulo 8, so
/// that instead of eight words only the names move, and they are gone once rounds are unrolled.
///
/// maj(a, b, c) = b ^ ((a ^ b) & (b ^ c)), and this round's a ^ b is the next round's b ^ c.
PART void turn(uint32_t v[8], int t, uint32_t addend, uint32_t *bc) {
#define LETTER(n) v[(n - t) & 7]
  uint32_t a = LETTER(0), b = LETTER(1), e = LETTER(4), f = LETTER(5), g = LETTER(6);
  uint32_t sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
  uint32_t choice = g ^ (e & (f ^ g));
  uint32_t first = LETTER(7) + addend + choice + sum1;
  uint32_t sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
  uint32_t ab = a ^ b;
  uint32_t majority = b ^ (ab & *bc);
  *bc = ab;
  LETTER(3) += first;
  LETTER(7) = first + majority + sum0;
#undef LETTER
}

__attribute__((target("bmi,bmi2"))) void csha256_fold_rotating(
    uint32_t state[8], const uint8_t *bytes, size_t blocks) {
  const uint32_t *constants = csha256_round_constants;
  for (; blocks > 0; blocks--, bytes += BLOCK) {
    uint32_t schedule[16], v[8];
    for (int i = 0; i < 8; i++) v[i] = state[i];
    uint32_t bc = v[1] ^ v[2];
#pragma clang loop unroll(full)
    for (int t = 0; t < 16; t++) {
      schedule[t] = loaded(bytes + 4 * t);
      turn(v, t, constants[t] + schedule[t], &bc);
    }
    for (int t = 16; t < 64; t += 16) {
#pragma clang loop unroll(full)
      for (int i = 0; i < 16; i++) {
        turn(v, i, constants[t + i] + next_word(schedule, i), &bc);
      }
    }
    for (int i = 0; i < 8; i++) state[i] += v[i];
  }
}

__attribute__((target("bmi,bmi2"))) void csha256_turn_block(
    uint32_t state[8], const uint32_t *addends) {
  uint32_t v[8];
  for (int i = 0; i < 8; i++) v[i] = state[i];
  uint32_t bc = v[1] ^ v[2];
  for (int t = 0; t < 64; t += 8, addends += 8 * ADDEND_STRIDE) {
#pragma clang loop unroll(full)
    for (int i = 0; i < 8; i++) turn(v, i, addends[ADDEND_STRIDE * i], &bc);
  }
  for (int i = 0; i < 8; i++) state[i] += v[i];
}

#endif
