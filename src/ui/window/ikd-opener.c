/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: each request ends in exactly one of its signals, unless another took its place or the
 * window is gone; nothing waits on the main thread. */

#include "ikd-opener.h"

#include <glib/gi18n.h>

#include "ikd-error.h"
#include "ikd-file-picker.h"

struct _IkdOpener
{
  GObject parent_instance;

  GtkWindow *window;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (IkdOpener, ikd_opener, G_TYPE_OBJECT)

enum
{
  OPENING,
  OPENED,
  MISSING,
  FAILED,
  NOTED,
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* One request with what its end needs. */
typedef struct
{
  IkdOpener *self;
  char *path;
  IkdSession *session;
  IkdDatabaseFlags flags;
} Request;

static Request *
request_new (IkdOpener *self, const char *path)
{
  Request *request = g_new0 (Request, 1);

  request->self = g_object_ref (self);
  request->path = g_strdup (path);
  return request;
}

static void
request_free (Request *request)
{
  g_clear_object (&request->session);
  g_clear_object (&request->self);
  g_free (request->path);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static gboolean
is_cancelled (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
start (IkdOpener *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_signal_emit (self, signals[OPENING], 0);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = ikd_session_open_finish (result, &error);

  if (session != NULL)
    g_signal_emit (request->self, signals[OPENED], 0, session);
  else if (!is_cancelled (error))
    g_signal_emit (request->self, signals[FAILED], 0, request->path, error->message,
                   error->domain == IKD_ERROR ? error->code : -1);
}

static void
settled_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GError) error = NULL;

  if (ikd_session_set_office_finish (request->session, result, &error))
    g_signal_emit (request->self, signals[OPENED], 0, request->session);
  else if (!is_cancelled (error))
    g_signal_emit (request->self, signals[NOTED], 0, error->message);
}

static void
picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ikd_file_picker_finish (result, &error);

  if (file != NULL && g_file_peek_path (file) != NULL)
    g_signal_emit (request->self, signals[PICKED], 0, g_file_peek_path (file),
                   (int) request->flags);
  else if (file != NULL)
    g_signal_emit (request->self, signals[NOTED], 0,
                   _("This place is not on this computer. "
                     "Copy the file here first, then open it."));
  else if (!is_cancelled (error))
    g_signal_emit (request->self, signals[NOTED], 0, error->message);
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (request->path);
  g_autofree char *text = NULL;

  if (!ikd_session_backup_finish (request->session, result, &error))
    {
      if (!is_cancelled (error))
        g_signal_emit (request->self, signals[NOTED], 0, error->message);
      return;
    }
  /* Translators: the name of a file */
  text = g_strdup_printf (_("A complete copy was saved as “%s”"), name);
  g_signal_emit (request->self, signals[NOTED], 0, text);
}

static void
copy_place_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ikd_file_picker_finish (result, &error);

  if (file == NULL || g_file_peek_path (file) == NULL)
    {
      if (file != NULL)
        g_signal_emit (request->self, signals[NOTED], 0,
                       _("This place is not on this computer. Choose a folder here."));
      else if (!is_cancelled (error))
        g_signal_emit (request->self, signals[NOTED], 0, error->message);
      return;
    }
  g_free (request->path);
  request->path = g_file_get_path (file);
  ikd_session_backup_async (request->session, request->path, NULL, copied_cb, request);
  request = NULL;
}

static void
ikd_opener_dispose (GObject *object)
{
  IkdOpener *self = IKD_OPENER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->window = NULL;

  G_OBJECT_CLASS (ikd_opener_parent_class)->dispose (object);
}

static void
ikd_opener_class_init (IkdOpenerClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_opener_dispose;

  signals[OPENING] = g_signal_new ("opening", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[OPENED] = g_signal_new ("opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, IKD_TYPE_SESSION);
  signals[MISSING] = g_signal_new ("missing", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_INT);
  signals[NOTED] = g_signal_new ("noted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[PICKED] = g_signal_new ("picked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);
}

static void
ikd_opener_init (IkdOpener *self)
{
}

IkdOpener *
ikd_opener_new (GtkWindow *window)
{
  IkdOpener *self = g_object_new (IKD_TYPE_OPENER, NULL);

  self->window = window;
  return self;
}

void
ikd_opener_open (IkdOpener *self, const char *path, IkdDatabaseFlags flags)
{
  g_return_if_fail (IKD_IS_OPENER (self));

  start (self);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    g_signal_emit (self, signals[MISSING], 0, path);
  else
    ikd_session_open_async (path, flags, self->cancellable, opened_cb, request_new (self, path));
}

void
ikd_opener_open_marked (IkdOpener *self, const char *mark)
{
  g_autofree char *path = NULL;

  g_return_if_fail (IKD_IS_OPENER (self));

  path = g_str_equal (mark, "training") ? ikd_session_training_path () : ikd_session_sample_path ();
  start (self);
  ikd_session_open_marked_async (mark, self->cancellable, opened_cb, request_new (self, path));
}

void
ikd_opener_create (IkdOpener *self, const char *path, const IkdSetup *setup)
{
  g_return_if_fail (IKD_IS_OPENER (self));

  start (self);
  ikd_session_create_async (path, setup, self->cancellable, opened_cb, request_new (self, path));
}

void
ikd_opener_settle (IkdOpener *self, IkdSession *session, const char *code, int week_days)
{
  Request *request;

  g_return_if_fail (IKD_IS_OPENER (self));

  request = request_new (self, ikd_session_get_path (session));
  request->session = g_object_ref (session);
  ikd_session_set_office_async (session, code, week_days, NULL, settled_cb, request);
}

void
ikd_opener_pick (IkdOpener *self, IkdDatabaseFlags flags)
{
  Request *request;

  g_return_if_fail (IKD_IS_OPENER (self));

  request = request_new (self, NULL);
  request->flags = flags;
  ikd_file_picker_open_async (self->window,
                              flags & IKD_DATABASE_READ_ONLY ? _("Open a Copy (Read Only)")
                                                             : _("Open a Data File"),
                              NULL, NULL, picked_cb, request);
}

void
ikd_opener_save_copy (IkdOpener *self, IkdSession *session)
{
  Request *request;
  g_autofree char *today = NULL;
  g_autofree char *name = NULL;
  IkdRegion *office;

  g_return_if_fail (IKD_IS_OPENER (self));

  office = ikd_session_get_office (session);
  today = ikd_day_to_iso (ikd_day_today ());
  name = g_strdup_printf ("capaian-%s-%s.db",
                          office != NULL ? ikd_region_get_code (office) : "data", today);
  request = request_new (self, NULL);
  request->session = g_object_ref (session);
  ikd_file_picker_save_async (self->window, _("Save a Copy"), name, NULL, copy_place_cb, request);
}
