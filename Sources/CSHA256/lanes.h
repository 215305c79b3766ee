// Directive ledger · CSHA256 — SPDX-License-Identifier: Apache-2.0
//
// Many messages at once, one in each lane of wide vectors: lane i of every vector belongs to
// message i, and the rounds are those of FIPS 180-4 with “word” read as “vector”. What a machine
// brings is said by the file that includes this one:
//
//   TARGET                the instructions it needs
//   vector, LANES         its vector and the number of its 32-bit lanes
//   sum, xor, broadcast   lane by lane
//   rotated, shifted      every lane by the same number of bits
//   choice, majority      as in FIPS 180-4, the latter with b ^ c at hand
//   take_columns          loads eight words of each message, so that vector k has their words k
//   give_columns          stores them

#define UNROLLED _Pragma("clang loop unroll(full)")

/// Puts word t + 16 of the schedule in the place of word t, t being taken modulo 16.
PART vector next_words(vector schedule[16], int t) {
  vector early = schedule[(t + 1) & 15], late = schedule[(t + 14) & 15];
  vector sigma0 = xor(rotated(early, 7), rotated(early, 18), shifted(early, 3));
  vector sigma1 = xor(rotated(late, 17), rotated(late, 19), shifted(late, 10));
  vector known = sum(schedule[t], schedule[(t + 9) & 15]);
  return schedule[t] = sum(known, sum(sigma0, sigma1));
}

/// One round. The vector that FIPS 180-4 calls by the letter number n stands at n - t modulo 8, so
/// that instead of vectors only the names move, and they are gone once rounds are unrolled.
PART void turn(vector v[8], int t, vector addend, vector *bc) {
#define LETTER(n) v[(n - t) & 7]
  vector a = LETTER(0), e = LETTER(4);
  vector sum1 = xor(rotated(e, 6), rotated(e, 11), rotated(e, 25));
  vector first = sum(sum(LETTER(7), addend), sum(choice(e, LETTER(5), LETTER(6)), sum1));
  vector sum0 = xor(rotated(a, 2), rotated(a, 13), rotated(a, 22));
  vector second = sum(sum0, majority(a, LETTER(1), LETTER(2), bc));
  LETTER(3) = sum(LETTER(3), first);
  LETTER(7) = sum(first, second);
#undef LETTER
}

PART void fold_block(vector v[8], vector schedule[16]) {
  const uint32_t *constants = csha256_round_constants;
  vector bc = either(v[1], v[2]);
  UNROLLED for (int t = 0; t < 16; t++) {
    turn(v, t, sum(broadcast(constants[t]), schedule[t]), &bc);
  }
  // Not unrolled further: 16 rounds are what a decoder's cache holds beside its callers.
  _Pragma("clang loop unroll(disable)") for (int t = 16; t < 64; t += 16) {
    UNROLLED for (int i = 0; i < 16; i++) {
      turn(v, i, sum(broadcast(constants[t + i]), next_words(schedule, i)), &bc);
    }
  }
}

PART void fold_lanes(uint32_t (*states)[8], const uint8_t *const *bytes, size_t blocks) {
  const uint8_t *rows[LANES];
  vector state[8];
  for (int lane = 0; lane < LANES; lane++) rows[lane] = (const uint8_t *)states[lane];
  take_columns(rows, 0, state);
  for (size_t offset = 0; offset < BLOCK * blocks; offset += BLOCK) {
    vector schedule[16], v[8];
    take_columns(bytes, offset, schedule);
    take_columns(bytes, offset + BLOCK / 2, schedule + 8);
    UNROLLED for (int i = 0; i < 16; i++) schedule[i] = swapped(schedule[i]);
    UNROLLED for (int i = 0; i < 8; i++) v[i] = state[i];
    fold_block(v, schedule);
    UNROLLED for (int i = 0; i < 8; i++) state[i] = sum(state[i], v[i]);
  }
  give_columns(state, states);
}
