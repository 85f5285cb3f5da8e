/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A second keying as rows and columns. Guarantees: a cell shows what was keyed into it in this
 * window, and nothing else: a first value reaches no text, no label and no clipboard. */

#include "config.h"

#include "ikd-retype-model.h"

#include <glib/gi18n.h>

#include "ikd-retype-places.h"
#include "ikd-retype-words.h"

enum
{
  CODE,
  NAME,
  FIRST_INPUT,
};

typedef struct
{
  char    *text;
  gboolean refused;
} Shown;

struct _IkdRetypeModel
{
  GObject          parent_instance;

  IkdSecondKeying *keying;
  IkdRetypePlaces *places;
  GArray          *shown;       /* of Shown, by cell */
};

static void ikd_retype_model_iface_init (IkdGridModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IkdRetypeModel, ikd_retype_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (IKD_TYPE_GRID_MODEL,
                                                      ikd_retype_model_iface_init))

static gboolean
is_input (IkdRetypeModel *self, guint column)
{
  return column >= FIRST_INPUT && column - FIRST_INPUT < self->places->inputs->len;
}

static Shown *
get_shown (IkdRetypeModel *self, guint index)
{
  return &g_array_index (self->shown, Shown, index);
}

gboolean
ikd_retype_model_find_cell (IkdRetypeModel *self, guint row, guint column, guint *index)
{
  g_return_val_if_fail (IKD_IS_RETYPE_MODEL (self), FALSE);

  return is_input (self, column)
         && ikd_retype_places_find_cell (self->places, row, column - FIRST_INPUT, index);
}

gboolean
ikd_retype_model_next_open (IkdRetypeModel *self, guint row, guint column, guint *next_row,
                            guint *next_column)
{
  guint input;

  g_return_val_if_fail (IKD_IS_RETYPE_MODEL (self), FALSE);

  if (!ikd_retype_places_next_open (self->places, row,
                                    is_input (self, column) ? column - FIRST_INPUT : G_MAXUINT,
                                    next_row, &input))
    return FALSE;
  *next_column = FIRST_INPUT + input;
  return TRUE;
}

/* --- the interface --- */

static guint
get_n_rows (IkdGridModel *model)
{
  return IKD_RETYPE_MODEL (model)->places->regions->len;
}

static guint
get_n_columns (IkdGridModel *model)
{
  return FIRST_INPUT + IKD_RETYPE_MODEL (model)->places->inputs->len + 1;
}

static char *
dup_title (IkdGridModel *model, guint column)
{
  IkdRetypeModel *self = IKD_RETYPE_MODEL (model);

  if (column == CODE)
    return g_strdup (_("Code"));
  if (column == NAME)
    return g_strdup (C_ ("column", "Region"));
  if (!is_input (self, column))
    return g_strdup (C_ ("column", "State"));
  return g_strdup (g_array_index (self->places->inputs, IkdRetypeInput,
                                  column - FIRST_INPUT).title);
}

static IkdGridColumnFlags
get_column_flags (IkdGridModel *model, guint column)
{
  if (column < FIRST_INPUT)
    return IKD_GRID_COLUMN_FROZEN;
  return is_input (IKD_RETYPE_MODEL (model), column)
           ? IKD_GRID_COLUMN_NUMERIC | IKD_GRID_COLUMN_EDITABLE : IKD_GRID_COLUMN_PLAIN;
}

static guint
get_column_chars (IkdGridModel *model, guint column)
{
  static const guint frozen[] = { [CODE] = 9, [NAME] = 20 };

  if (column < FIRST_INPUT)
    return frozen[column];
  return is_input (IKD_RETYPE_MODEL (model), column) ? 14 : 22;
}

/* The code goes first where there is little room. */
static int
get_column_priority (IkdGridModel *model, guint column)
{
  return column == CODE ? 1 : 2;
}

/* The state of a row is that of the cell that asks for most: the refused, the differing, the open
 * ones, those that were corrected. */
static IkdKeyingState
row_state (IkdRetypeModel *self, guint row, gboolean *refused)
{
  static const guint ranks[] = { [IKD_KEYING_AGREED] = 0, [IKD_KEYING_CORRECTED] = 1,
                                 [IKD_KEYING_TO_KEY] = 2, [IKD_KEYING_DIFFERS] = 3 };
  IkdKeyingState state = IKD_KEYING_AGREED;

  *refused = FALSE;
  for (guint i = 0; i < self->places->inputs->len; i++)
    {
      guint index;
      IkdKeyingState of;

      if (!ikd_retype_model_find_cell (self, row, FIRST_INPUT + i, &index))
        continue;
      *refused |= get_shown (self, index)->refused;
      of = ikd_second_keying_get (self->keying, index)->state;
      if (ranks[of] > ranks[state])
        state = of;
    }
  return state;
}

static char *
say_state (IkdKeyingState state, gboolean refused)
{
  if (refused)
    return g_strdup_printf ("✗ %s", C_ ("keying", "Refused"));
  return g_strdup_printf ("%s %s", ikd_retype_words_mark (state), ikd_retype_words_state (state));
}

/* Where several cells share a state, each shows its own shape. */
static char *
dup_input_text (IkdRetypeModel *self, guint index)
{
  const Shown *shown = get_shown (self, index);
  IkdKeyingState state = ikd_second_keying_get (self->keying, index)->state;
  const char *mark = ikd_retype_words_mark (state);

  if (self->places->inputs->len == 1 || shown->refused || state == IKD_KEYING_TO_KEY)
    return g_strdup (shown->text != NULL ? shown->text : "");
  return shown->text != NULL ? g_strdup_printf ("%s %s", mark, shown->text) : g_strdup (mark);
}

