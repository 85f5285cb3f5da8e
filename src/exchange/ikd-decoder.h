/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  IKD_CHARSET_UTF_8,            /* with or without its mark, which is no text */
  IKD_CHARSET_UTF_16,           /* of either order, by its mark */
  IKD_CHARSET_WINDOWS_1252,
} IkdCharset;

/* Makes UTF-8 of the pieces of a text, wherever it was cut. */
typedef struct _IkdDecoder IkdDecoder;

IkdDecoder *ikd_decoder_new    (IkdCharset charset);
void        ikd_decoder_free   (IkdDecoder *self);
/* What @data adds to the text; *@text is borrowed from @data or valid until the next call. FALSE:
 * this is not its charset, or it holds a zero. */
gboolean    ikd_decoder_decode (IkdDecoder *self, const char *data, gsize size, const char **text,
                                gsize *length);
/* FALSE: the text ends within a character. */
gboolean    ikd_decoder_end    (IkdDecoder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdDecoder, ikd_decoder_free)

G_END_DECLS
