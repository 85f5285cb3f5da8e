/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

/* Libraries that are loaded when they are first called: most sessions have no use for them, and
 * what they load themselves is larger than the rest of the program. A header for each names what is
 * used of it; the code that includes it calls the functions as ever. */

#define IKD_LATE_MEMBER(name) __typeof__ (name) *name;
#define IKD_LATE_NAME(name) #name,
