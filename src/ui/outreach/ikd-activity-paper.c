/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the printer draws what a file of it holds. */

#include "config.h"

#include "ikd-activity-paper.h"

#include <glib/gi18n.h>

#include "ikd-assignment-service.h"
#include "ikd-printer.h"
#include "ikd-saver.h"

typedef void (*Use) (IkdPane *pane, IkdAssignmentSheet *sheet, IkdActivity *activity);

/* What is done with the sheet of an activity, once it is read. */
typedef struct
{
  IkdPane     *pane;
  IkdActivity *activity;
  Use          use;
} Order;

static void
free_order (Order *self)
{
  g_object_unref (self->pane);
  g_object_unref (self->activity);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Order, free_order)

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Order) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdAssignmentSheet) sheet = ikd_assignment_load_finish (IKD_SESSION (source), result,
                                                                     &error);

  if (sheet != NULL)
    self->use (self->pane, sheet, self->activity);
  else
    ikd_pane_report_error (self->pane, error);
}

static void
load (IkdPane *pane, IkdActivity *activity, Use use)
{
  Order *self = g_new0 (Order, 1);

  self->pane = g_object_ref (pane);
  self->activity = g_object_ref (activity);
  self->use = use;
  ikd_assignment_load_async (ikd_pane_get_session (pane), IKD_OUTREACH (activity)->record, NULL,
                             loaded_cb, self);
}

static void
print (IkdPane *pane, IkdAssignmentSheet *sheet, IkdActivity *activity)
{
  ikd_printer_print (GTK_WIDGET (pane), IKD_PAGES (sheet), IKD_PAPER_A4, _("Assignment Sheet"));
}

void
ikd_activity_paper_print (IkdPane *pane, IkdActivity *activity)
{
  g_return_if_fail (IKD_IS_PANE (pane));

  load (pane, activity, print);
}

static void
save (IkdPane *pane, IkdAssignmentSheet *sheet, IkdActivity *activity)
{
  g_autofree char *name = ikd_assignment_file_name (activity);

  ikd_saver_save_pages (GTK_WIDGET (pane), IKD_PAGES (sheet), IKD_PAPER_A4,
                        _("Save the Assignment Sheet as PDF"), name);
}

void
ikd_activity_paper_save (IkdPane *pane, IkdActivity *activity)
{
  g_return_if_fail (IKD_IS_PANE (pane));

  load (pane, activity, save);
}
