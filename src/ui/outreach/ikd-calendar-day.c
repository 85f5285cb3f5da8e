/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a day asks for no more room than its neighbours, whatever is on it; nothing on it is
 * told by colour alone. */

#include "config.h"

#include "ikd-calendar-day.h"

#include <glib/gi18n.h>

#include "ikd-activity-words.h"

#define LINES 2

struct _IkdCalendarDay
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *number;
  GtkWidget *more;
  GtkWidget *lines[LINES];
  IkdDay     day;
};

G_DEFINE_FINAL_TYPE (IkdCalendarDay, ikd_calendar_day, GTK_TYPE_WIDGET)

static void
ikd_calendar_day_dispose (GObject *object)
{
  g_clear_pointer (&IKD_CALENDAR_DAY (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ikd_calendar_day_parent_class)->dispose (object);
}

static void
ikd_calendar_day_class_init (IkdCalendarDayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_calendar_day_dispose;
  gtk_widget_class_set_css_name (widget_class, "day");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static GtkWidget *
add_line (GtkWidget *box)
{
  GtkWidget *line = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (line),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (line), 0);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (line), 0);
  gtk_widget_add_css_class (line, "caption");
  gtk_box_append (GTK_BOX (box), line);
  return line;
}

static void
ikd_calendar_day_init (IkdCalendarDay *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->day = IKD_DAY_NONE;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->number = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->number, "numeric");
  gtk_widget_set_hexpand (self->number, TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->number), 0);
  gtk_box_append (GTK_BOX (head), self->number);
  self->more = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->more, "caption");
  gtk_widget_add_css_class (self->more, "dim-label");
  gtk_box_append (GTK_BOX (head), self->more);
  gtk_box_append (GTK_BOX (self->box), head);
  for (guint i = 0; i < LINES; i++)
    self->lines[i] = add_line (self->box);
}

GtkWidget *
ikd_calendar_day_new (void)
{
  return g_object_new (IKD_TYPE_CALENDAR_DAY, NULL);
}

static void
set_class (IkdCalendarDay *self, const char *name, gboolean there)
{
  if (there)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
show_more (IkdCalendarDay *self, guint n)
{
  g_autofree char *count = ikd_count_format (n);
  g_autofree char *text = g_strdup_printf ("+%s", count);

  gtk_label_set_text (GTK_LABEL (self->more), n > 0 ? text : "");
}

/* "Monday, 5 June 2023, 2 activities. Lapas Pasir Putih …" */
static void
say (IkdCalendarDay *self, GPtrArray *rows)
{
  g_autofree char *day = ikd_day_format_weekday (self->day);
  g_autofree char *count = ikd_count_format (rows->len);
  g_autoptr (GString) text = g_string_new (NULL);

  if (rows->len == 0)
    /* Translators: a date. */
    g_string_append_printf (text, _("%s, no activity"), day);
  else
    /* Translators: a date and a number. */
    g_string_append_printf (text, ngettext ("%s, %s activity", "%s, %s activities", rows->len),
                            day, count);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *sentence = ikd_activity_sentence (g_ptr_array_index (rows, i));

      g_string_append_printf (text, ". %s", sentence);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text->str,
                                  -1);
}

void
ikd_calendar_day_show (IkdCalendarDay *self, IkdDay day, GPtrArray *rows, gboolean inside)
{
  g_autofree char *number = NULL;
  int mday = 0;

  g_return_if_fail (IKD_IS_CALENDAR_DAY (self) && rows != NULL);

  self->day = day;
  ikd_day_get (day, NULL, NULL, &mday);
  number = ikd_count_format (mday);
  gtk_label_set_text (GTK_LABEL (self->number), number);
  for (guint i = 0; i < LINES; i++)
    {
      const IkdActivityRow *row = i < rows->len ? g_ptr_array_index (rows, i) : NULL;
      g_autofree char *line = row != NULL ? g_strdup_printf ("%s %s",
                                                             ikd_activity_mark (row->activity),
                                                             row->activity->place)
                                          : NULL;

      gtk_inscription_set_text (GTK_INSCRIPTION (self->lines[i]), line);
    }
  show_more (self, rows->len > LINES ? rows->len - LINES : 0);
  set_class (self, "outside", !inside);
  set_class (self, "today", day == ikd_day_today ());
  say (self, rows);
}

void
ikd_calendar_day_set_selected (IkdCalendarDay *self, gboolean selected)
{
  g_return_if_fail (IKD_IS_CALENDAR_DAY (self));

  set_class (self, "selected", selected);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

IkdDay
ikd_calendar_day_get_day (IkdCalendarDay *self)
{
  g_return_val_if_fail (IKD_IS_CALENDAR_DAY (self), IKD_DAY_NONE);

  return self->day;
}
