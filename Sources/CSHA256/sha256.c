// Directive ledger · CSHA256 — SPDX-License-Identifier: Apache-2.0
//
// A message that arrives in pieces.

#include "kernels.h"

#include <string.h>

void csha256_start(uint32_t kernel, csha256_context *context) {
  memcpy(context->state, csha256_start_words, sizeof context->state);
  context->byte_count = 0;
  context->kernel = kernel;
  context->buffered = 0;
}

void csha256_update(csha256_context *context, const void *bytes, size_t count) {
  if (count == 0) return;
  compression *fold = csha256_kernel(context->kernel)->fold;
  const uint8_t *next = bytes;
  context->byte_count += count;
  if (context->buffered > 0) {
    size_t room = BLOCK - context->buffered;
    size_t taken = count < room ? count : room;
    memcpy(context->block + context->buffered, next, taken);
    context->buffered += (uint32_t)taken;
    next += taken;
    count -= taken;
    if (context->buffered < BLOCK) return;
    fold(context->state, context->block, 1);
    context->buffered = 0;
  }
  size_t whole = count / BLOCK;
  if (whole > 0) fold(context->state, next, whole);
  next += BLOCK * whole;
  count -= BLOCK * whole;
  if (count > 0) memcpy(context->block, next, count);
  context->buffered = (uint32_t)count;
}

void csha256_finish(csha256_context *context, uint8_t *digest) {
  compression *fold = csha256_kernel(context->kernel)->fold;
  uint8_t *block = context->block;
  size_t end = context->buffered;
  block[end++] = 0x80;
  memset(block + end, 0, BLOCK - end);
  if (end > BLOCK - 8) {
    fold(context->state, block, 1);
    memset(block, 0, BLOCK);
  }
  put_length(context->byte_count, block + BLOCK);
  fold(context->state, block, 1);
  put_digest(context->state, digest);
}
