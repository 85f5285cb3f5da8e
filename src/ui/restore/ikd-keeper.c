/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a file is copied only after it was found whole; what goes wrong with a daily copy is
 * told once and holds up nobody; a file is replaced only after a question that says what becomes of
 * it. */

#include "ikd-keeper.h"

#include <glib/gi18n.h>

#include "ikd-alert.h"
#include "ikd-backup-words.h"
#include "ikd-restore-window.h"
#include "ikd-window-windows.h"

/* A timer until midnight would stand still while the computer sleeps. */
#define LOOK_SECONDS 300
/* By then the first page stands, also on a slow computer. */
#define CHECK_AFTER_MS 1000

struct _IkdKeeper
{
  GObject parent_instance;

  GtkWindow *window;
  IkdContext *context;
  IkdOpener *opener;
  GCancellable *cancellable;
  char *path;                   /* the file that is looked after; nullable */
  IkdBackup *chosen;            /* what it was asked about; nullable */
  IkdDay tried;                 /* when a daily copy was thought of last */
  gboolean told;                /* that it could not be made */
  guint timer;
  guint check;                  /* the file is about to be checked; 0: it was, or is */
};

G_DEFINE_FINAL_TYPE (IkdKeeper, ikd_keeper, G_TYPE_OBJECT)

static guint restoring_signal;

static IkdSession *
get_session (IkdKeeper *self)
{
  return self->context != NULL ? ikd_context_get_session (self->context) : NULL;
}

static gboolean
is_cancelled (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
stop (IkdKeeper *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_handle_id (&self->check, g_source_remove);
}

/* Another file is another story. */
static void
begin (IkdKeeper *self, const char *path)
{
  stop (self);
  self->cancellable = g_cancellable_new ();
  if (g_strcmp0 (path, self->path) == 0)
    return;
  g_free (self->path);
  self->path = g_strdup (path);
  self->told = FALSE;
  ikd_context_set_damage (self->context, FALSE, NULL);
}

/* --- daily copies --- */

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdKeeper) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (ikd_backups_keep_daily_finish (result, &error) || is_cancelled (error) || self->told
      || self->context == NULL)
    return;
  self->told = TRUE;
  /* Translators: the parameter is a sentence that says why. */
  text = g_strdup_printf (_("No backup was made today. %s"), error->message);
  ikd_context_set_trouble (self->context, text);
}

/* Sample and training files are made again at any time. */
static void
keep_daily (IkdKeeper *self)
{
  IkdSession *session = get_session (self);

  if (session == NULL || ikd_session_is_read_only (session)
      || ikd_session_get_mark (session) != NULL || ikd_session_get_office (session) == NULL)
    return;
  self->tried = ikd_day_today ();
  ikd_backups_keep_daily_async (self->path, self->tried, self->cancellable, kept_cb,
                                g_object_ref (self));
}

static gboolean
look_cb (gpointer data)
{
  IkdKeeper *self = data;

  if (ikd_day_today () != self->tried)
    keep_daily (self);
  return G_SOURCE_CONTINUE;
}

/* --- damage --- */

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdKeeper) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdBackup) rescue = ikd_backups_last_good_finish (result, &error);

  if (rescue != NULL && self->context != NULL)
    ikd_context_set_damage (self->context, TRUE, rescue);
}

static void
look_for_rescue (IkdKeeper *self)
{
  ikd_context_set_damage (self->context, TRUE, ikd_context_get_rescue (self->context));
  ikd_backups_last_good_async (self->path, self->cancellable, found_cb, g_object_ref (self));
}

/* Not a byte of it is written any more. */
static void
put_away (IkdKeeper *self)
{
  IkdSession *session = get_session (self);
  gboolean writable = session != NULL && !ikd_session_is_read_only (session);

  if (writable)
    {
      ikd_store_seal (ikd_session_get_store (session));
      ikd_context_set_damage (self->context, TRUE, NULL);
      ikd_opener_open (self->opener, self->path, IKD_DATABASE_READ_ONLY);
    }
  else
    {
      look_for_rescue (self);
    }
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdKeeper) self = data;
  g_autoptr (GError) error = NULL;
  gboolean sound = FALSE;

  if (!ikd_backups_check_file_finish (result, &sound, &error) || self->context == NULL)
    return;
  if (!sound)
    {
      put_away (self);
      return;
    }
  ikd_context_set_damage (self->context, FALSE, NULL);
  keep_daily (self);
  self->timer = g_timeout_add_seconds (LOOK_SECONDS, look_cb, self);
}

