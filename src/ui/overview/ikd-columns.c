/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Columns that wrap: GTK 4.8 has no breakpoints, and a flow box takes the focus for its
 * children. */

#include "config.h"

#include "ikd-columns.h"

struct _IkdColumns
{
  GtkWidget parent_instance;

  int       column_width;
  int       spacing;
  int       first_share;        /* of two columns, in percent */
  gboolean  first_low;
};

static void ikd_columns_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IkdColumns, ikd_columns, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      ikd_columns_buildable_init))

enum
{
  PROP_0,
  PROP_COLUMN_WIDTH,
  PROP_SPACING,
  PROP_FIRST_SHARE,
  PROP_FIRST_LOW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

guint
ikd_columns_fit (int width, int column_width, int spacing, guint n)
{
  guint columns = (width + spacing) / (column_width + spacing);

  columns = CLAMP (columns, 1, MAX (n, 1));
  if (n % 2 == 0 && columns % 2 == 1 && columns > 1 && columns < n)
    columns--;
  return columns;
}

static guint
n_visible (GtkWidget *self)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (self); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      n++;
  return n;
}

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* How wide a column is where @columns of them share @width. */
static int
column_width (IkdColumns *self, int width, guint columns, guint column)
{
  int room = width - (int) (columns - 1) * self->spacing;
  int first = room * self->first_share / 100;

  if (columns == 2)
    return column == 0 ? first : room - first;
  return room / (int) columns;
}

static gboolean
is_low (IkdColumns *self, GtkWidget *child)
{
  return self->first_low && child == gtk_widget_get_first_child (GTK_WIDGET (self));
}

/* The height of the row that begins with @first, at @width for all its columns. */
static int
row_height (IkdColumns *self, GtkWidget *first, guint columns, int width, gboolean natural)
{
  int height = 0;
  GtkWidget *child = first;

  for (guint i = 0; i < columns && child != NULL; i++)
    {
      int min = 0;
      int nat = 0;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column_width (self, width, columns, i),
                          &min, &nat, NULL, NULL);
      if (columns == 1 && is_low (self, child))
        nat = min;
      height = MAX (height, natural ? nat : min);
      child = skip_hidden (gtk_widget_get_next_sibling (child));
    }
  return height;
}

static void
ikd_columns_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                     int *natural, int *minimum_baseline, int *natural_baseline)
{
  IkdColumns *self = IKD_COLUMNS (widget);
  guint n = n_visible (widget);
  guint columns;
  int i = 0;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget)); child != NULL;
           child = skip_hidden (gtk_widget_get_next_sibling (child)))
        {
          int min = 0;
          int nat = 0;

          gtk_widget_measure (child, orientation, -1, &min, &nat, NULL, NULL);
          *minimum = MAX (*minimum, min);
          *natural += nat + (*natural > 0 ? self->spacing : 0);
        }
      return;
    }

  if (for_size < 0)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &for_size, NULL, NULL);
  columns = ikd_columns_fit (for_size, self->column_width, self->spacing, n);
  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget)); child != NULL;
       child = skip_hidden (gtk_widget_get_next_sibling (child)), i++)
    if (i % columns == 0)
      {
        int gap = i > 0 ? self->spacing : 0;

        *minimum += row_height (self, child, columns, for_size, FALSE) + gap;
        *natural += row_height (self, child, columns, for_size, TRUE) + gap;
      }
}

static void
ikd_columns_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  IkdColumns *self = IKD_COLUMNS (widget);
  guint n = n_visible (widget);
  guint columns = ikd_columns_fit (width, self->column_width, self->spacing, n);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { 0, 0, 0, 0 };
  int x = 0;
  int i = 0;

  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget)); child != NULL;
       child = skip_hidden (gtk_widget_get_next_sibling (child)), i++)
    {
      int column = i % (int) columns;

      if (column == 0)
        {
          place.y += i > 0 ? place.height + self->spacing : 0;
          /* A single row fills what it is given. */
          place.height = n <= columns ? height : row_height (self, child, columns, width, TRUE);
          x = 0;
        }
      place.width = column_width (self, width, columns, column);
      place.x = rtl ? width - x - place.width : x;
      x += place.width + self->spacing;
      gtk_widget_size_allocate (child, &place, -1);
    }
}

static GtkSizeRequestMode
ikd_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ikd_columns_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (ikd_columns_parent_class)->dispose (object);
}

static void
ikd_columns_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  IkdColumns *self = IKD_COLUMNS (object);

  if (id == PROP_COLUMN_WIDTH)
    g_value_set_int (value, self->column_width);
  else if (id == PROP_SPACING)
    g_value_set_int (value, self->spacing);
  else if (id == PROP_FIRST_SHARE)
    g_value_set_int (value, self->first_share);
  else
    g_value_set_boolean (value, self->first_low);
}

static void
ikd_columns_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  IkdColumns *self = IKD_COLUMNS (object);

  if (id == PROP_COLUMN_WIDTH)
    self->column_width = g_value_get_int (value);
  else if (id == PROP_SPACING)
    self->spacing = g_value_get_int (value);
  else if (id == PROP_FIRST_SHARE)
    self->first_share = g_value_get_int (value);
  else
    self->first_low = g_value_get_boolean (value);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
ikd_columns_class_init (IkdColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ikd_columns_dispose;
  object_class->get_property = ikd_columns_get_property;
  object_class->set_property = ikd_columns_set_property;
  widget_class->measure = ikd_columns_measure;
  widget_class->size_allocate = ikd_columns_size_allocate;
  widget_class->get_request_mode = ikd_columns_get_request_mode;

  properties[PROP_COLUMN_WIDTH] = g_param_spec_int ("column-width", NULL, NULL, 1, 10000, 200,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, 1000, 12,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FIRST_SHARE] = g_param_spec_int ("first-share", NULL, NULL, 10, 90, 50,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FIRST_LOW] = g_param_spec_boolean ("first-low", NULL, NULL, FALSE,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ikd_columns_init (IkdColumns *self)
{
  self->column_width = 200;
  self->spacing = 12;
  self->first_share = 50;
}

static GtkBuildableIface *parent_buildable;

static void
add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (GTK_IS_WIDGET (child))
    gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (buildable));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
ikd_columns_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}
