/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <stddef.h>
#include <stdint.h>

/* What libFuzzer calls with each input; each fuzz-*.c holds one. Always 0. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