/* --- the return of a copy --- */

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdKeeper) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *former = ikd_backups_restore_finish (result, &error);
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *text = NULL;

  if (self->window == NULL || is_cancelled (error))
    return;
  if (former != NULL)
    ikd_context_set_damage (self->context, FALSE, NULL);
  ikd_opener_open (self->opener, self->path, 0);
  if (former == NULL)
    {
      ikd_window_windows_tell (self->window, _("Nothing Was Restored"), error->message);
      return;
    }
  name = g_path_get_basename (former);
  shown = g_filename_display_name (name);
  /* Translators: the parameter is the name of a file. */
  text = g_strdup_printf (_("What was there before is kept in the same folder, as “%s”."), shown);
  ikd_window_windows_tell (self->window, _("The Backup Was Restored"),
                           *former != '\0' ? text : NULL);
}

static void
answered_cb (IkdKeeper *self, const char *answer)
{
  g_autoptr (IkdBackup) backup = g_steal_pointer (&self->chosen);

  if (!g_str_equal (answer, "restore") || backup == NULL || self->window == NULL)
    return;
  ikd_restore_window_dismiss (self->window);
  stop (self);
  g_signal_emit (self, restoring_signal, 0);
  ikd_backups_restore_async (self->path, backup->path, NULL, restored_cb, g_object_ref (self));
}

static void
ask (IkdKeeper *self, GtkWindow *parent, IkdBackup *backup)
{
  g_autofree char *title = ikd_backup_title (backup);
  g_autofree char *facts = ikd_backup_facts (backup);
  g_autofree char *body = NULL;
  g_autofree char *heading = NULL;
  IkdAlert *alert;

  g_set_object (&self->chosen, backup);
  body = g_strdup_printf ("%s\n\n%s", facts,
                          _("It takes the place of the data file. What is there now is kept beside "
                            "it under another name; nothing is overwritten."));
  if (backup->day != IKD_DAY_NONE)
    /* Translators: a date and a time. */
    heading = g_strdup_printf (_("Restore the Backup of %s?"), title);
  else
    /* Translators: the name of a file. */
    heading = g_strdup_printf (_("Restore “%s”?"), title);
  alert = ikd_alert_new (parent, heading, body);
  ikd_alert_add_answer (alert, "cancel", _("_Cancel"), NULL);
  ikd_alert_add_answer (alert, "restore", _("_Restore"), "suggested-action");
  g_signal_connect_object (alert, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (alert));
}

static void
chosen_cb (IkdKeeper *self, IkdBackup *backup, GtkWindow *window)
{
  ask (self, window, backup);
}

static void
ikd_keeper_dispose (GObject *object)
{
  IkdKeeper *self = IKD_KEEPER (object);

  stop (self);
  g_clear_object (&self->context);
  g_clear_object (&self->opener);
  g_clear_object (&self->chosen);
  self->window = NULL;

  G_OBJECT_CLASS (ikd_keeper_parent_class)->dispose (object);
}

static void
ikd_keeper_finalize (GObject *object)
{
  g_free (IKD_KEEPER (object)->path);

  G_OBJECT_CLASS (ikd_keeper_parent_class)->finalize (object);
}

static void
ikd_keeper_class_init (IkdKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ikd_keeper_dispose;
  G_OBJECT_CLASS (klass)->finalize = ikd_keeper_finalize;

  restoring_signal = g_signal_new ("restoring", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ikd_keeper_init (IkdKeeper *self)
{
  self->tried = IKD_DAY_NONE;
}

IkdKeeper *
ikd_keeper_new (GtkWindow *window, IkdContext *context, IkdOpener *opener)
{
  IkdKeeper *self = g_object_new (IKD_TYPE_KEEPER, NULL);

  self->window = window;
  self->context = g_object_ref (context);
  self->opener = g_object_ref (opener);
  return self;
}

static gboolean
check_cb (gpointer data)
{
  IkdKeeper *self = data;

  self->check = 0;
  ikd_backups_check_file_async (self->path, self->cancellable, checked_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* The whole file is read: the first page comes before that. */
void
ikd_keeper_watch (IkdKeeper *self)
{
  g_return_if_fail (IKD_IS_KEEPER (self) && get_session (self) != NULL);

  begin (self, ikd_session_get_path (get_session (self)));
  self->check = g_timeout_add_full (G_PRIORITY_LOW, CHECK_AFTER_MS, check_cb, self, NULL);
}

void
ikd_keeper_look (IkdKeeper *self, const char *path)
{
  g_return_if_fail (IKD_IS_KEEPER (self));

  begin (self, path);
  look_for_rescue (self);
}

void
ikd_keeper_present (IkdKeeper *self, const char *path)
{
  IkdRestoreWindow *window;

  g_return_if_fail (IKD_IS_KEEPER (self));

  if (g_strcmp0 (path, self->path) != 0)
    begin (self, path);
  window = ikd_restore_window_new (self->window, path);
  g_signal_connect_object (window, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

void
ikd_keeper_rescue (IkdKeeper *self)
{
  g_return_if_fail (IKD_IS_KEEPER (self));

  if (ikd_context_get_rescue (self->context) != NULL)
    ask (self, self->window, ikd_context_get_rescue (self->context));
}
