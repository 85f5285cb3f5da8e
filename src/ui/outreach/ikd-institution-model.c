/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a row that follows another keying of the same moment carries what that one typed; a
 * text that was refused stands where it was typed. */

#include "config.h"

#include "ikd-institution-model.h"

#include <glib/gi18n.h>

#include "ikd-attainment.h"
#include "ikd-institution-words.h"

typedef struct
{
  IkdInstitution *institution;
  char           *kind_label;
  guint           column;       /* where @text was refused */
  char           *text;         /* nullable */
  char           *sentence;
} Line;

struct _IkdInstitutionModel
{
  GObject    parent_instance;

  GPtrArray *lines;             /* of Line */
  IkdDay     day;
};

static void ikd_institution_model_iface_init (IkdGridModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IkdInstitutionModel, ikd_institution_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (IKD_TYPE_GRID_MODEL,
                                                      ikd_institution_model_iface_init))

static void
free_line (gpointer data)
{
  Line *line = data;

  g_object_unref (line->institution);
  g_free (line->kind_label);
  g_free (line->text);
  g_free (line->sentence);
  g_free (line);
}

static Line *
get_line (IkdInstitutionModel *self, guint row)
{
  return g_ptr_array_index (self->lines, row);
}

static gint64
record_of (IkdInstitution *institution)
{
  return IKD_OUTREACH (institution)->record;
}

static gboolean
owes (const Line *line)
{
  return IKD_OUTREACH (line->institution)->owes != 0;
}

static gboolean
is_input (guint column)
{
  return column == IKD_INSTITUTION_COLUMN_HEADCOUNT
         || column == IKD_INSTITUTION_COLUMN_ACTIVATED;
}

/* Whether what is noted is of the sheet's own date. */
static gboolean
is_of_day (IkdInstitutionModel *self, const Line *line)
{
  return line->institution->activated.known && line->institution->date == self->day;
}

/* --- the interface --- */

static guint
get_n_rows (IkdGridModel *model)
{
  return IKD_INSTITUTION_MODEL (model)->lines->len;
}

static guint
get_n_columns (IkdGridModel *model)
{
  return IKD_N_INSTITUTION_COLUMNS;
}

static char *
dup_title (IkdGridModel *model, guint column)
{
  static const char *const titles[IKD_N_INSTITUTION_COLUMNS] = {
    NC_ ("column", "Institution"), NC_ ("column", "Kind"),      NC_ ("column", "People"),
    NC_ ("column", "Before"),      NC_ ("column", "Activated"), NC_ ("column", "Coverage"),
    NC_ ("column", "State"),
  };

  return g_strdup (g_dpgettext2 (NULL, "column", titles[column]));
}

static IkdGridColumnFlags
get_column_flags (IkdGridModel *model, guint column)
{
  if (column == IKD_INSTITUTION_COLUMN_NAME)
    return IKD_GRID_COLUMN_FROZEN;
  if (is_input (column))
    return IKD_GRID_COLUMN_NUMERIC | IKD_GRID_COLUMN_EDITABLE;
  return column == IKD_INSTITUTION_COLUMN_BEFORE || column == IKD_INSTITUTION_COLUMN_COVERAGE
           ? IKD_GRID_COLUMN_NUMERIC : IKD_GRID_COLUMN_PLAIN;
}

static guint
get_column_chars (IkdGridModel *model, guint column)
{
  static const guint chars[IKD_N_INSTITUTION_COLUMNS] = { 22, 14, 9, 17, 9, 8, 14 };

  return chars[column];
}

/* Where there is little room the kind goes first, then what was before. */
static int
get_column_priority (IkdGridModel *model, guint column)
{
  static const int priorities[IKD_N_INSTITUTION_COLUMNS] = { 9, 1, 9, 2, 9, 3, 4 };

  return priorities[column];
}

