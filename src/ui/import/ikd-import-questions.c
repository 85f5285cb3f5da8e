/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: rows stay, and so does the focus, as long as the questions are the same. */

#include "config.h"

#include "ikd-import-questions.h"

#include <glib/gi18n.h>

#include "ikd-region-chooser.h"

struct _IkdImportQuestions
{
  AdwPreferencesGroup  parent_instance;

  IkdImportPlan       *plan;            /* nullable */
  IkdAtlas            *atlas;           /* nullable */
  GPtrArray           *rows;            /* of Row, one for each question */
  gboolean             filling;
};

G_DEFINE_FINAL_TYPE (IkdImportQuestions, ikd_import_questions, ADW_TYPE_PREFERENCES_GROUP)

/* A question with what answers it. The list has: choose, the candidates, another region, leave
 * out. */
typedef struct
{
  IkdImportQuestions *owner;
  char               *text;
  GStrv               codes;            /* of the candidates */
  GtkWidget          *row;
  GtkDropDown        *drop;
  IkdRegionChooser   *chooser;          /* for another region */
  GtkCheckButton     *remember;
} Row;

static void
row_free (Row *self)
{
  g_free (self->text);
  g_strfreev (self->codes);
  g_free (self);
}

static guint
other_choice (const Row *self)
{
  return g_strv_length (self->codes) + 1;
}

/* The code that is answered; NULL: none yet. */
static const char *
get_answer (const Row *self)
{
  guint choice = gtk_drop_down_get_selected (self->drop);
  IkdRegion *other = ikd_region_chooser_get_region (self->chooser);

  if (choice == 0 || choice == GTK_INVALID_LIST_POSITION)
    return NULL;
  if (choice < other_choice (self))
    return self->codes[choice - 1];
  if (choice > other_choice (self))
    return "";
  return other != NULL ? ikd_region_get_code (other) : NULL;
}

static void
answer (Row *self)
{
  if (self->owner->filling)
    return;
  ikd_import_plan_answer (self->owner->plan, self->text, get_answer (self),
                          gtk_check_button_get_active (self->remember));
}

static void
selected_cb (GtkDropDown *drop, GParamSpec *pspec, Row *self)
{
  gboolean other = gtk_drop_down_get_selected (drop) == other_choice (self);

  gtk_widget_set_visible (GTK_WIDGET (self->chooser), other);
  if (other && !self->owner->filling && ikd_region_chooser_get_region (self->chooser) == NULL)
    ikd_region_chooser_popup (self->chooser);
  answer (self);
}

static void
chosen_cb (IkdRegionChooser *chooser, IkdRegion *region, Row *self)
{
  answer (self);
}

static void
remember_cb (GtkCheckButton *check, Row *self)
{
  answer (self);
}

/* --- rows --- */

static GtkWidget *
make_drop (Row *self, const IkdImportQuestion *question)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  GtkWidget *drop;
  /* Translators: %s is what a file calls a region. */
  g_autofree char *label = g_strdup_printf (_("Region of “%s”"), question->text);

  gtk_string_list_append (names, _("Choose a region"));
  for (guint i = 0; i < question->candidates->len; i++)
    {
      IkdRegion *region = g_ptr_array_index (question->candidates, i);
      g_autofree char *path = ikd_atlas_path (self->owner->atlas, region);

      gtk_string_list_append (names, path);
      g_strv_builder_add (codes, ikd_region_get_code (region));
    }
  gtk_string_list_append (names, _("Another region…"));
  gtk_string_list_append (names, _("Leave these rows out"));
  self->codes = g_strv_builder_end (codes);
  drop = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_widget_set_valign (drop, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (drop, "notify::selected", G_CALLBACK (selected_cb), self);
  return drop;
}

