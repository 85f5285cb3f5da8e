/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The header of pasted columns. Guarantees: a column that says what it is goes nowhere else. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-header-words.h"
#include "ikd-paste-private.h"

/* What stands over a column: an indicator (from 0), or one of these. */
enum
{
  ROLE_LABEL = -2,              /* numbers, codes, names */
  ROLE_OTHER = -3,              /* not figures, or of no indicator */
  ROLE_NONE = -4,               /* says nothing */
};

static int
find_role (const char *field)
{
  const IkdHeaderWords words = ikd_header_words (field);

  switch (words.kind)
    {
    case IKD_HEADER_ORDINAL:
    case IKD_HEADER_CODE:
    case IKD_HEADER_CODE_KEMENDAGRI:
    case IKD_HEADER_CODE_BPS:
    case IKD_HEADER_NAME:
      return ROLE_LABEL;
    case IKD_HEADER_COUNT:
      /* A word within a sentence is no header of a chat. */
      return words.loose || words.indicator == IKD_INDICATOR_NONE ? ROLE_NONE
                                                                  : (int) words.indicator;
    case IKD_HEADER_PERCENT:
    case IKD_HEADER_SOURCE:
    case IKD_HEADER_NOTE:
    case IKD_HEADER_OTHER:
      return ROLE_OTHER;
    case IKD_HEADER_DATE:
    case IKD_HEADER_NONE:
    default:
      return ROLE_NONE;
    }
}

/* A line of words of which two say what stands below, or that is one indicator alone. */
static gboolean
is_header (const IkdPasteCut *cut)
{
  guint filled = 0;
  guint known = 0;
  gboolean indicator = FALSE;

  for (guint i = 0; i < cut->fields->len; i++)
    {
      const char *field = g_ptr_array_index (cut->fields, i);
      int role = find_role (field);

      if (*field != '\0' && ikd_paste_is_value (field))
        return FALSE;
      filled += *field != '\0';
      known += role != ROLE_NONE;
      indicator |= role >= 0;
    }
  return known >= 2 || (filled == 1 && indicator);
}

static void
map (IkdPasteHeader *self, GPtrArray *fields, const IkdPasteInto *into, gboolean *foreign)
{
  guint next = into->first_column;
  gboolean any = FALSE;

  for (guint i = 0; i < fields->len; i++)
    {
      int role = find_role (g_ptr_array_index (fields, i));

      any |= role >= 0;
      if (role == ROLE_LABEL)
        self->label = (int) i;
      for (guint c = 0; c < into->n_indicators; c++)
        if (role == (int) into->indicators[c] && self->columns[c] < 0)
          self->columns[c] = (int) i;
    }
  for (guint c = 0; c < into->n_indicators; c++)
    {
      /* Over a sheet of additions "IKD" says what is counted, not that it is the whole. */
      for (guint i = 0; i < fields->len && self->columns[c] < 0; i++)
        if (into->indicators[c] == IKD_ACTIVATED
            && find_role (g_ptr_array_index (fields, i)) == IKD_ACTIVE)
          self->columns[c] = (int) i;
      self->names |= self->columns[c] >= 0;
    }
  *foreign = any && !self->names;
  /* Nothing is named: the columns that say nothing, in order. */
  for (guint i = self->label + 1; !any && i < fields->len && next < into->n_indicators; i++)
    if (find_role (g_ptr_array_index (fields, i)) == ROLE_NONE)
      self->columns[next++] = (int) i;
}

static gboolean
refuse (const IkdPasteInto *into, GError **error)
{
  g_autoptr (GString) wanted = g_string_new (NULL);

  for (guint c = 0; c < into->n_indicators; c++)
    g_string_append_printf (wanted, "%s“%s”", c > 0 ? ", " : "",
                            ikd_indicator_label (into->indicators[c]));
  g_set_error (error, IKD_ERROR, IKD_ERROR_UNKNOWN_INDICATOR,
               /* Translators: %s is one or more indicators in quotes. */
               _("The header of the text names no column of this sheet: %s. Copy that column, or "
                 "copy without the header."),
               wanted->str);
  return FALSE;
}

gboolean
ikd_paste_header_read (IkdPasteHeader *self, GPtrArray *cuts, const IkdPasteInto *into,
                       GError **error)
{
  gboolean foreign = FALSE;

  *self = (IkdPasteHeader){ .label = -1, .columns = { -1, -1, -1 } };
  for (guint i = 0; i < cuts->len; i++)
    {
      const IkdPasteCut *cut = g_ptr_array_index (cuts, i);

      if (!is_header (cut))
        continue;
      self->found = TRUE;
      self->n_fields = cut->fields->len;
      map (self, cut->fields, into, &foreign);
      g_ptr_array_remove_index (cuts, i);
      return !foreign || refuse (into, error);
    }
  return TRUE;
}
