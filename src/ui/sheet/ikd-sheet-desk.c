/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: no typed text is lost by going on: the desk goes to another sheet, day or file only
 * when every text is in the file, and stays where one is refused. */

#include "config.h"

#include "ikd-sheet-desk-private.h"

/* A rest in typing after which the text is looked at. */
#define REST_MILLISECONDS 120

G_DEFINE_FINAL_TYPE (IkdSheetDesk, ikd_sheet_desk, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_BUSY,
  N_PROPS
};

enum
{
  LOADED,
  ROW_CHANGED,
  HELD,
  FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

void
ikd_sheet_desk_row_changed (IkdSheetDesk *self, guint row)
{
  g_signal_emit (self, signals[ROW_CHANGED], 0, row);
}

void
ikd_sheet_desk_fail (IkdSheetDesk *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

/* --- reading --- */

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdSheetDesk) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdEntrySheet) sheet = ikd_entry_sheet_load_finish (IKD_SESSION (source), result,
                                                                 &error);
  gboolean fresh = self->fresh;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      || self->session != IKD_SESSION (source))
    return;
  g_clear_object (&self->loading);
  if (sheet == NULL)
    {
      ikd_sheet_desk_fail (self, error);
      return;
    }
  self->fresh = FALSE;
  g_set_object (&self->sheet, sheet);
  g_signal_emit (self, signals[LOADED], 0, fresh);
}

void
ikd_sheet_desk_reload (IkdSheetDesk *self)
{
  g_return_if_fail (IKD_IS_SHEET_DESK (self));

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (self->session == NULL)
    return;
  self->loading = g_cancellable_new ();
  ikd_entry_sheet_load_async (self->session, &self->query, self->loading, loaded_cb,
                              g_object_ref (self));
}

/* --- going on --- */

static void
stop_typing (IkdSheetDesk *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  g_cancellable_cancel (self->reviewing);
  g_clear_object (&self->reviewing);
}

static void
arrive (IkdSheetDesk *self)
{
  self->leaving = FALSE;
  stop_typing (self);
  ikd_sheet_drafts_clear (self->drafts);
  if (self->session != self->next_session)
    {
      if (self->session != NULL)
        g_signal_handlers_disconnect_by_func (self->session, ikd_sheet_desk_reload, self);
      g_set_object (&self->session, self->next_session);
      if (self->session != NULL)
        g_signal_connect_object (self->session, "changed", G_CALLBACK (ikd_sheet_desk_reload),
                                 self, G_CONNECT_SWAPPED);
    }
  g_clear_object (&self->next_session);
  self->query = self->next_query;
  self->generation++;
  /* What was read before stays in sight until there is something else to see. */
  self->fresh = TRUE;
  if (self->session == NULL)
    {
      g_clear_object (&self->sheet);
      g_signal_emit (self, signals[LOADED], 0, TRUE);
    }
  ikd_sheet_desk_reload (self);
}

static char *
dup_refusal (IkdSheetDesk *self)
{
  guint row = 0;
  guint column = 0;

  if (!ikd_sheet_desk_find_refused (self, &row, &column))
    return NULL;
  return g_strdup (ikd_sheet_drafts_find (self->drafts, self->sheet, row, column)->message);
}

static void
go_on (IkdSheetDesk *self)
{
  g_autofree char *refusal = NULL;

  if (!self->leaving || self->n_saving > 0)
    return;
  refusal = dup_refusal (self);
  /* Another file leaves no choice: the cell is of a file that is gone. */
  if (refusal != NULL && self->session == self->next_session)
    {
      self->leaving = FALSE;
      g_clear_object (&self->next_session);
      g_signal_emit (self, signals[HELD], 0, refusal);
      return;
    }
  arrive (self);
}

/* A save has ended: what was read meanwhile may not have it. */
void
ikd_sheet_desk_settled (IkdSheetDesk *self)
{
  if (self->loading != NULL && !self->leaving)
    ikd_sheet_desk_reload (self);
  go_on (self);
}

