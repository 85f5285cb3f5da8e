/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: it tells for how many days there is room, and never shows fewer of those it is given
 * than fit; Tab goes through it as through any other widget. */

#include "config.h"

#include "ikd-completeness-matrix.h"

#include "ikd-completeness-model.h"
#include "ikd-grid-columns.h"
#include "ikd-grid.h"

#define FIRST_CAPACITY 10
#define LEAST_CAPACITY 2

struct _IkdCompletenessMatrix
{
  GtkWidget parent_instance;

  IkdCompletenessModel *model;
  IkdGrid *grid;
  IkdGridColumns columns;       /* to measure by, all of them */
  guint capacity;
  guint telling;                /* source id */
};

G_DEFINE_FINAL_TYPE (IkdCompletenessMatrix, ikd_completeness_matrix, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CAPACITY,
  N_PROPS
};

enum
{
  SIGNAL_CELL_ACTIVATED,
  SIGNAL_STEP,
  SIGNAL_CURSOR_MOVED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
tell_cb (gpointer data)
{
  IkdCompletenessMatrix *self = data;

  self->telling = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAPACITY]);
  return G_SOURCE_REMOVE;
}

/* All days are as wide as the widest; what the grid wants beside its columns is its scrollbar. */
static guint
find_capacity (IkdCompletenessMatrix *self, int width)
{
  guint n = ikd_grid_columns_count (&self->columns);
  int others;
  int day = 1;

  gtk_widget_measure (GTK_WIDGET (self->grid), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &others, NULL,
                      NULL);
  ikd_grid_columns_size (&self->columns, GTK_WIDGET (self->grid), GTK_WIDGET (self->grid));
  for (guint i = 0; i < n; i++)
    {
      int least = ikd_grid_columns_get (&self->columns, i)->least;

      if (i == 0 || i + 1 == n)
        continue;
      day = MAX (day, least);
      others -= least;
    }
  return (guint) MAX (LEAST_CAPACITY, (width - others) / day);
}

static void
ikd_completeness_matrix_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                                 int *minimum, int *natural, int *minimum_baseline,
                                 int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (IKD_COMPLETENESS_MATRIX (widget)->grid), orientation, for_size,
                      minimum, natural, minimum_baseline, natural_baseline);
}

/* A size is no place to ask for others: who listens is told once it is given. */
static void
ikd_completeness_matrix_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  IkdCompletenessMatrix *self = IKD_COMPLETENESS_MATRIX (widget);
  guint capacity = self->capacity;

  gtk_widget_size_allocate (GTK_WIDGET (self->grid), &(GtkAllocation){ 0, 0, width, height },
                            baseline);
  if (ikd_grid_columns_count (&self->columns) > 2)
    capacity = find_capacity (self, width);
  if (capacity == self->capacity)
    return;
  self->capacity = capacity;
  if (self->telling == 0)
    self->telling = g_idle_add (tell_cb, self);
}

static gboolean
ikd_completeness_matrix_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (IKD_COMPLETENESS_MATRIX (widget)->grid));
}

static gboolean
ikd_completeness_matrix_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (IKD_COMPLETENESS_MATRIX (widget)->grid), direction);
}

static void
activated_cb (IkdCompletenessMatrix *self, guint row, guint column)
{
  gint64 region;
  IkdDay day;

  if (ikd_completeness_model_find (self->model, row, column, &region, &day))
    g_signal_emit (self, signals[SIGNAL_CELL_ACTIVATED], 0, region, day);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
step_cb (IkdCompletenessMatrix *self, int step)
{
  g_signal_emit (self, signals[SIGNAL_STEP], 0, step);
}

static void
moved_cb (IkdCompletenessMatrix *self)
{
  g_signal_emit (self, signals[SIGNAL_CURSOR_MOVED], 0);
}

/* The grid keeps Tab for cells to fill, of which there is none here. */
static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
        IkdCompletenessMatrix *self)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask () & ~GDK_SHIFT_MASK;

  if (modifiers != 0
      || (keyval != GDK_KEY_Tab && keyval != GDK_KEY_KP_Tab && keyval != GDK_KEY_ISO_Left_Tab))
    return FALSE;
  g_signal_emit_by_name (self->grid, "move-focus",
                         state & GDK_SHIFT_MASK ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
  return TRUE;
}

