/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "torture.h"

G_BEGIN_DECLS

/* What the process "keep" writes, as often as it is told, from 5001 on. */
#define EXAMINE_CODE "33.01.02"
#define EXAMINE_DATE "2024-06-04"

/* Another process of this program that takes @path: "look" opens it, verifies it, reads it and
 * keeps something, whatever it finds; "keep" keeps @argument cells; "read-only" becomes the user
 * @argument first and must be able to read and not to write; "full" is of disk.h. */
GPid  examine_start (Torture *self, const char *job, const char *path, const char *argument);
/* Waits for its end. NULL: it ended well; else what happened to it. transfer full */
char *examine_end   (GPid pid);
/* Likewise: its status; −1: it ended by a signal. */
int   examine_wait  (GPid pid);

/* The process; returns its status. */
int   examine_work  (const char *job, const char *path, const char *argument);

G_END_DECLS
