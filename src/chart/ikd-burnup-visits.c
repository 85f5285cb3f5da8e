/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Activities of a burn-up, and what they explain. Guarantees: what is said of a rise is what the
 * points say. */

#include <glib/gi18n-lib.h>

#include "ikd-burnup-private.h"

static const IkdBurnupVisit *
visit_at (IkdBurnup *self, guint index)
{
  return g_ptr_array_index (self->visits, index);
}

void
ikd_burnup_add_visit (IkdBurnup *self, IkdDay day, IkdNumber people, IkdNumber amount,
                      const char *name)
{
  IkdBurnupVisit *visit = g_new0 (IkdBurnupVisit, 1);
  guint at;

  g_return_if_fail (IKD_IS_BURNUP (self));

  visit->day = day;
  visit->counted = people.known;
  visit->people = people.known ? people.value : 0;
  visit->amount = amount.known ? amount.value : 0;
  visit->name = g_strdup (name);
  for (at = self->visits->len; at > 0; at--)
    if (visit_at (self, at - 1)->day <= day)
      break;
  g_ptr_array_insert (self->visits, (int) at, visit);
}

guint
ikd_burnup_get_n_visits (IkdBurnup *self, gint64 *people)
{
  g_return_val_if_fail (IKD_IS_BURNUP (self), 0);

  if (people != NULL)
    *people = 0;
  for (guint i = 0; people != NULL && i < self->visits->len; i++)
    *people += visit_at (self, i)->people;
  return self->visits->len;
}

/* --- groups --- */

void
ikd_burnup_add_to_group (IkdBurnup *self, guint index, IkdVisitGroup *group)
{
  const IkdBurnupVisit *visit = visit_at (self, index);

  if (group->n == 0)
    group->index = index;
  group->n++;
  group->n_counted += visit->counted;
  group->people += visit->people;
}

void
ikd_burnup_sum_visits (IkdBurnup *self, IkdDay after, IkdDay day, IkdVisitGroup *group)
{
  *group = (IkdVisitGroup){ .from = after + 1, .to = day };
  for (guint i = 0; i < self->visits->len; i++)
    if (visit_at (self, i)->day > after && visit_at (self, i)->day <= day)
      ikd_burnup_add_to_group (self, i, group);
}

/* --- words --- */

/* One is called by its name. @change: nullable */
static char *
describe_single (const IkdBurnupVisit *visit, const gint64 *change)
{
  g_autofree char *people = ikd_count_format (visit->people);
  g_autofree char *rise = ikd_count_format (change != NULL ? *change : 0);
  g_autofree char *rest = ikd_count_format (change != NULL ? *change - visit->people : 0);

  if (!visit->counted)
    /* Translators: the place of an activity. */
    return g_strdup_printf (C_("activity", "%s, without a number"), visit->name);
  if (change == NULL)
    /* Translators: the place of an activity, a number of people. */
    return g_strdup_printf (C_("activity", "%s: %s activations"), visit->name, people);
  if (visit->people > *change)
    /* Translators: the place of an activity, two numbers of people. */
    return g_strdup_printf (C_("activity", "%s says %s activations, more than the %s added: check "
                                           "both"), visit->name, people, rise);
  /* Translators: two numbers of people, the place of an activity, a number of people. */
  return g_strdup_printf (C_("activity", "of %s added, %s came from %s and %s without an activity"),
                          rise, people, visit->name, rest);
}

/* ", 2 more without a number" */
static void
add_silent (const IkdVisitGroup *group, GString *text)
{
  guint silent = group->n - group->n_counted;
  g_autofree char *count = ikd_count_format (silent);

  if (silent > 0 && silent < group->n)
    /* Translators: a number of activities; follows the number of all of them. */
    g_string_append_printf (text, ngettext (", %s more without a number",
                                            ", %s more without a number", silent), count);
}

char *
ikd_burnup_describe_group (IkdBurnup *self, const IkdVisitGroup *group)
{
  g_autofree char *all = ikd_count_format (group->n);
  g_autofree char *counted = ikd_count_format (group->n_counted);
  g_autofree char *people = ikd_count_format (group->people);
  g_autoptr (GString) text = g_string_new (NULL);

  if (group->n == 1)
    return describe_single (visit_at (self, group->index), NULL);
  if (group->n_counted == 0)
    /* Translators: a number of activities. */
    g_string_append_printf (text, ngettext ("%s activity without a number",
                                            "%s activities without a number", group->n), all);
  else
    /* Translators: a number of activities, a number of people. */
    g_string_append_printf (text, ngettext ("%s activity: %s activations",
                                            "%s activities: %s activations", group->n_counted),
                            counted, people);
  add_silent (group, text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
ikd_burnup_describe_visits (IkdBurnup *self, IkdDay after, IkdDay day, const gint64 *change)
{
  IkdVisitGroup group;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *counted = NULL;
  g_autofree char *people = NULL;
  g_autofree char *rise = NULL;
  g_autofree char *rest = NULL;

  ikd_burnup_sum_visits (self, after, day, &group);
  if (group.n == 0)
    return NULL;
  if (group.n_counted == 0 || change == NULL || *change < 0 || self->unit != IKD_UNIT_PEOPLE)
    return ikd_burnup_describe_group (self, &group);
  if (group.n == 1)
    return describe_single (visit_at (self, group.index), change);

  counted = ikd_count_format (group.n_counted);
  people = ikd_count_format (group.people);
  rise = ikd_count_format (*change);
  rest = ikd_count_format (*change - group.people);
  if (group.people > *change)
    g_string_append_printf (
      text,
      /* Translators: a number of activities, two numbers of people. */
      ngettext ("%1$s activity says %2$s activations, more than the %3$s added: check both",
                "%1$s activities say %2$s activations, more than the %3$s added: check both",
                group.n_counted), counted, people, rise);
  else
    g_string_append_printf (
      text,
      /* Translators: two numbers of people, a number of activities, a number of people. */
      ngettext ("of %1$s added, %2$s came from %3$s activity and %4$s without one",
                "of %1$s added, %2$s came from %3$s activities and %4$s without one",
                group.n_counted), rise, people, counted, rest);
  add_silent (&group, text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
