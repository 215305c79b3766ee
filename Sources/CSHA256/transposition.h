// Directive ledger · CSHA256 — SPDX-License-Identifier: Apache-2.0
//
// Eight rows of eight words turned into eight columns, for the kernels that have AVX2. The file
// that includes this one says what `PART` is.

#include <immintrin.h>

/// Row r becomes word r of every vector, and word w of every row becomes vector w.
///
/// Pairs of words, then pairs of pairs, then halves change places: 24 shuffles.
PART void transpose(__m256i rows[8]) {
  __m256i pairs[8], fours[8];
  for (int i = 0; i < 8; i += 2) {
    pairs[i] = _mm256_unpacklo_epi32(rows[i], rows[i + 1]);
    pairs[i + 1] = _mm256_unpackhi_epi32(rows[i], rows[i + 1]);
  }
  for (int i = 0; i < 8; i += 4) {
    fours[i] = _mm256_unpacklo_epi64(pairs[i], pairs[i + 2]);
    fours[i + 1] = _mm256_unpackhi_epi64(pairs[i], pairs[i + 2]);
    fours[i + 2] = _mm256_unpacklo_epi64(pairs[i + 1], pairs[i + 3]);
    fours[i + 3] = _mm256_unpackhi_epi64(pairs[i + 1], pairs[i + 3]);
  }
  for (int i = 0; i < 4; i++) {
    rows[i] = _mm256_permute2x128_si256(fours[i], fours[i + 4], 0x20);
    rows[i + 4] = _mm256_permute2x128_si256(fours[i], fours[i + 4], 0x31);
  }
}

/// Loads 32 bytes of each of eight rows, as columns.
PART void take_eight(const uint8_t *const *rows, size_t offset, __m256i columns[8]) {
  for (int i = 0; i < 8; i++) {
    columns[i] = _mm256_loadu_si256((const __m256i *)(rows[i] + offset));
  }
  transpose(columns);
}

/// Stores eight columns as eight rows.
PART void give_eight(const __m256i columns[8], uint32_t (*rows)[8]) {
  __m256i turned[8];
  for (int i = 0; i < 8; i++) turned[i] = columns[i];
  transpose(turned);
  for (int i = 0; i < 8; i++) _mm256_storeu_si256((__m256i *)rows[i], turned[i]);
}
