/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a second step waits for the first; each step ends in a sentence. */

#include "ikd-undo.h"

#include <glib/gi18n.h>

#include "ikd-entry.h"
#include "ikd-moved.h"

struct _IkdUndo
{
  GObject parent_instance;

  IkdSession *session;
  GCancellable *cancellable;
  GQueue steps;                 /* of GINT_TO_POINTER (redo); the head is under way */
};

G_DEFINE_FINAL_TYPE (IkdUndo, ikd_undo, G_TYPE_OBJECT)

enum
{
  NOTED,
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void run (IkdUndo *self);

static void
report (IkdUndo *self, IkdReverted *reverted, gboolean redo)
{
  /* Translators: what was undone, as "entry of 14,049" */
  g_autofree char *text = g_strdup_printf (redo ? _("Redone: %s") : _("Undone: %s"),
                                           reverted->label);

  g_signal_emit (self, signals[NOTED], 0, text);
  if (reverted->moved != NULL && reverted->moved->len > 0)
    {
      g_autofree char *lines = ikd_moved_dup_lines (self->session, reverted->moved);

      g_signal_emit (self, signals[MOVED], 0, ikd_moved_heading (), lines);
    }
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdUndo) self = data;
  g_autoptr (GError) error = NULL;
  IkdReverted *reverted = ikd_undo_finish (IKD_SESSION (source), result, &error);
  gboolean redo;

  /* The steps are those of another file by now. */
  if (self->session != IKD_SESSION (source))
    {
      g_clear_pointer (&reverted, ikd_reverted_free);
      return;
    }
  redo = GPOINTER_TO_INT (g_queue_pop_head (&self->steps));
  if (reverted != NULL)
    report (self, reverted, redo);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_queue_clear (&self->steps);
      g_signal_emit (self, signals[NOTED], 0, error->message);
    }
  g_clear_pointer (&reverted, ikd_reverted_free);
  if (!g_queue_is_empty (&self->steps))
    run (self);
}

static void
run (IkdUndo *self)
{
  ikd_undo_async (self->session, GPOINTER_TO_INT (g_queue_peek_head (&self->steps)),
                  self->cancellable, done_cb, g_object_ref (self));
}

static void
ikd_undo_dispose (GObject *object)
{
  IkdUndo *self = IKD_UNDO (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_queue_clear (&self->steps);

  G_OBJECT_CLASS (ikd_undo_parent_class)->dispose (object);
}

static void
ikd_undo_class_init (IkdUndoClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_undo_dispose;
  signals[NOTED] = g_signal_new ("noted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 1, G_TYPE_STRING);
  signals[MOVED] = g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
ikd_undo_init (IkdUndo *self)
{
  self->cancellable = g_cancellable_new ();
  g_queue_init (&self->steps);
}

IkdUndo *
ikd_undo_new (void)
{
  return g_object_new (IKD_TYPE_UNDO, NULL);
}

void
ikd_undo_set_session (IkdUndo *self, IkdSession *session)
{
  g_return_if_fail (IKD_IS_UNDO (self));

  if (!g_set_object (&self->session, session))
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_queue_clear (&self->steps);
}

void
ikd_undo_start (IkdUndo *self, gboolean redo)
{
  g_return_if_fail (IKD_IS_UNDO (self));

  if (self->session == NULL)
    return;
  g_queue_push_tail (&self->steps, GINT_TO_POINTER (redo));
  if (g_queue_get_length (&self->steps) == 1)
    run (self);
}
