/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What-ifs with a name. */

#include "ikd-simulation.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"

G_DEFINE_FINAL_TYPE (IkdSimulation, ikd_simulation, G_TYPE_OBJECT)

static void
ikd_simulation_finalize (GObject *object)
{
  IkdSimulation *self = IKD_SIMULATION (object);

  g_free (self->region_code);
  g_free (self->name);
  g_free (self->author);

  G_OBJECT_CLASS (ikd_simulation_parent_class)->finalize (object);
}

static void
ikd_simulation_class_init (IkdSimulationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_simulation_finalize;
}

static void
ikd_simulation_init (IkdSimulation *self)
{
  self->day = IKD_DAY_NONE;
  self->trial = IKD_TRIAL_NOTHING;
}

/**
 * ikd_simulation_new:
 * @region_code: for which region
 * @name: its name
 *
 * Returns: (transfer full): a simulation of the newest day in which nothing is tried
 */
IkdSimulation *
ikd_simulation_new (const char *region_code,
                    const char *name)
{
  IkdSimulation *self = g_object_new (IKD_TYPE_SIMULATION, NULL);

  self->region_code = g_strdup (region_code);
  self->name = g_strdup (name);

  return self;
}

/**
 * ikd_simulation_check:
 * @self: a simulation
 * @error: return location for %IKD_ERROR_INVALID
 *
 * Returns: whether it can be kept
 */
gboolean
ikd_simulation_check (IkdSimulation  *self,
                      GError        **error)
{
  const IkdTrial *trial;

  g_return_val_if_fail (IKD_IS_SIMULATION (self), FALSE);

  trial = &self->trial;
  if (self->name == NULL || *self->name == '\0')
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_INVALID,
                           _("The simulation has no name; give it one"));
      return FALSE;
    }
  if (trial->percent == 0 && !trial->count.known && trial->base == IKD_INDICATOR_NONE
      && trial->deadline == IKD_DAY_NONE)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_INVALID,
                           _("Nothing is tried; change the amount, the base or the deadline"));
      return FALSE;
    }

  return TRUE;
}

static char *
amount_label (const IkdTrial *trial)
{
  g_autoptr (IkdTarget) target = NULL;

  if (trial->count.known || (trial->percent != 0 && trial->base != IKD_INDICATOR_NONE))
    {
      target = ikd_target_new ();
      target->count = trial->count;
      target->percent = trial->percent;
      target->base = trial->base;
      return ikd_target_label (target);
    }
  if (trial->percent != 0)
    return ikd_percent_format (trial->percent, trial->percent % IKD_PERCENT == 0 ? 0 : 2);
  if (trial->base != IKD_INDICATOR_NONE)
    /* Translators: a base of a target: "share of ID-obliged residents" */
    return g_strdup_printf (_("share of %s"), ikd_indicator_phrase (trial->base));

  return NULL;
}

/**
 * ikd_trial_label:
 * @trial: what is tried
 *
 * Returns: (transfer full): what it changes, in words
 */
char *
ikd_trial_label (const IkdTrial *trial)
{
  g_autofree char *amount = amount_label (trial);
  g_autofree char *deadline = NULL;

  if (trial->deadline == IKD_DAY_NONE)
    return amount != NULL ? g_steal_pointer (&amount) : g_strdup ("");

  deadline = ikd_day_format (trial->deadline);
  if (amount == NULL)
    /* Translators: a date */
    return g_strdup_printf (_("until %s"), deadline);

  /* Translators: an amount ("10% of ID-obliged residents") and a date */
  return g_strdup_printf (_("%s, until %s"), amount, deadline);
}
