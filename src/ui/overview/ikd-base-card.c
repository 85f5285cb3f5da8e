/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the card counts what the ranking counts, and is there only as long as a child has no
 * base. */

#include "config.h"

#include "ikd-base-card.h"

#include <glib/gi18n.h>

#include "ikd-number.h"
#include "ikd-ranking.h"

/* So many are named; more are only counted. */
#define MOST_NAMES 5

struct _IkdBaseCard
{
  AdwBin          parent_instance;

  GtkLabel       *title;
  GtkLabel       *why;
  GtkLabel       *names;
  GtkProgressBar *bar;
  GtkWidget      *button;
};

G_DEFINE_FINAL_TYPE (IkdBaseCard, ikd_base_card, ADW_TYPE_BIN)

static void
ikd_base_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_BASE_CARD);

  G_OBJECT_CLASS (ikd_base_card_parent_class)->dispose (object);
}

static void
ikd_base_card_class_init (IkdBaseCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_base_card_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/overview/ikd-base-card.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdBaseCard, title);
  gtk_widget_class_bind_template_child (widget_class, IkdBaseCard, why);
  gtk_widget_class_bind_template_child (widget_class, IkdBaseCard, names);
  gtk_widget_class_bind_template_child (widget_class, IkdBaseCard, bar);
  gtk_widget_class_bind_template_child (widget_class, IkdBaseCard, button);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ikd_base_card_init (IkdBaseCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Of IkdRegion, in the order of the ranking. */
static GPtrArray *
find_missing (GPtrArray *ranking)
{
  GPtrArray *missing = g_ptr_array_new ();

  for (guint i = 0; i < ranking->len; i++)
    {
      IkdAttainment *state = ((IkdRank *) g_ptr_array_index (ranking, i))->attainment;

      if (state->base.origin == IKD_ORIGIN_NONE)
        g_ptr_array_add (missing, state->region);
    }
  return missing;
}

static void
show_title (IkdBaseCard *self, guint known, guint all)
{
  g_autofree char *had = ikd_count_format (known);
  g_autofree char *due = ikd_count_format (all);
  /* Translators: how many regions have the base, of how many. */
  g_autofree char *title = g_strdup_printf (_("Complete the Base Data (%s of %s)"), had, due);

  gtk_label_set_text (self->title, title);
  gtk_progress_bar_set_fraction (self->bar, (double) known / all);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
}

static void
show_why (IkdBaseCard *self, GPtrArray *missing, IkdIndicator base)
{
  int level = ikd_region_get_level (g_ptr_array_index (missing, 0));
  g_autofree char *count = ikd_count_format (missing->len);
  g_autofree char *why = g_strdup_printf (
    /* Translators: the base in running text ("ID-obliged residents"), a number of regions, their
     * level ("districts"). */
    _("The number of %s is missing for %s %s. Without it, coverage, target, and pace cannot be "
      "computed there."), ikd_indicator_phrase (base), count,
    ikd_level_noun (level, missing->len > 1));

  gtk_label_set_text (self->why, why);
}

static void
show_names (IkdBaseCard *self, GPtrArray *missing)
{
  gboolean few = missing->len <= MOST_NAMES;
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; few && i < missing->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            ikd_region_get_name (g_ptr_array_index (missing, i)));
  /* Translators: names of regions. */
  text = g_strdup_printf (_("Still missing: %s"), names->str);
  gtk_label_set_text (self->names, few ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->names), few);
}

/**
 * ikd_base_card_show:
 * @self: the card
 * @ranking: (nullable) (element-type IkdRank): the children with their bases; %NULL hides the card
 * @base: which base
 * @writable: whether figures can be entered in this file
 */
void
ikd_base_card_show (IkdBaseCard *self, GPtrArray *ranking, IkdIndicator base, gboolean writable)
{
  g_autoptr (GPtrArray) missing = NULL;

  g_return_if_fail (IKD_IS_BASE_CARD (self));

  if (ranking != NULL)
    missing = find_missing (ranking);
  gtk_widget_set_visible (GTK_WIDGET (self), missing != NULL && missing->len > 0);
  if (missing == NULL || missing->len == 0)
    return;

  show_title (self, ranking->len - missing->len, ranking->len);
  show_why (self, missing, base);
  show_names (self, missing);
  gtk_widget_set_visible (self->button, writable);
}
