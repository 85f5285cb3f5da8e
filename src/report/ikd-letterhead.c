/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Whose a document is. Guarantees: a picture is taken only where its head says that it can be
 * drawn in reasonable memory. */

#include "config.h"

#include "ikd-letterhead.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-error.h"

#define MOST_BYTES (4 * 1024 * 1024)
#define MOST_PIXELS 4096        /* of each side */
#define PNG_HEAD 24             /* bytes: signature, and the sizes of the first chunk */
#define NIP_DIGITS 18

IkdLetterhead *
ikd_letterhead_new (void)
{
  return g_new0 (IkdLetterhead, 1);
}

IkdLetterhead *
ikd_letterhead_copy (const IkdLetterhead *self)
{
  IkdLetterhead *copy = ikd_letterhead_new ();

  copy->lines = g_strdup (self->lines);
  copy->logo = g_strdup (self->logo);
  copy->image = self->image != NULL ? g_bytes_ref (self->image) : NULL;
  copy->place = g_strdup (self->place);
  copy->role = g_strdup (self->role);
  copy->name = g_strdup (self->name);
  copy->nip = g_strdup (self->nip);
  return copy;
}

void
ikd_letterhead_free (IkdLetterhead *self)
{
  g_free (self->lines);
  g_free (self->logo);
  g_clear_pointer (&self->image, g_bytes_unref);
  g_free (self->place);
  g_free (self->role);
  g_free (self->name);
  g_free (self->nip);
  g_free (self);
}

static guint32
read_size (const guint8 *at)
{
  return ((guint32) at[0] << 24) | ((guint32) at[1] << 16) | ((guint32) at[2] << 8) | at[3];
}

/* NULL, or what is wrong with it. */
static const char *
judge_image (GBytes *image)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (image, &length);
  guint32 width;
  guint32 height;

  if (length < PNG_HEAD || memcmp (data, signature, sizeof signature) != 0)
    return _("it is no PNG picture");
  width = read_size (data + 16);
  height = read_size (data + 20);
  if (width == 0 || height == 0 || width > MOST_PIXELS || height > MOST_PIXELS)
    return _("the picture is too large");
  return NULL;
}

static gboolean
refuse (const char *path, const char *why, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
               /* Translators: a file name, and what is wrong with it. */
               _("The logo “%s” cannot be used: %s. Choose another one, or none."), name, why);
  return FALSE;
}

gboolean
ikd_letterhead_load (IkdLetterhead *self, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GBytes) image = NULL;
  g_autoptr (GError) failure = NULL;
  const char *fault;

  if (self->image != NULL || self->logo == NULL || *self->logo == '\0')
    return TRUE;

  file = g_file_new_for_path (self->logo);
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL,
                            &failure);
  if (info == NULL)
    return refuse (self->logo, failure->message, error);
  if (g_file_info_get_size (info) > MOST_BYTES)
    return refuse (self->logo, _("the picture is too large"), error);
  image = g_file_load_bytes (file, NULL, NULL, &failure);
  if (image == NULL)
    return refuse (self->logo, failure->message, error);
  fault = judge_image (image);
  if (fault != NULL)
    return refuse (self->logo, fault, error);

  self->image = g_steal_pointer (&image);
  return TRUE;
}

char **
ikd_letterhead_split (const char *lines)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = g_strsplit (lines != NULL ? lines : "", "\n", -1);
  guint n = 0;

  for (guint i = 0; all[i] != NULL && n < IKD_LETTERHEAD_MOST_LINES; i++)
    if (*g_strstrip (all[i]) != '\0')
      {
        g_strv_builder_add (builder, all[i]);
        n++;
      }
  return g_strv_builder_end (builder);
}

gboolean
ikd_letterhead_check_nip (const char *nip, GError **error)
{
  guint digits = 0;
  gboolean clean = TRUE;

  for (const char *at = nip; at != NULL && *at != '\0'; at++)
    {
      digits += g_ascii_isdigit (*at);
      clean = clean && (g_ascii_isdigit (*at) || *at == ' ');
    }
  if (clean && (digits == NIP_DIGITS || nip == NULL || *nip == '\0'))
    return TRUE;

  g_set_error_literal (error, IKD_ERROR, IKD_ERROR_INVALID,
                       _("A NIP has 18 digits. Write it in full, or leave it empty."));
  return FALSE;
}

char *
ikd_letterhead_place_and_date (const IkdLetterhead *self, IkdDay day)
{
  g_autofree char *date = ikd_day_format (day);

  if (self->place == NULL || *self->place == '\0')
    return g_steal_pointer (&date);
  /* Translators: a place and a date, above a signature. */
  return g_strdup_printf (C_("signature", "%s, %s"), self->place, date);
}