static char *
dup_text (IkdGridModel *model, guint row, guint column)
{
  IkdRetypeModel *self = IKD_RETYPE_MODEL (model);
  IkdRegion *region = g_ptr_array_index (self->places->regions, row);
  IkdKeyingState state;
  gboolean refused;
  guint index;

  if (column < FIRST_INPUT)
    return g_strdup (column == CODE ? ikd_region_get_code (region) : ikd_region_get_name (region));
  if (is_input (self, column))
    return ikd_retype_model_find_cell (self, row, column, &index) ? dup_input_text (self, index)
                                                                  : g_strdup ("");
  state = row_state (self, row, &refused);
  return say_state (state, refused);
}

static char *
dup_edit_text (IkdGridModel *model, guint row, guint column)
{
  IkdRetypeModel *self = IKD_RETYPE_MODEL (model);
  guint index;

  if (!is_input (self, column))
    return dup_text (model, row, column);
  if (!ikd_retype_model_find_cell (self, row, column, &index)
      || get_shown (self, index)->text == NULL)
    return g_strdup ("");
  return g_strdup (get_shown (self, index)->text);
}

static const char *
get_style (IkdGridModel *model, guint row, guint column)
{
  IkdRetypeModel *self = IKD_RETYPE_MODEL (model);
  gboolean refused = FALSE;
  IkdKeyingState state;
  guint index;

  if (column < FIRST_INPUT)
    return NULL;
  if (!is_input (self, column))
    {
      state = row_state (self, row, &refused);
    }
  else
    {
      if (!ikd_retype_model_find_cell (self, row, column, &index))
        return NULL;
      state = ikd_second_keying_get (self->keying, index)->state;
      refused = get_shown (self, index)->refused;
    }
  if (refused)
    return "refused";
  return state == IKD_KEYING_DIFFERS ? "owed" : state == IKD_KEYING_TO_KEY ? "muted" : NULL;
}

static char *
dup_label (IkdGridModel *model, guint row, guint column)
{
  IkdRetypeModel *self = IKD_RETYPE_MODEL (model);
  g_autofree char *title = dup_title (model, column);
  g_autofree char *text = dup_edit_text (model, row, column);
  const char *name = ikd_region_get_name (g_ptr_array_index (self->places->regions, row));
  const char *state;
  guint index;

  if (column == NAME)
    return g_strdup (name);
  if (!is_input (self, column))
    return g_strdup_printf ("%s, %s, %s", name, title, text);
  if (!ikd_retype_model_find_cell (self, row, column, &index))
    return g_strdup_printf ("%s, %s, %s", name, title, _("not to be keyed"));
  state = get_shown (self, index)->refused
            ? C_ ("keying", "Refused")
            : ikd_retype_words_state (ikd_second_keying_get (self->keying, index)->state);
  return *text != '\0' ? g_strdup_printf ("%s, %s, %s, %s", name, title, text, state)
                       : g_strdup_printf ("%s, %s, %s", name, title, state);
}

static gboolean
is_editable (IkdGridModel *model, guint row, guint column)
{
  IkdRetypeModel *self = IKD_RETYPE_MODEL (model);

  return is_input (self, column)
         && ikd_retype_places_is_open (self->places, row, column - FIRST_INPUT);
}

static void
ikd_retype_model_iface_init (IkdGridModelInterface *iface)
{
  iface->get_n_rows = get_n_rows;
  iface->get_n_columns = get_n_columns;
  iface->dup_title = dup_title;
  iface->get_column_flags = get_column_flags;
  iface->get_column_chars = get_column_chars;
  iface->get_column_priority = get_column_priority;
  iface->dup_text = dup_text;
  iface->dup_edit_text = dup_edit_text;
  iface->get_style = get_style;
  iface->dup_label = dup_label;
  iface->is_editable = is_editable;
}

/* --- making --- */

static void
clear_shown (Shown *shown)
{
  g_free (shown->text);
}

static void
ikd_retype_model_finalize (GObject *object)
{
  IkdRetypeModel *self = IKD_RETYPE_MODEL (object);

  g_clear_object (&self->keying);
  g_clear_pointer (&self->places, ikd_retype_places_free);
  g_array_unref (self->shown);

  G_OBJECT_CLASS (ikd_retype_model_parent_class)->finalize (object);
}

static void
ikd_retype_model_class_init (IkdRetypeModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_retype_model_finalize;
}

static void
ikd_retype_model_init (IkdRetypeModel *self)
{
  self->shown = g_array_new (FALSE, TRUE, sizeof (Shown));
  g_array_set_clear_func (self->shown, (GDestroyNotify) clear_shown);
}

IkdRetypeModel *
ikd_retype_model_new (IkdSecondKeying *keying)
{
  IkdRetypeModel *self = g_object_new (IKD_TYPE_RETYPE_MODEL, NULL);

  self->keying = g_object_ref (keying);
  self->places = ikd_retype_places_new (keying);
  g_array_set_size (self->shown, keying->cells->len);
  return self;
}

void
ikd_retype_model_show (IkdRetypeModel *self, guint index, const char *text, gboolean refused)
{
  Shown *shown;
  guint row;

  g_return_if_fail (IKD_IS_RETYPE_MODEL (self) && index < self->shown->len);

  shown = get_shown (self, index);
  g_free (shown->text);
  shown->text = g_strdup (text);
  shown->refused = refused;
  if (ikd_retype_places_find_row (self->places, index, &row))
    ikd_grid_model_row_changed (IKD_GRID_MODEL (self), row);
}

gboolean
ikd_retype_model_has_refused (IkdRetypeModel *self)
{
  g_return_val_if_fail (IKD_IS_RETYPE_MODEL (self), FALSE);

  for (guint i = 0; i < self->shown->len; i++)
    if (get_shown (self, i)->refused)
      return TRUE;
  return FALSE;
}
