/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-outreach-service.h"

/* Keeps a new record of @type and the region @code with the fields of @words
 * ("kind:server|affected:120|…"); returns its number. */
gint64 records_keep (IkdSession *session, GType type, const char *code, const char *words);
