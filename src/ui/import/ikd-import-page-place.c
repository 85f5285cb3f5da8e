/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The places of the page, and what its header says at each. Guarantees: the focus is where work
 * begins; what cannot be done is not offered. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-import-page-private.h"

static const struct
{
  const char    *name;          /* in the stack */
  IkdImportStep  step;          /* N_STEPS: none */
} places[] = {
  [IKD_IMPORT_AT_START] = { "start", IKD_IMPORT_N_STEPS },
  [IKD_IMPORT_AT_READING] = { "reading", IKD_IMPORT_N_STEPS },
  [IKD_IMPORT_AT_FAILED] = { "failed", IKD_IMPORT_N_STEPS },
  [IKD_IMPORT_AT_RECOGNISE] = { "recognise", IKD_IMPORT_STEP_RECOGNISE },
  [IKD_IMPORT_AT_REVIEW] = { "review", IKD_IMPORT_STEP_REVIEW },
  [IKD_IMPORT_AT_DONE] = { "done", IKD_IMPORT_STEP_STORE },
};

/* --- what the header says --- */

static guint
count_values (IkdImportPlan *plan)
{
  return ikd_import_plan_count (plan, IKD_IMPORT_NEW)
         + ikd_import_plan_count (plan, IKD_IMPORT_CHANGED)
         + ikd_import_plan_count (plan, IKD_IMPORT_REASON_NEEDED);
}

static char *
dup_next_label (IkdImportPage *self)
{
  guint n = self->place == IKD_IMPORT_AT_REVIEW ? count_values (self->plan) : 0;
  g_autofree char *number = ikd_count_format (n);

  if (self->place == IKD_IMPORT_AT_REVIEW)
    /* Translators: %s is a number. */
    return g_strdup_printf (ngettext ("_Store %s Value", "_Store %s Values", n), number);
  if (self->place == IKD_IMPORT_AT_RECOGNISE)
    return g_strdup (_("_Continue"));
  return g_strdup (g_queue_is_empty (&self->waiting) ? _("_Finish") : _("_Next File"));
}

static gboolean
can_go_on (IkdImportPage *self)
{
  if (ikd_pane_get_busy (IKD_PANE (self)))
    return FALSE;
  if (self->place == IKD_IMPORT_AT_REVIEW)
    return ikd_import_plan_can_commit (self->plan);
  if (self->place != IKD_IMPORT_AT_RECOGNISE)
    return self->place == IKD_IMPORT_AT_DONE;
  if (ikd_import_plan_is_busy (self->plan))
    return FALSE;
  return ikd_import_plan_get_missing (self->plan) == NULL;
}

void
ikd_import_page_update (IkdImportPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean open = self->place == IKD_IMPORT_AT_RECOGNISE || self->place == IKD_IMPORT_AT_REVIEW;
  gboolean storing = ikd_pane_get_busy (IKD_PANE (self));
  g_autofree char *label = dup_next_label (self);

  gtk_widget_set_visible (self->start_buttons, open);
  gtk_widget_set_visible (self->back_button, self->place == IKD_IMPORT_AT_REVIEW);
  gtk_widget_set_visible (GTK_WIDGET (self->next_button), open
                                                            || self->place == IKD_IMPORT_AT_DONE);
  gtk_button_set_label (self->next_button, label);
  gtk_widget_set_visible (self->steps_box, open || self->place == IKD_IMPORT_AT_DONE);
  gtk_spinner_set_spinning (self->spinner,
                            storing || (open && ikd_import_plan_is_busy (self->plan)));
  gtk_widget_action_set_enabled (widget, "import.next", can_go_on (self));
  gtk_widget_action_set_enabled (widget, "import.back", self->place == IKD_IMPORT_AT_REVIEW
                                                          && !storing);
  gtk_widget_action_set_enabled (widget, "import.cancel", !storing);
  gtk_widget_set_sensitive (GTK_WIDGET (self->review), !storing);
}

/* --- going --- */

void
ikd_import_page_focus_place (IkdImportPage *self)
{
  switch (self->place)
    {
    case IKD_IMPORT_AT_START:
      ikd_import_start_focus (self->start);
      break;
    case IKD_IMPORT_AT_READING:
      gtk_widget_grab_focus (self->stop_button);
      break;
    case IKD_IMPORT_AT_FAILED:
      gtk_widget_grab_focus (self->other_button);
      break;
    case IKD_IMPORT_AT_REVIEW:
      ikd_import_review_focus (self->review);
      break;
    case IKD_IMPORT_AT_DONE:
      ikd_import_done_focus (self->done);
      break;
    case IKD_IMPORT_AT_RECOGNISE:
    default:
      ikd_import_recognise_focus (self->recognise);
      break;
    }
}

void
ikd_import_page_go (IkdImportPage *self, IkdImportPlace place)
{
  self->place = place;
  gtk_stack_set_visible_child_name (self->stack, places[place].name);
  if (places[place].step != IKD_IMPORT_N_STEPS)
    ikd_import_steps_set (self->steps, places[place].step);
  ikd_import_page_update (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    ikd_import_page_focus_place (self);
}
