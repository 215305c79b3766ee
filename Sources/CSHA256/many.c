// Directive ledger · CSHA256 — SPDX-License-Identifier: Apache-2.0
//
// Whole messages: one, many of any lengths, or a row of pairs of digests.
//
// A kernel for many messages takes the same number of blocks of each. Messages of different lengths
// are brought to that by lanes: every lane has a message, all go on by as many blocks as the
// shortest run among them has, and a lane whose message ended takes the next one. When no message
// is left, the lanes close one after the other, and the last few messages are ended alone.

#include "kernels.h"

#include <string.h>

/// Messages that fit are put together with prefix and padding here, so that they are one run.
/// Longer ones are read where they lie.
#define STAGED (8 * BLOCK)

/// Blocks that lie one after the other.
typedef struct {
  const uint8_t *bytes;
  size_t blocks;
} run;

/// A message: up to three runs, of which those before `current` are folded.
typedef struct {
  uint8_t *digest;
  int current;
  run runs[3];
  uint8_t head[BLOCK];
  uint8_t tail[STAGED];
} message;

/// Puts what is left of a message, the end mark and its length behind the `filled` bytes of the
/// tail, which becomes the last run.
static void close_tail(message *message, size_t filled, const uint8_t *rest, size_t count,
                       uint64_t byte_count) {
  uint8_t *tail = message->tail;
  if (count > 0) memcpy(tail + filled, rest, count);
  filled += count;
  size_t blocks = (filled + 1 + 8 + BLOCK - 1) / BLOCK;
  tail[filled++] = 0x80;
  memset(tail + filled, 0, BLOCK * blocks - filled);
  put_length(byte_count, tail + BLOCK * blocks);
  message->runs[2] = (run){tail, blocks};
}

static void begin(message *message, int prefix, const uint8_t *bytes, size_t count,
                  uint8_t *digest) {
  size_t prefixed = prefix >= 0;
  message->digest = digest;
  if (count <= STAGED - 1 - 1 - 8) {
    message->current = 2;
    if (prefixed) message->tail[0] = (uint8_t)prefix;
    close_tail(message, prefixed, bytes, count, count + prefixed);
    return;
  }
  message->current = prefixed ? 0 : 1;
  size_t taken = 0;
  if (prefixed) {
    // The prefix moves every block of the message by a byte; only the first must be built.
    taken = BLOCK - 1;
    message->head[0] = (uint8_t)prefix;
    memcpy(message->head + 1, bytes, taken);
    message->runs[0] = (run){message->head, 1};
  }
  size_t whole = (count - taken) / BLOCK;
  message->runs[1] = (run){bytes + taken, whole};
  taken += BLOCK * whole;
  close_tail(message, 0, bytes + taken, count - taken, count + prefixed);
}

/// Folds what is left of a message, and ends it.
static void finish(const kernel *kernel, message *message, uint32_t state[8]) {
  for (; message->current < 3; message->current++) {
    const run *run = &message->runs[message->current];
    kernel->fold(state, run->bytes, run->blocks);
  }
  put_digest(state, message->digest);
}

void csha256_one(uint32_t number, int prefix, const void *bytes, size_t count, uint8_t *digest) {
  message message;
  uint32_t state[8];
  memcpy(state, csha256_start_words, sizeof state);
  begin(&message, prefix, bytes, count, digest);
  finish(csha256_kernel(number), &message, state);
}

/// Folds the blocks that all of the open lanes have, and goes on to their next runs.
static void step(const kernel *kernel, message *const *open, size_t count,
                 uint32_t (*states)[8]) {
  const uint8_t *next[MOST_LANES];
  size_t blocks = SIZE_MAX;
  for (size_t i = 0; i < count; i++) {
    const run *run = &open[i]->runs[open[i]->current];
    next[i] = run->bytes;
    if (run->blocks < blocks) blocks = run->blocks;
  }
  // A closed lane reads what the first one reads; nobody looks at what becomes of it.
  for (size_t i = count; i < kernel->lanes; i++) next[i] = next[0];
  kernel->fold_many(states, next, blocks);
  for (size_t i = 0; i < count; i++) {
    run *run = &open[i]->runs[open[i]->current];
    run->bytes += BLOCK * blocks;
    run->blocks -= blocks;
    if (run->blocks == 0) open[i]->current++;
  }
}

void csha256_many(uint32_t number, int prefix, const uint8_t *base, const size_t *offsets,
                  const size_t *counts, size_t messages, uint8_t *digests) {
  const kernel *kernel = csha256_kernel(number);
  message lanes[MOST_LANES], *open[MOST_LANES];
  uint32_t states[MOST_LANES][8] = {{0}};
  size_t count = 0, taken = 0;
  for (; count < kernel->lanes && taken < messages; count++, taken++) {
    open[count] = &lanes[count];
    begin(open[count], prefix, base + offsets[taken], counts[taken],
          digests + CSHA256_DIGEST_BYTES * taken);
    memcpy(states[count], csha256_start_words, sizeof states[count]);
  }
  while (count >= kernel->worthwhile) {
    step(kernel, open, count, states);
    for (size_t i = count; i-- > 0;) {
      if (open[i]->current < 3) continue;
      put_digest(states[i], open[i]->digest);
      if (taken < messages) {
        begin(open[i], prefix, base + offsets[taken], counts[taken],
              digests + CSHA256_DIGEST_BYTES * taken);
        memcpy(states[i], csha256_start_words, sizeof states[i]);
        taken++;
      } else {
        // The last open lane, which is past this check already, moves here.
        count--;
        open[i] = open[count];
        memmove(states[i], states[count], sizeof states[i]);
      }
    }
  }
  for (size_t i = 0; i < count; i++) finish(kernel, open[i], states[i]);
  for (; taken < messages; taken++) {
    csha256_one(number, prefix, base + offsets[taken], counts[taken],
                digests + CSHA256_DIGEST_BYTES * taken);
  }
}

void csha256_pairs(uint32_t number, uint8_t prefix, const uint8_t *row, size_t pairs,
                   uint8_t *digests) {
  const kernel *kernel = csha256_kernel(number);
  uint32_t states[MOST_LANES][8] = {{0}};
  const uint8_t *next[MOST_LANES];
  // Only the 64 bytes change from pair to pair: prefix, end mark, zeros and length stay.
  uint8_t blocks[MOST_LANES][2 * BLOCK] = {{0}};
  const size_t end = 1 + 2 * CSHA256_DIGEST_BYTES;
  for (size_t i = 0; i < kernel->lanes; i++) {
    next[i] = blocks[i];
    blocks[i][0] = prefix;
    blocks[i][end] = 0x80;
    put_length(end, blocks[i] + 2 * BLOCK);
  }
  while (pairs > 0) {
    size_t count = pairs < kernel->lanes ? pairs : kernel->lanes;
    for (size_t i = 0; i < count; i++) {
      memcpy(blocks[i] + 1, row + 64 * i, 64);
      memcpy(states[i], csha256_start_words, sizeof states[i]);
    }
    if (count >= kernel->worthwhile) {
      kernel->fold_many(states, next, 2);
    } else {
      for (size_t i = 0; i < count; i++) kernel->fold(states[i], blocks[i], 2);
    }
    // All of these pairs are read by now, so their digests may be put where pairs were.
    for (size_t i = 0; i < count; i++) {
      put_digest(states[i], digests + CSHA256_DIGEST_BYTES * i);
    }
    row += 64 * count;
    digests += CSHA256_DIGEST_BYTES * count;
    pairs -= count;
  }
}