void
ikd_sheet_desk_go (IkdSheetDesk *self, IkdSession *session, const IkdSheetQuery *query)
{
  g_return_if_fail (IKD_IS_SHEET_DESK (self));

  g_set_object (&self->next_session, session);
  self->next_query = *query;
  self->leaving = TRUE;
  go_on (self);
}

/* --- typing --- */

typedef struct
{
  IkdSheetDesk *desk;
  guint         serial;
  guint         row;
  guint         column;
} Look;

static void
reviewed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Look *look = data;
  IkdSheetDesk *self = look->desk;
  g_autoptr (IkdReview) review = ikd_entry_review_finish (IKD_SESSION (source), result, NULL);
  IkdSheetDraft *draft = NULL;

  /* What cannot be looked at while typing is said when it is kept. */
  if (review != NULL && self->sheet != NULL)
    draft = ikd_sheet_drafts_find (self->drafts, self->sheet, look->row, look->column);
  if (draft != NULL && draft->serial == look->serial)
    {
      g_set_object (&draft->review, review);
      ikd_sheet_desk_row_changed (self, look->row);
    }
  g_object_unref (self);
  g_free (look);
}

static gboolean
rest_cb (gpointer data)
{
  IkdSheetDesk *self = data;
  IkdSheetDraft *draft = ikd_sheet_drafts_find (self->drafts, self->sheet, self->typing_row,
                                                self->typing_column);
  g_autofree char *date = ikd_day_to_iso (self->sheet->query.day);
  Look *look;
  IkdEntry entry;

  self->rest = 0;
  if (draft == NULL || draft->state != IKD_DRAFT_TYPING || *draft->text == '\0')
    return G_SOURCE_REMOVE;
  look = g_new0 (Look, 1);
  look->desk = g_object_ref (self);
  look->serial = draft->serial;
  look->row = self->typing_row;
  look->column = self->typing_column;
  ikd_entry_sheet_fill (self->sheet, look->row, look->column, date, &entry);
  entry.value = draft->text;
  self->reviewing = g_cancellable_new ();
  ikd_entry_review_async (self->session, &entry, self->reviewing, reviewed_cb, look);
  return G_SOURCE_REMOVE;
}

void
ikd_sheet_desk_type (IkdSheetDesk *self, guint row, guint column, const char *text)
{
  IkdSheetDraft *draft;

  g_return_if_fail (IKD_IS_SHEET_DESK (self));

  if (self->sheet == NULL)
    return;
  stop_typing (self);
  draft = ikd_sheet_drafts_find (self->drafts, self->sheet, row, column);
  if (text != NULL)
    {
      ikd_sheet_drafts_put (self->drafts, self->sheet, row, column, IKD_DRAFT_TYPING, text);
      self->typing_row = row;
      self->typing_column = column;
      if (row != ikd_sheet_desk_control_row (self))
        self->rest = g_timeout_add (REST_MILLISECONDS, rest_cb, self);
    }
  else if (draft != NULL && draft->state == IKD_DRAFT_TYPING)
    {
      ikd_sheet_drafts_remove (self->drafts, self->sheet, row, column);
    }
  ikd_sheet_desk_row_changed (self, row);
}

void
ikd_sheet_desk_discard (IkdSheetDesk *self, guint row, guint column)
{
  IkdSheetDraft *draft;

  g_return_if_fail (IKD_IS_SHEET_DESK (self));

  draft = ikd_sheet_drafts_find (self->drafts, self->sheet, row, column);
  if (draft == NULL || draft->state != IKD_DRAFT_REFUSED)
    return;
  ikd_sheet_drafts_remove (self->drafts, self->sheet, row, column);
  ikd_sheet_desk_row_changed (self, row);
}

/* --- the object --- */