static GtkWidget *
make_chooser (Row *self)
{
  GtkWidget *chooser = ikd_region_chooser_new ();

  g_object_set (chooser, "placeholder", _("Choose a region"), NULL);
  ikd_region_chooser_set_atlas (IKD_REGION_CHOOSER (chooser), self->owner->atlas);
  gtk_widget_set_valign (chooser, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (chooser, FALSE);
  g_signal_connect (chooser, "chosen", G_CALLBACK (chosen_cb), self);
  return chooser;
}

static GtkWidget *
make_remember (Row *self)
{
  GtkWidget *check = gtk_check_button_new_with_label (_("Remember"));
  /* Translators: %s is what a file calls a region. */
  g_autofree char *label = g_strdup_printf (_("Remember “%s” for later files"), self->text);

  gtk_widget_set_tooltip_text (check, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_signal_connect (check, "toggled", G_CALLBACK (remember_cb), self);
  return check;
}

static char *
dup_subtitle (const IkdImportQuestion *question)
{
  g_autofree char *line = ikd_count_format (question->line);
  g_autofree char *number = ikd_count_format (question->n_rows);
  /* Translators: %s is a number. */
  g_autofree char *rows = g_strdup_printf (ngettext ("%s row", "%s rows", question->n_rows),
                                           number);

  /* Translators: a line of a file, and how many rows it is about: "line 7 · 2 rows" */
  return g_strdup_printf (_("line %s · %s"), line, rows);
}

static void
add_row (IkdImportQuestions *self, const IkdImportQuestion *question)
{
  Row *row = g_new0 (Row, 1);
  g_autofree char *subtitle = dup_subtitle (question);

  row->owner = self;
  row->text = g_strdup (question->text);
  row->row = adw_action_row_new ();
  row->drop = GTK_DROP_DOWN (make_drop (row, question));
  row->chooser = IKD_REGION_CHOOSER (make_chooser (row));
  row->remember = GTK_CHECK_BUTTON (make_remember (row));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row->row), question->text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row->row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row->row), GTK_WIDGET (row->drop));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row->row), GTK_WIDGET (row->chooser));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row->row), GTK_WIDGET (row->remember));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row->row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (IkdImportQuestions *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);

      g_signal_handlers_disconnect_by_data (row->drop, row);
      g_signal_handlers_disconnect_by_data (row->chooser, row);
      g_signal_handlers_disconnect_by_data (row->remember, row);
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row->row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static gboolean
are_same (IkdImportQuestions *self, GPtrArray *questions)
{
  if (questions->len != self->rows->len)
    return FALSE;
  for (guint i = 0; i < questions->len; i++)
    {
      const IkdImportQuestion *question = g_ptr_array_index (questions, i);
      const Row *row = g_ptr_array_index (self->rows, i);

      if (!g_str_equal (question->text, row->text))
        return FALSE;
    }
  return TRUE;
}

static void
fill_row (Row *self, const IkdImportQuestion *question)
{
  guint choice = other_choice (self);

  if (question->answer == NULL)
    {
      /* Another region may be being looked for. */
      if (gtk_drop_down_get_selected (self->drop) != choice)
        gtk_drop_down_set_selected (self->drop, 0);
      return;
    }
  if (*question->answer == '\0')
    choice++;
  else if (g_strv_contains ((const char *const *) self->codes, question->answer))
    for (choice = 1; !g_str_equal (self->codes[choice - 1], question->answer);)
      choice++;
  else
    ikd_region_chooser_set_region (self->chooser,
                                   ikd_atlas_by_code (self->owner->atlas, question->answer));
  gtk_drop_down_set_selected (self->drop, choice);
  gtk_check_button_set_active (self->remember, question->remember);
}

void
ikd_import_questions_show (IkdImportQuestions *self, IkdImportPlan *plan, IkdAtlas *atlas)
{
  GPtrArray *questions = plan != NULL ? ikd_import_plan_get_questions (plan) : NULL;

  g_return_if_fail (IKD_IS_IMPORT_QUESTIONS (self));

  self->filling = TRUE;
  if (g_set_object (&self->plan, plan))
    clear_rows (self);
  g_set_object (&self->atlas, atlas);
  gtk_widget_set_visible (GTK_WIDGET (self), questions != NULL && questions->len > 0);
  if (questions != NULL && !are_same (self, questions))
    {
      clear_rows (self);
      for (guint i = 0; i < questions->len; i++)
        add_row (self, g_ptr_array_index (questions, i));
    }
  for (guint i = 0; questions != NULL && i < questions->len; i++)
    fill_row (g_ptr_array_index (self->rows, i), g_ptr_array_index (questions, i));
  self->filling = FALSE;
}

static void
ikd_import_questions_dispose (GObject *object)
{
  IkdImportQuestions *self = IKD_IMPORT_QUESTIONS (object);

  clear_rows (self);
  g_clear_object (&self->plan);
  g_clear_object (&self->atlas);

  G_OBJECT_CLASS (ikd_import_questions_parent_class)->dispose (object);
}

static void
ikd_import_questions_finalize (GObject *object)
{
  g_ptr_array_unref (IKD_IMPORT_QUESTIONS (object)->rows);

  G_OBJECT_CLASS (ikd_import_questions_parent_class)->finalize (object);
}

static void
ikd_import_questions_class_init (IkdImportQuestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ikd_import_questions_dispose;
  G_OBJECT_CLASS (klass)->finalize = ikd_import_questions_finalize;
}

static void
ikd_import_questions_init (IkdImportQuestions *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Names That Are Not Known"));
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self),
    _("Say which region is meant. What is remembered is known in the next file."));
}
