/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Light enough for hundreds of them: two labels and a drawing. */

#include "config.h"

#include "ikd-course-card.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ikd-comparison.h"
#include "ikd-screen-style.h"

#define CHART_HEIGHT 56
#define CARD_WIDTH 150

struct _IkdCourseCard
{
  GtkWidget      parent_instance;

  GtkWidget     *name;
  GtkWidget     *coverage;
  GtkWidget     *chart;         /* the place of the drawing */

  IkdPeer       *peer;
  IkdCourseScale scale;
};

G_DEFINE_FINAL_TYPE (IkdCourseCard, ikd_course_card, GTK_TYPE_WIDGET)

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  IkdCourseCard *self = data;
  g_autofree char *font = NULL;
  IkdChartStyle style;

  if (self->peer == NULL)
    return;

  ikd_screen_style_fill (GTK_WIDGET (self), &style, &font);
  ikd_course_draw (self->peer, cr, width, height, &self->scale, &style);
}

static void
redraw_cb (IkdCourseCard *self)
{
  gtk_widget_queue_draw (self->chart);
}

static void
ikd_course_card_dispose (GObject *object)
{
  IkdCourseCard *self = IKD_COURSE_CARD (object);

  g_clear_pointer (&self->name, gtk_widget_unparent);
  g_clear_pointer (&self->coverage, gtk_widget_unparent);
  g_clear_pointer (&self->chart, gtk_widget_unparent);
  g_clear_object (&self->peer);

  G_OBJECT_CLASS (ikd_course_card_parent_class)->dispose (object);
}

static void
ikd_course_card_class_init (IkdCourseCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_course_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static GtkWidget *
add_label (IkdCourseCard *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
ikd_course_card_init (IkdCourseCard *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_size_request (GTK_WIDGET (self), CARD_WIDTH, -1);
  self->name = add_label (self);
  self->coverage = add_label (self);
  gtk_widget_add_css_class (self->coverage, "caption");
  gtk_widget_add_css_class (self->coverage, "numeric");
  self->chart = gtk_drawing_area_new ();
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->chart), CHART_HEIGHT);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->chart), draw_cb, self, NULL);
  gtk_widget_set_parent (self->chart, GTK_WIDGET (self));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (redraw_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
ikd_course_card_new (void)
{
  return g_object_new (IKD_TYPE_COURSE_CARD, NULL);
}

static char *
caption (IkdPeer *peer)
{
  const IkdAttainment *state = peer->rank->attainment;
  g_autofree char *coverage = NULL;
  g_autofree char *rank = NULL;

  if (peer->rank->unranked != IKD_RANKED)
    return g_strdup_printf ("– %s", ikd_unranked_label (peer->rank->unranked));

  coverage = ikd_percent_format (state->coverage.value, 2);
  rank = ikd_count_format (peer->rank->rank);
  return g_strdup_printf ("#%s · %s", rank, coverage);
}

void
ikd_course_card_show (IkdCourseCard *self, IkdPeer *peer, gboolean own,
                      const IkdCourseScale *scale)
{
  const char *name = ikd_region_get_name (peer->rank->attainment->region);
  g_autofree char *marked = own ? g_strdup_printf ("▸ %s", name) : NULL;
  g_autofree char *text = caption (peer);
  g_autofree char *course = ikd_course_describe (peer);
  g_autofree char *label = NULL;

  g_return_if_fail (IKD_IS_COURSE_CARD (self));

  g_set_object (&self->peer, peer);
  self->scale = *scale;
  gtk_label_set_text (GTK_LABEL (self->name), marked != NULL ? marked : name);
  gtk_widget_set_tooltip_text (self->name, name);
  gtk_label_set_text (GTK_LABEL (self->coverage), text);
  if (own)
    gtk_widget_add_css_class (self->name, "heading");
  else
    gtk_widget_remove_css_class (self->name, "heading");

  label = g_strdup_printf ("%s%s%s, %s", own ? _("Own region") : "", own ? ": " : "", text, course);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_draw (self->chart);
}