static void
ikd_completeness_matrix_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CAPACITY)
    g_value_set_uint (value, IKD_COMPLETENESS_MATRIX (object)->capacity);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ikd_completeness_matrix_dispose (GObject *object)
{
  IkdCompletenessMatrix *self = IKD_COMPLETENESS_MATRIX (object);

  g_clear_handle_id (&self->telling, g_source_remove);
  if (self->grid != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->grid, self);
      gtk_widget_unparent (GTK_WIDGET (self->grid));
      self->grid = NULL;
    }
  g_clear_object (&self->model);

  G_OBJECT_CLASS (ikd_completeness_matrix_parent_class)->dispose (object);
}

static void
ikd_completeness_matrix_finalize (GObject *object)
{
  ikd_grid_columns_clear (&IKD_COMPLETENESS_MATRIX (object)->columns);

  G_OBJECT_CLASS (ikd_completeness_matrix_parent_class)->finalize (object);
}

static void
ikd_completeness_matrix_class_init (IkdCompletenessMatrixClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ikd_completeness_matrix_get_property;
  object_class->dispose = ikd_completeness_matrix_dispose;
  object_class->finalize = ikd_completeness_matrix_finalize;
  widget_class->measure = ikd_completeness_matrix_measure;
  widget_class->size_allocate = ikd_completeness_matrix_size_allocate;
  widget_class->grab_focus = ikd_completeness_matrix_grab_focus;
  widget_class->focus = ikd_completeness_matrix_focus;

  properties[PROP_CAPACITY] = g_param_spec_uint ("capacity", NULL, NULL, 0, G_MAXUINT,
                                                 FIRST_CAPACITY,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_CELL_ACTIVATED] = g_signal_new ("cell-activated", G_TYPE_FROM_CLASS (klass),
                                                 G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                 G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT);
  signals[SIGNAL_STEP] = g_signal_new ("step", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_CURSOR_MOVED] = g_signal_new ("cursor-moved", G_TYPE_FROM_CLASS (klass),
                                               G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                               0);
}

static void
ikd_completeness_matrix_init (IkdCompletenessMatrix *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->capacity = FIRST_CAPACITY;
  self->model = ikd_completeness_model_new ();
  ikd_grid_columns_init (&self->columns);
  self->grid = IKD_GRID (ikd_grid_new ());
  ikd_grid_set_model (self->grid, IKD_GRID_MODEL (self->model));
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
  g_signal_connect_swapped (self->grid, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->grid, "step-date", G_CALLBACK (step_cb), self);
  g_signal_connect_swapped (self->grid, "cursor-moved", G_CALLBACK (moved_cb), self);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
ikd_completeness_matrix_show (IkdCompletenessMatrix *self, IkdCompleteness *completeness)
{
  IkdCompleteness *before;
  guint row = 0;
  guint column = 0;
  guint behind = 1;             /* columns from the end: the last one is the share */

  g_return_if_fail (IKD_IS_COMPLETENESS_MATRIX (self));

  before = ikd_completeness_model_get (self->model);
  if (before != NULL && before->days->len > 0 && ikd_grid_get_cursor (self->grid, &row, &column))
    behind = before->days->len + 1 - MIN (column, before->days->len + 1);
  ikd_completeness_model_show (self->model, completeness);
  ikd_grid_columns_load (&self->columns, IKD_GRID_MODEL (self->model));
  if (column > 0 || before == NULL)
    column = completeness->days->len + 1 - MIN (behind, completeness->days->len + 1);
  ikd_grid_set_cursor (self->grid, row, column);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  moved_cb (self);
}

guint
ikd_completeness_matrix_get_capacity (IkdCompletenessMatrix *self)
{
  g_return_val_if_fail (IKD_IS_COMPLETENESS_MATRIX (self), 0);

  return self->capacity;
}

char *
ikd_completeness_matrix_dup_label (IkdCompletenessMatrix *self)
{
  guint row;
  guint column;

  g_return_val_if_fail (IKD_IS_COMPLETENESS_MATRIX (self), NULL);

  if (!ikd_grid_get_cursor (self->grid, &row, &column))
    return NULL;
  return ikd_grid_model_dup_label (IKD_GRID_MODEL (self->model), row, column);
}