/* "45 (5 Jun 2026)" */
static char *
before_text (IkdInstitutionModel *self, const Line *line)
{
  g_autofree char *count = NULL;
  g_autofree char *date = NULL;

  if (!line->institution->activated.known || is_of_day (self, line))
    return g_strdup ("");
  count = ikd_count_format_words (line->institution->activated);
  date = ikd_day_format_short (line->institution->date);
  return g_strdup_printf ("%s (%s)", count, date);
}

static char *
coverage_text (IkdInstitutionModel *self, const Line *line)
{
  IkdNumber share = ikd_share (line->institution->activated, line->institution->headcount);

  return share.known && is_of_day (self, line) ? ikd_percent_format (share.value, 1)
                                               : g_strdup ("");
}

static char *
state_text (IkdInstitutionModel *self, const Line *line)
{
  if (line->text != NULL)
    return g_strdup_printf ("✗ %s", C_ ("keying", "Refused"));
  if (owes (line))
    return g_strdup (_("▲ Reason owed"));
  if (is_of_day (self, line))
    /* Translators: of a value in the sheet. */
    return g_strdup_printf ("✓ %s", C_ ("keying", "Kept"));
  return g_strdup_printf ("○ %s", C_ ("keying", "Not keyed"));
}

static char *
dup_input_text (IkdInstitutionModel *self, const Line *line, guint column)
{
  IkdNumber number = column == IKD_INSTITUTION_COLUMN_HEADCOUNT ? line->institution->headcount
                                                                : line->institution->activated;

  if (line->text != NULL && line->column == column)
    return g_strdup (line->text);
  if (!number.known
      || (column == IKD_INSTITUTION_COLUMN_ACTIVATED && !is_of_day (self, line)))
    return g_strdup ("");
  return ikd_count_format_words (number);
}

static char *
dup_text (IkdGridModel *model, guint row, guint column)
{
  IkdInstitutionModel *self = IKD_INSTITUTION_MODEL (model);
  const Line *line = get_line (self, row);

  switch (column)
    {
    case IKD_INSTITUTION_COLUMN_NAME:
      return g_strdup (line->institution->name);
    case IKD_INSTITUTION_COLUMN_KIND:
      return g_strdup (line->kind_label);
    case IKD_INSTITUTION_COLUMN_BEFORE:
      return before_text (self, line);
    case IKD_INSTITUTION_COLUMN_COVERAGE:
      return coverage_text (self, line);
    case IKD_INSTITUTION_COLUMN_STATE:
      return state_text (self, line);
    default:
      return dup_input_text (self, line, column);
    }
}

static const char *
get_style (IkdGridModel *model, guint row, guint column)
{
  const Line *line = get_line (IKD_INSTITUTION_MODEL (model), row);

  if (line->text != NULL && (column == line->column || column == IKD_INSTITUTION_COLUMN_STATE))
    return "refused";
  if (owes (line)
      && (column == IKD_INSTITUTION_COLUMN_ACTIVATED || column == IKD_INSTITUTION_COLUMN_STATE))
    return "owed";
  return column == IKD_INSTITUTION_COLUMN_BEFORE || column == IKD_INSTITUTION_COLUMN_KIND
           ? "muted" : NULL;
}

/* "Bank Daerah, Activated, 45, of 120 people, ✓ Kept" */
static char *
dup_label (IkdGridModel *model, guint row, guint column)
{
  IkdInstitutionModel *self = IKD_INSTITUTION_MODEL (model);
  const Line *line = get_line (self, row);
  gboolean activated = column == IKD_INSTITUTION_COLUMN_ACTIVATED;
  g_autofree char *title = dup_title (model, column);
  g_autofree char *text = dup_text (model, row, column);
  g_autofree char *headcount = ikd_count_format_words (line->institution->headcount);
  /* Translators: how many people an institution has. */
  g_autofree char *people = g_strdup_printf (_("of %s people"), headcount);
  g_autofree char *state = state_text (self, line);
  const char *parts[] = { column != IKD_INSTITUTION_COLUMN_NAME ? title : "",
                          column != IKD_INSTITUTION_COLUMN_NAME ? text : "",
                          activated && line->institution->headcount.known ? people : "",
                          activated || line->text != NULL ? state : "" };
  g_autoptr (GString) label = g_string_new (line->institution->name);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_string_append_printf (label, ", %s", parts[i]);
  return g_string_free (g_steal_pointer (&label), FALSE);
}

