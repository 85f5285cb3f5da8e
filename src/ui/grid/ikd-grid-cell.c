/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A cell is used for many rows one after the other, so it changes only what differs: a style class
 * or a label that is set again costs as much as a new one. Its size asks nothing of its text. */

#include "config.h"

#include "ikd-grid-cell.h"

struct _IkdGridCell
{
  GtkWidget    parent_instance;

  GtkWidget   *inscription;
  char        *style;
  char        *label;
  IkdGridMark  marks;
};

G_DEFINE_FINAL_TYPE (IkdGridCell, ikd_grid_cell, GTK_TYPE_WIDGET)

static const struct
{
  IkdGridMark mark;
  const char *name;
} mark_classes[] = {
  { IKD_GRID_MARK_EDITABLE, "editable" },
  { IKD_GRID_MARK_SELECTED, "selected" },
  { IKD_GRID_MARK_CURRENT, "current" },
};

static void
ikd_grid_cell_dispose (GObject *object)
{
  IkdGridCell *self = IKD_GRID_CELL (object);

  g_clear_pointer (&self->inscription, gtk_widget_unparent);
  G_OBJECT_CLASS (ikd_grid_cell_parent_class)->dispose (object);
}

static void
ikd_grid_cell_finalize (GObject *object)
{
  IkdGridCell *self = IKD_GRID_CELL (object);

  g_free (self->style);
  g_free (self->label);
  G_OBJECT_CLASS (ikd_grid_cell_parent_class)->finalize (object);
}

static void
ikd_grid_cell_class_init (IkdGridCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ikd_grid_cell_dispose;
  object_class->finalize = ikd_grid_cell_finalize;
  gtk_widget_class_set_css_name (widget_class, "cell");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
ikd_grid_cell_init (IkdGridCell *self)
{
  self->inscription = gtk_inscription_new (NULL);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (self->inscription),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (self->inscription), 0);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (self->inscription), 0);
  gtk_inscription_set_yalign (GTK_INSCRIPTION (self->inscription), 0.5);
  gtk_widget_set_parent (self->inscription, GTK_WIDGET (self));
}

GtkWidget *
ikd_grid_cell_new (gboolean head, guint column)
{
  IkdGridCell *self;

  self = head ? g_object_new (IKD_TYPE_GRID_CELL,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL)
              : g_object_new (IKD_TYPE_GRID_CELL, "focusable", TRUE, NULL);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_COL_INDEX,
                                  (int) column + 1, -1);
  if (!head)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_READ_ONLY, TRUE,
                                    -1);
  return GTK_WIDGET (self);
}

static void
set_class (IkdGridCell *self, const char *name, gboolean there)
{
  if (there)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

void
ikd_grid_cell_set_numeric (IkdGridCell *self, gboolean numeric)
{
  g_return_if_fail (IKD_IS_GRID_CELL (self));

  set_class (self, "numeric", numeric);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (self->inscription), numeric ? 1 : 0);
}

/**
 * ikd_grid_cell_show:
 * @text: what is seen
 * @style: (nullable): a style class in place of the one before
 * @label: what is heard
 */
void
ikd_grid_cell_show (IkdGridCell *self, const char *text, const char *style, const char *label)
{
  g_return_if_fail (IKD_IS_GRID_CELL (self));

  if (g_strcmp0 (text, ikd_grid_cell_get_text (self)) != 0)
    gtk_inscription_set_text (GTK_INSCRIPTION (self->inscription), text);

  if (g_strcmp0 (style, self->style) != 0)
    {
      if (self->style != NULL)
        set_class (self, self->style, FALSE);
      if (style != NULL)
        set_class (self, style, TRUE);
      g_free (self->style);
      self->style = g_strdup (style);
    }

  if (g_strcmp0 (label, self->label) != 0)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      -1);
      g_free (self->label);
      self->label = g_strdup (label);
    }
}

void
ikd_grid_cell_mark (IkdGridCell *self, IkdGridMark mask, IkdGridMark marks)
{
  IkdGridMark changed;

  g_return_if_fail (IKD_IS_GRID_CELL (self));

  changed = (self->marks ^ marks) & mask;
  if (changed == 0)
    return;

  self->marks ^= changed;
  for (guint i = 0; i < G_N_ELEMENTS (mark_classes); i++)
    if (changed & mark_classes[i].mark)
      set_class (self, mark_classes[i].name, (self->marks & mark_classes[i].mark) != 0);
  if (changed & IKD_GRID_MARK_SELECTED)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED,
                                 (self->marks & IKD_GRID_MARK_SELECTED) != 0, -1);
  if (changed & IKD_GRID_MARK_EDITABLE)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_READ_ONLY,
                                    (self->marks & IKD_GRID_MARK_EDITABLE) == 0, -1);
}

const char *
ikd_grid_cell_get_text (IkdGridCell *self)
{
  g_return_val_if_fail (IKD_IS_GRID_CELL (self), NULL);

  return gtk_inscription_get_text (GTK_INSCRIPTION (self->inscription));
}