static void
ikd_sheet_desk_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_BUSY)
    g_value_set_boolean (value, ikd_sheet_desk_get_busy (IKD_SHEET_DESK (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ikd_sheet_desk_dispose (GObject *object)
{
  IkdSheetDesk *self = IKD_SHEET_DESK (object);

  stop_typing (self);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->next_session);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (ikd_sheet_desk_parent_class)->dispose (object);
}

static void
ikd_sheet_desk_finalize (GObject *object)
{
  IkdSheetDesk *self = IKD_SHEET_DESK (object);

  ikd_sheet_drafts_free (self->drafts);
  g_clear_object (&self->sheet);

  G_OBJECT_CLASS (ikd_sheet_desk_parent_class)->finalize (object);
}

static guint
add_signal (const char *name, GType type)
{
  return g_signal_new (name, IKD_TYPE_SHEET_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 1, type);
}

static void
ikd_sheet_desk_class_init (IkdSheetDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ikd_sheet_desk_get_property;
  object_class->dispose = ikd_sheet_desk_dispose;
  object_class->finalize = ikd_sheet_desk_finalize;

  signals[LOADED] = add_signal ("loaded", G_TYPE_BOOLEAN);
  signals[ROW_CHANGED] = add_signal ("row-changed", G_TYPE_UINT);
  signals[HELD] = add_signal ("held", G_TYPE_STRING);
  signals[FAILED] = add_signal ("failed", G_TYPE_ERROR);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ikd_sheet_desk_init (IkdSheetDesk *self)
{
  self->drafts = ikd_sheet_drafts_new ();
}

IkdSheetDesk *
ikd_sheet_desk_new (void)
{
  return g_object_new (IKD_TYPE_SHEET_DESK, NULL);
}

IkdSession *
ikd_sheet_desk_get_session (IkdSheetDesk *self)
{
  g_return_val_if_fail (IKD_IS_SHEET_DESK (self), NULL);

  return self->session;
}

IkdEntrySheet *
ikd_sheet_desk_get_sheet (IkdSheetDesk *self)
{
  g_return_val_if_fail (IKD_IS_SHEET_DESK (self), NULL);

  return self->sheet;
}

gboolean
ikd_sheet_desk_is_writable (IkdSheetDesk *self)
{
  g_return_val_if_fail (IKD_IS_SHEET_DESK (self), FALSE);

  return self->session != NULL && self->sheet != NULL && !self->fresh && !self->leaving
         && !ikd_session_is_read_only (self->session);
}

guint
ikd_sheet_desk_own_row (IkdSheetDesk *self)
{
  g_return_val_if_fail (IKD_IS_SHEET_DESK (self), 0);

  return self->sheet != NULL ? self->sheet->rows->len : 0;
}

guint
ikd_sheet_desk_control_row (IkdSheetDesk *self)
{
  return ikd_sheet_desk_own_row (self) + 1;
}

gboolean
ikd_sheet_desk_get_busy (IkdSheetDesk *self)
{
  g_return_val_if_fail (IKD_IS_SHEET_DESK (self), FALSE);

  return self->n_saving > 0;
}

const IkdSheetDraft *
ikd_sheet_desk_get_draft (IkdSheetDesk *self, guint row, guint column)
{
  g_return_val_if_fail (IKD_IS_SHEET_DESK (self), NULL);

  return ikd_sheet_drafts_find (self->drafts, self->sheet, row, column);
}

gboolean
ikd_sheet_desk_find_refused (IkdSheetDesk *self, guint *row, guint *column)
{
  g_return_val_if_fail (IKD_IS_SHEET_DESK (self), FALSE);

  if (self->sheet == NULL || ikd_sheet_drafts_n_refused (self->drafts) == 0)
    return FALSE;
  for (*row = 0; *row <= ikd_sheet_desk_control_row (self); ++*row)
    for (*column = 0; *column < self->sheet->query.n_indicators; ++*column)
      {
        const IkdSheetDraft *draft = ikd_sheet_desk_get_draft (self, *row, *column);

        if (draft != NULL && draft->state == IKD_DRAFT_REFUSED)
          return TRUE;
      }
  return FALSE;
}