static void
ikd_institution_model_iface_init (IkdGridModelInterface *iface)
{
  iface->get_n_rows = get_n_rows;
  iface->get_n_columns = get_n_columns;
  iface->dup_title = dup_title;
  iface->get_column_flags = get_column_flags;
  iface->get_column_chars = get_column_chars;
  iface->get_column_priority = get_column_priority;
  iface->dup_text = dup_text;
  iface->get_style = get_style;
  iface->dup_label = dup_label;
}

/* --- making --- */

static void
ikd_institution_model_finalize (GObject *object)
{
  g_ptr_array_unref (IKD_INSTITUTION_MODEL (object)->lines);

  G_OBJECT_CLASS (ikd_institution_model_parent_class)->finalize (object);
}

static void
ikd_institution_model_class_init (IkdInstitutionModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_institution_model_finalize;
}

static void
ikd_institution_model_init (IkdInstitutionModel *self)
{
  self->lines = g_ptr_array_new_with_free_func (free_line);
  self->day = IKD_DAY_NONE;
}

IkdInstitutionModel *
ikd_institution_model_new (void)
{
  return g_object_new (IKD_TYPE_INSTITUTION_MODEL, NULL);
}

/* --- what is shown --- */

static gboolean
are_same (IkdInstitutionModel *self, GPtrArray *rows)
{
  if (rows->len != self->lines->len)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const IkdInstitutionRow *row = g_ptr_array_index (rows, i);

      if (record_of (row->institution) != record_of (get_line (self, i)->institution))
        return FALSE;
    }
  return TRUE;
}

/* The same institutions: the cursor stays, and what was refused. */
static void
update (IkdInstitutionModel *self, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const IkdInstitutionRow *row = g_ptr_array_index (rows, i);
      Line *line = get_line (self, i);

      g_set_object (&line->institution, row->institution);
      g_free (line->kind_label);
      line->kind_label = g_strdup (row->kind_label);
      ikd_grid_model_row_changed (IKD_GRID_MODEL (self), i);
    }
}

void
ikd_institution_model_show (IkdInstitutionModel *self, GPtrArray *rows)
{
  g_return_if_fail (IKD_IS_INSTITUTION_MODEL (self));

  if (are_same (self, rows))
    {
      update (self, rows);
      return;
    }
  g_ptr_array_set_size (self->lines, 0);
  for (guint i = 0; i < rows->len; i++)
    {
      const IkdInstitutionRow *row = g_ptr_array_index (rows, i);
      Line *line = g_new0 (Line, 1);

      line->institution = g_object_ref (row->institution);
      line->kind_label = g_strdup (row->kind_label);
      g_ptr_array_add (self->lines, line);
    }
  ikd_grid_model_reset (IKD_GRID_MODEL (self));
}

void
ikd_institution_model_set_day (IkdInstitutionModel *self, IkdDay day)
{
  g_return_if_fail (IKD_IS_INSTITUTION_MODEL (self));

  self->day = day;
  ikd_grid_model_reset (IKD_GRID_MODEL (self));
}

IkdDay
ikd_institution_model_get_day (IkdInstitutionModel *self)
{
  g_return_val_if_fail (IKD_IS_INSTITUTION_MODEL (self), IKD_DAY_NONE);

  return self->day;
}

