/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The streams of a compound file (OLE2), the file within which old spreadsheets and protected new
 * ones stand ([MS-CFB]). */
typedef struct _IkdOle IkdOle;

/* NULL if it is no such file, or its structure is broken. */
IkdOle     *ikd_ole_new  (GBytes *bytes);
void        ikd_ole_free (IkdOle *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdOle, ikd_ole_free)

gboolean    ikd_ole_has  (IkdOle *self, const char *stream);
/* NULL if there is no such stream, or it is cut off. transfer full */
GByteArray *ikd_ole_read (IkdOle *self, const char *stream);
/* Little-endian numbers. */
static inline guint16
ikd_ole_get16 (const guint8 *data)
{
  return data[0] | data[1] << 8;
}

static inline guint32
ikd_ole_get32 (const guint8 *data)
{
  return ikd_ole_get16 (data) | (guint32) ikd_ole_get16 (data + 2) << 16;
}

G_END_DECLS
