/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The SHA-256 of what goes by, made beside the work on it. */
typedef struct _IkdDigest IkdDigest;

IkdDigest *ikd_digest_new    (void);
void       ikd_digest_free   (IkdDigest *self);
void       ikd_digest_add    (IkdDigest *self, GBytes *bytes);
/* In hex; nothing is added any more. transfer full */
char      *ikd_digest_finish (IkdDigest *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdDigest, ikd_digest_free)

G_END_DECLS