IkdInstitution *
ikd_institution_model_get (IkdInstitutionModel *self, guint row)
{
  g_return_val_if_fail (IKD_IS_INSTITUTION_MODEL (self), NULL);

  return row < self->lines->len ? get_line (self, row)->institution : NULL;
}

/* --- what is typed --- */

gboolean
ikd_institution_model_put (IkdInstitutionModel *self, IkdInstitution *institution, guint column,
                           const char *text, GError **error)
{
  IkdNumber number = IKD_NUMBER_UNKNOWN;
  IkdDay day = IKD_DAY_NONE;

  g_return_val_if_fail (IKD_IS_INSTITUTION_MODEL (self) && is_input (column), FALSE);

  if (*text != '\0')
    {
      if (!ikd_count_parse (text, IKD_SEPARATORS_UNKNOWN, &number, error))
        return FALSE;
      day = self->day;
    }
  if (column == IKD_INSTITUTION_COLUMN_HEADCOUNT)
    {
      institution->headcount = number;
      institution->headcount_date = day;
    }
  else
    {
      institution->activated = number;
      institution->date = day;
    }
  return TRUE;
}

IkdInstitution *
ikd_institution_model_read (IkdInstitutionModel *self, guint row, guint column, const char *text,
                            GError **error)
{
  g_autoptr (IkdOutreach) copy = NULL;

  g_return_val_if_fail (IKD_IS_INSTITUTION_MODEL (self) && row < self->lines->len, NULL);

  copy = ikd_outreach_copy (IKD_OUTREACH (get_line (self, row)->institution));
  if (!ikd_institution_model_put (self, IKD_INSTITUTION (copy), column, text, error))
    return NULL;
  return IKD_INSTITUTION (g_steal_pointer (&copy));
}

static void
forget_refusal (Line *line)
{
  g_clear_pointer (&line->text, g_free);
  g_clear_pointer (&line->sentence, g_free);
}

void
ikd_institution_model_take (IkdInstitutionModel *self, guint row, IkdInstitution *institution)
{
  g_return_if_fail (IKD_IS_INSTITUTION_MODEL (self) && row < self->lines->len);

  forget_refusal (get_line (self, row));
  g_set_object (&get_line (self, row)->institution, institution);
  ikd_grid_model_row_changed (IKD_GRID_MODEL (self), row);
}

void
ikd_institution_model_refuse (IkdInstitutionModel *self, guint row, guint column,
                              const char *text, const char *sentence)
{
  Line *line;

  g_return_if_fail (IKD_IS_INSTITUTION_MODEL (self) && row < self->lines->len);

  line = get_line (self, row);
  forget_refusal (line);
  line->column = column;
  line->text = g_strdup (text);
  line->sentence = g_strdup (sentence);
  ikd_grid_model_row_changed (IKD_GRID_MODEL (self), row);
}

const char *
ikd_institution_model_refusal (IkdInstitutionModel *self, guint row)
{
  g_return_val_if_fail (IKD_IS_INSTITUTION_MODEL (self), NULL);

  return row < self->lines->len ? get_line (self, row)->sentence : NULL;
}

gboolean
ikd_institution_model_has_refused (IkdInstitutionModel *self)
{
  g_return_val_if_fail (IKD_IS_INSTITUTION_MODEL (self), FALSE);

  for (guint i = 0; i < self->lines->len; i++)
    if (get_line (self, i)->text != NULL)
      return TRUE;
  return FALSE;
}

gboolean
ikd_institution_model_next_problem (IkdInstitutionModel *self, guint row, int step, guint *next)
{
  int n;

  g_return_val_if_fail (IKD_IS_INSTITUTION_MODEL (self), FALSE);

  n = (int) self->lines->len;
  for (int i = 1; i <= n; i++)
    {
      int at = (((int) row + i * step) % n + n) % n;
      const Line *line = get_line (self, (guint) at);

      if (line->text != NULL || owes (line))
        {
          *next = (guint) at;
          return TRUE;
        }
    }
  return FALSE;
}
