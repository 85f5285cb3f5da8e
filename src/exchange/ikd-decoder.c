/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Decoding a text in pieces. Guarantees: a character that is cut is put together again; what is
 * UTF-8 already is not copied. */

#include "ikd-decoder.h"

#include <errno.h>
#include <string.h>

/* A character of UTF-8 that is cut has at most so many bytes; of UTF-16 as many. */
#define MOST_REST 3
#define MARK "\xef\xbb\xbf"

struct _IkdDecoder
{
  IkdCharset charset;
  GIConv     converter;
  gboolean   begun;             /* what the text begins with was seen */
  char       rest[MOST_REST];   /* the beginning of a character */
  gsize      n_rest;
  GString   *joined;            /* it, and the piece after it */
  GString   *text;
};

IkdDecoder *
ikd_decoder_new (IkdCharset charset)
{
  IkdDecoder *self = g_new0 (IkdDecoder, 1);

  self->charset = charset;
  self->joined = g_string_new (NULL);
  self->text = g_string_new (NULL);
  self->converter = charset == IKD_CHARSET_UTF_8
                      ? (GIConv) -1
                      : g_iconv_open ("UTF-8", charset == IKD_CHARSET_UTF_16 ? "UTF-16"
                                                                             : "WINDOWS-1252");
  return self;
}

void
ikd_decoder_free (IkdDecoder *self)
{
  if (self == NULL)
    return;

  if (self->converter != (GIConv) -1)
    g_iconv_close (self->converter);
  g_string_free (self->joined, TRUE);
  g_string_free (self->text, TRUE);
  g_free (self);
}

static gboolean
check_utf8 (IkdDecoder *self, const char *data, gsize size, const char **text, gsize *length)
{
  const char *end = NULL;

  if (!self->begun && size >= strlen (MARK) && memcmp (data, MARK, strlen (MARK)) == 0)
    {
      data += strlen (MARK);
      size -= strlen (MARK);
    }
  self->begun = TRUE;
  *text = data;
  if (g_utf8_validate_len (data, size, &end))
    {
      *length = size;
      return TRUE;
    }
  *length = (gsize) (end - data);
  size -= *length;
  return size <= MOST_REST && g_utf8_get_char_validated (end, (gssize) size) == (gunichar) -2;
}

static gboolean
convert (IkdDecoder *self, const char *data, gsize size, const char **text, gsize *length,
         gsize *n_left)
{
  /* A byte becomes three at most, and a converter may write a character behind. */
  const gsize room = 3 * size + 8;
  char *in = (char *) data;
  char *out = NULL;
  gsize in_left = size;
  gsize out_left = room;
  gsize converted = 0;

  if (self->converter == (GIConv) -1)
    return FALSE;
  g_string_set_size (self->text, room);
  out = self->text->str;
  converted = g_iconv (self->converter, &in, &in_left, &out, &out_left);
  if (converted == (gsize) -1 && errno != EINVAL)
    return FALSE;
  *text = self->text->str;
  *length = room - out_left;
  *n_left = in_left;
  return memchr (*text, '\0', *length) == NULL;
}

gboolean
ikd_decoder_decode (IkdDecoder *self, const char *data, gsize size, const char **text,
                    gsize *length)
{
  gsize n_left = 0;

  if (self->n_rest > 0)
    {
      g_string_truncate (self->joined, 0);
      g_string_append_len (self->joined, self->rest, (gssize) self->n_rest);
      g_string_append_len (self->joined, data, (gssize) size);
      data = self->joined->str;
      size = self->joined->len;
    }
  if (self->charset == IKD_CHARSET_UTF_8)
    {
      if (!check_utf8 (self, data, size, text, length))
        return FALSE;
      n_left = (gsize) (data + size - (*text + *length));
    }
  else if (!convert (self, data, size, text, length, &n_left))
    return FALSE;
  if (n_left > MOST_REST)
    return FALSE;
  memcpy (self->rest, data + size - n_left, n_left);
  self->n_rest = n_left;
  return TRUE;
}

gboolean
ikd_decoder_end (IkdDecoder *self)
{
  return self->n_rest == 0;
}
