/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The tables of a simulation, as grids of labels. What is not known is a dash, never a zero. Words
 * that have no room are cut, and said whole to the pointer: lines that wrap make GTK keep more room
 * under a grid than it takes. */

#include "config.h"

#include "ikd-simulation-tables.h"

#include <glib/gi18n.h>

#include "ikd-column.h"

#define WORDS_CHARS 12           /* the least that is to be seen of words */
#define VALUE_CHARS 20           /* the most of a value that is always seen whole */
#define UNKNOWN "–"

static GtkGrid *
make_grid (void)
{
  return g_object_new (GTK_TYPE_GRID, "column-spacing", 18, "row-spacing", 4, NULL);
}

/* Takes @grid. */
static void
place (GtkBox *box, GtkGrid *grid)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  gtk_box_append (box, GTK_WIDGET (grid));
}

static void
put (GtkGrid *grid, const char *text, int column, int row, const char *style)
{
  int length = (int) g_utf8_strlen (text, -1);
  gboolean cut = column == 0 || row == 0 || length > VALUE_CHARS;
  GtkWidget *label = ikd_column_make_label (column > 0, cut);

  gtk_label_set_text (GTK_LABEL (label), text);
  if (cut)
    gtk_label_set_width_chars (GTK_LABEL (label), MIN (WORDS_CHARS, length));
  gtk_widget_set_hexpand (label, column == 0);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_grid_attach (grid, label, column, row, 1, 1);
}

static void
put_heads (GtkGrid *grid, const char *const *heads)
{
  for (int i = 0; heads[i] != NULL; i++)
    put (grid, heads[i], i, 0, "caption-heading");
}

static char *
target_text (const IkdAttainment *state)
{
  return state->target != NULL ? ikd_target_label (state->target) : g_strdup (UNKNOWN);
}

static char *
target_count_text (const IkdAttainment *state)
{
  return ikd_count_format_cell (state->target_count);
}

static char *
achievement_text (const IkdAttainment *state)
{
  return ikd_percent_format_cell (state->achievement, 2);
}

static char *
gap_text (const IkdAttainment *state)
{
  return ikd_count_format_cell (state->gap);
}

static char *
deadline_text (const IkdAttainment *state)
{
  return state->target != NULL ? ikd_day_format (state->target->deadline) : g_strdup (UNKNOWN);
}

static char *
days_text (const IkdAttainment *state)
{
  return state->has_working_days ? ikd_count_format (state->working_days_left)
                                 : g_strdup (UNKNOWN);
}

static char *
required_text (const IkdAttainment *state)
{
  return ikd_count_format_cell (state->required_pace);
}

static char *
recent_text (const IkdAttainment *state)
{
  const IkdPace *recent = &state->recent;

  return recent->known ? ikd_count_format (ikd_div_nearest (recent->delta, 1, recent->days))
                       : g_strdup (UNKNOWN);
}

static char *
projected_text (const IkdAttainment *state)
{
  return state->projected_date != IKD_DAY_NONE ? ikd_day_format (state->projected_date)
                                               : g_strdup (UNKNOWN);
}

static char *
standing_text (const IkdAttainment *state)
{
  return g_strdup (ikd_standing_label (state->standing));
}

void
ikd_simulation_table_states (GtkBox *box, IkdWhatIf *what_if)
{
  static const struct
  {
    const char *title;
    char     *(*text) (const IkdAttainment *state);
  } lines[] = {
    { N_("Target"), target_text },
    { N_("People"), target_count_text },
    { N_("Deadline"), deadline_text },
    { N_("Achieved"), achievement_text },
    { N_("Gap"), gap_text },
    { N_("Working days left"), days_text },
    { N_("Needed per working day"), required_text },
    { N_("Recently per working day"), recent_text },
    { N_("Reached at this pace on"), projected_text },
    { N_("State"), standing_text },
  };
  const char *const heads[] = { ikd_region_get_name (what_if->before->region), _("Now"),
                                _("What If"), NULL };
  GtkGrid *grid = make_grid ();

  put_heads (grid, heads);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *before = lines[i].text (what_if->before);
      g_autofree char *after = lines[i].text (what_if->after);

      put (grid, _(lines[i].title), 0, (int) i + 1, NULL);
      put (grid, before, 1, (int) i + 1, NULL);
      put (grid, after, 2, (int) i + 1, g_str_equal (before, after) ? NULL : "heading");
    }
  place (box, grid);
}

/* By sign and word: what changes is told apart without colour. */
static const char *
change_text (const IkdWhatIfChild *child)
{
  gboolean before = FALSE;
  gboolean after = FALSE;

  if (!ikd_attainment_get_met (child->before, &before)
      || !ikd_attainment_get_met (child->after, &after))
    return C_("target", "not known");
  if (before && after)
    return C_("target", "✓ met");
  if (after)
    return C_("target", "▲ met now");
  return before ? C_("target", "▼ no longer met") : C_("target", "not met");
}

static gboolean
changes (const IkdWhatIfChild *child)
{
  gboolean before = FALSE;
  gboolean after = FALSE;

  return ikd_attainment_get_met (child->before, &before)
         && ikd_attainment_get_met (child->after, &after) && before != after;
}

void
ikd_simulation_table_children (GtkBox *box, IkdWhatIf *what_if)
{
  const char *const heads[] = { _("Region"), _("Gap now"), _("Gap what if"), _("Target"), NULL };
  GtkGrid *grid = make_grid ();

  if (what_if->children->len > 0)
    put_heads (grid, heads);
  for (guint i = 0; i < what_if->children->len; i++)
    {
      const IkdWhatIfChild *child = g_ptr_array_index (what_if->children, i);
      const char *style = changes (child) ? "heading" : NULL;
      g_autofree char *before = gap_text (child->before);
      g_autofree char *after = gap_text (child->after);

      put (grid, ikd_region_get_name (child->before->region), 0, (int) i + 1, style);
      put (grid, before, 1, (int) i + 1, style);
      put (grid, after, 2, (int) i + 1, style);
      put (grid, change_text (child), 3, (int) i + 1, style);
    }
  place (box, grid);
}

/* --- those that are kept --- */

static void
put_numbers (GtkGrid *grid, const IkdAttainment *state, guint met, guint children, int row)
{
  g_autofree char *count = target_count_text (state);
  g_autofree char *gap = gap_text (state);
  g_autofree char *pace = required_text (state);
  g_autofree char *met_text = ikd_count_format (met);
  g_autofree char *all = ikd_count_format (children);
  /* Translators: how many of how many regions */
  g_autofree char *share = children > 0 ? g_strdup_printf (C_("regions", "%s of %s"), met_text, all)
                                        : g_strdup (UNKNOWN);

  put (grid, count, 1, row, NULL);
  put (grid, gap, 2, row, NULL);
  put (grid, pace, 3, row, NULL);
  put (grid, share, 4, row, NULL);
}

static GtkWidget *
name_box (const IkdSimulation *simulation)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new_with_label (simulation->name);
  g_autofree char *trial = ikd_trial_label (&simulation->trial);
  GtkWidget *label = ikd_column_make_label (FALSE, TRUE);

  gtk_label_set_text (GTK_LABEL (label), trial);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "simulation.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", simulation->record);
  gtk_widget_set_tooltip_text (button, _("Open this simulation"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                           PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), WORDS_CHARS);
  gtk_widget_set_margin_start (label, 9);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static GtkWidget *
remove_button (const IkdSimulation *simulation)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: the name of a simulation */
  g_autofree char *label = g_strdup_printf (_("Remove the simulation “%s”"), simulation->name);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "simulation.remove");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", simulation->record);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  return button;
}

static void
put_outcome (GtkGrid *grid, const IkdSimulationOutcome *outcome, gboolean writable, int row)
{
  gtk_grid_attach (grid, name_box (outcome->simulation), 0, row, 1, 1);
  if (outcome->what_if != NULL)
    put_numbers (grid, outcome->what_if->after, ikd_what_if_count (outcome->what_if).met_after,
                 outcome->what_if->children->len, row);
  else
    {
      GtkWidget *label = gtk_label_new (outcome->problem);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_grid_attach (grid, label, 1, row, 4, 1);
    }
  if (writable)
    gtk_grid_attach (grid, remove_button (outcome->simulation), 5, row, 1, 1);
}

void
ikd_simulation_table_kept (GtkBox *box, GPtrArray *outcomes, gboolean writable)
{
  const char *const heads[] = { "", _("People"), _("Gap"), _("Needed per working day"),
                                _("Met"), NULL };
  GtkGrid *grid = make_grid ();
  int row = 1;

  put_heads (grid, heads);
  for (guint i = 0; i < outcomes->len && row == 1; i++)
    {
      const IkdSimulationOutcome *outcome = g_ptr_array_index (outcomes, i);

      if (outcome->what_if == NULL)
        continue;
      put (grid, _("The target that holds"), 0, row, NULL);
      put_numbers (grid, outcome->what_if->before,
                   ikd_what_if_count (outcome->what_if).met_before,
                   outcome->what_if->children->len, row++);
    }
  for (guint i = 0; i < outcomes->len; i++)
    put_outcome (grid, g_ptr_array_index (outcomes, i), writable, row++);
  place (box, grid);
}
