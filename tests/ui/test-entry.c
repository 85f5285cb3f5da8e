/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* One figure by keyboard: what is kept, what is refused in place, what a reason is owed for. What
 * was kept is read from the file. */

#include "ikd-check.h"
#include "ikd-entry-form.h"
#include "ikd-figure-pane.h"
#include "ikd-entry.h"
#include "office.h"

typedef struct
{
  Office     office;
  GtkWidget *pane;
  GtkWidget *value;
} Fixture;

/* --- what is on the pane --- */

static gboolean
is_idle (gpointer data)
{
  return !ikd_pane_get_busy (IKD_PANE (data));
}

static const char *
typed (Fixture *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->value));
}

static void
type_into (GtkWidget *row, const char *text)
{
  g_assert_nonnull (row);
  office_focus (row);
  display_key ("Control+a");
  office_type (text);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, text);
}

static GtkWidget *
find_field (Fixture *self, const char *name)
{
  GtkWidget *form = display_find (self->pane, IKD_TYPE_ENTRY_FORM, NULL);

  return GTK_WIDGET (gtk_widget_get_template_child (form, IKD_TYPE_ENTRY_FORM, name));
}

/* --- what is in the file --- */

static IkdFigure *
load_last (Fixture *self, const char *segment)
{
  g_autoptr (GPtrArray) figures = office_load_today (&self->office, segment);

  return figures->len > 0 ? g_object_ref (g_ptr_array_index (figures, figures->len - 1)) : NULL;
}

static gboolean
is_standing (Fixture *self)
{
  g_autoptr (IkdFigure) figure = load_last (self, "");

  return figure != NULL && figure->state != IKD_STATE_WITHDRAWN;
}

static gboolean
stands_cb (gpointer data)
{
  return is_standing (data);
}

static gboolean
is_taken_back_cb (gpointer data)
{
  return !is_standing (data);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  office_make (&self->office);
  office_open (&self->office, 0);
  self->pane = office_show_figure (self->office.window);
  self->value = find_field (self, "value");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  office_free (&self->office);
}

/* --- keeping --- */

/* The focus is where work begins; Enter keeps; the undo of the window is reached from the field. */
static void
keep (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdFigure) kept = NULL;
  g_autoptr (GPtrArray) all = NULL;

  office_type ("14049");
  display_key ("Return");
  office_expect (self->pane, "✓ Stored: 14,049");
  kept = load_last (self, "");
  g_assert_nonnull (kept);
  g_assert_cmpint (kept->number.value, ==, 14049);
  g_assert_cmpstr (kept->author, ==, g_get_user_name ());

  display_key ("Control+z");
  office_expect (GTK_WIDGET (self->office.window), "Undone: entry of 14,049");
  g_assert_true (display_wait (is_taken_back_cb, self));
  /* It no longer claims to be stored. */
  office_expect (self->pane, "14,049 · +49");
  g_assert_null (display_find (self->pane, GTK_TYPE_LABEL, "✓ Stored"));

  display_key ("Control+Shift+z");
  g_assert_true (display_wait (stands_cb, self));
  all = office_load_today (&self->office, "");
  g_assert_cmpint (((IkdFigure *) g_ptr_array_index (all, all->len - 1))->number.value, ==, 14049);

  /* What is typed is undone by the field, the file stays as it is. */
  office_type ("7");
  display_key ("Control+z");
  g_assert_null (strchr (typed (self), '7'));
  g_assert_true (is_standing (self));
}

/* Falling from 14,000: kept at once and marked; the reason is the second revision. */
static void
reason (Fixture *self, gconstpointer data)
{
  g_autofree const char **ready = ikd_ready_reasons ();
  g_autoptr (IkdFigure) marked = NULL;
  g_autoptr (IkdFigure) reasoned = NULL;

  office_type ("13900");
  display_key ("Return");
  office_expect (self->pane, "A reason is owed");
  marked = load_last (self, "");
  g_assert_cmpint (marked->number.value, ==, 13900);
  g_assert_cmpuint (marked->owes, ==, 1u << IKD_ERROR_FALLING);

  display_key ("Alt+4");
  office_expect (self->pane, "✓ Stored: 13,900");
  g_assert_true (display_wait (is_idle, self->pane));
  g_assert_null (display_find (self->pane, GTK_TYPE_LABEL, "A reason is owed"));
  reasoned = load_last (self, "");
  g_assert_cmpuint (reasoned->owes, ==, 0);
  g_assert_cmpstr (reasoned->reason, ==, ready[3]);
  g_assert_cmpint (reasoned->replaces, ==, marked->revision);
}

/* Space on the button in the header. */
static void
withdraw (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdFigure) gone = NULL;

  office_type ("14049");
  display_key ("Return");
  office_expect (self->pane, "✓ Stored: 14,049");
  gtk_widget_grab_focus (GTK_WIDGET (gtk_widget_get_template_child (
    self->pane, IKD_TYPE_FIGURE_PANE, "withdraw_button")));
  display_key ("space");
  office_expect (GTK_WIDGET (self->office.window), "Figure withdrawn");
  office_expect (self->pane, "14,049 · +49");
  gone = load_last (self, "");
  g_assert_cmpint (gone->state, ==, IKD_STATE_WITHDRAWN);
  g_assert_null (display_find (self->pane, GTK_TYPE_LABEL, "✓ Stored"));
}

/* A percentage without a count keeps what it is of; the row that asks comes up as it is typed. */
static void
percent (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdFigure) kept = NULL;
  GtkWidget *of = find_field (self, "of");

  g_assert_false (gtk_widget_get_mapped (of));
  office_type ("2,7%");
  g_assert_true (gtk_widget_get_mapped (of));
  /* Down to the share of all residents, the first of the list. */
  office_focus (of);
  display_choose (0);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (of)), ==, 0);
  display_key ("Control+Return");
  office_expect (self->pane, "✓ Stored: 2.7%");
  kept = load_last (self, "");
  g_assert_false (kept->number.known);
  g_assert_cmpint (kept->percent, ==, 2700000);
  g_assert_cmpint (kept->half, ==, 50000);
  g_assert_cmpint (kept->of.kind, ==, IKD_OF_INDICATOR);
  g_assert_cmpint (kept->of.indicator, ==, IKD_POPULATION);
}

/* Opened by keyboard; each of them reaches the file. */
static void
details (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *text;
  } texts[] = {
    { "source", "siak" },           { "publisher", "disdukcapil" }, { "source_date", "2026-01-05" },
    { "url", "disdukcapil.go.id" }, { "base_word", "wajib ktp" },   { "note", "angka sementara" },
  };
  GtkWidget *note = find_field (self, "note");
  g_autoptr (IkdFigure) kept = NULL;

  office_type ("14000");
  g_assert_false (gtk_widget_get_mapped (note));
  display_key ("Tab");
  display_key ("space");
  display_settle (self->pane);
  g_assert_true (gtk_widget_get_mapped (note));
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_field (self, "precision")), 2);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_field (self, "segment")), 1);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    type_into (find_field (self, texts[i].name), texts[i].text);
  display_key ("Control+Return");
  office_expect (self->pane, "✓ Stored: about 14,000");
  kept = load_last (self, "asn");
  g_assert_nonnull (kept);
  g_assert_true (kept->rounded);
  /* To the thousand: 14,500 would have been written as 15,000. */
  g_assert_cmpint (kept->number.low, ==, 13500);
  g_assert_cmpint (kept->number.high, ==, 14499);
  g_assert_cmpstr (kept->source->title, ==, "siak");
  g_assert_cmpstr (kept->source->publisher, ==, "disdukcapil");
  g_assert_cmpstr (kept->source->date, ==, "2026-01-05");
  g_assert_cmpstr (kept->source->url, ==, "disdukcapil.go.id");
  g_assert_cmpstr (kept->source->base_word, ==, "wajib ktp");
  g_assert_cmpstr (kept->note, ==, "angka sementara");
}

/* --- refusing --- */

static const struct
{
  const char *text;
  const char *sentence;
} refused[] = {
  { "-", "“-” says too little: 0 = nil, b = not yet reported, x = not applicable." },
  { "14,049", "If thousands are meant, write 14049." },
  { "12a", "“12a”" },
  { "-35", "“-35”" },
};

/* In place: the text stays, the focus too, and no revision is made; the next value is kept. */
static void
refusals (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GPtrArray) figures = NULL;

      display_key ("Control+a");
      office_type (refused[i].text);
      display_key ("Return");
      office_expect (self->pane, refused[i].sentence);
      g_assert_true (display_wait (is_idle, self->pane));
      g_assert_cmpstr (typed (self), ==, refused[i].text);
      figures = office_load_today (&self->office, "");
      g_assert_cmpuint (figures->len, ==, 0);
    }
  display_key ("Control+a");
  office_type ("14049");
  display_key ("Return");
  office_expect (self->pane, "✓ Stored: 14,049");
}

/* Made up here, so that it stands nowhere. */
static void
identity_number (Fixture *self, gconstpointer data)
{
  g_autofree char *number = g_strconcat ("999999", "010101", "0001", NULL);
  g_autoptr (GPtrArray) figures = NULL;
  g_autofree char *content = NULL;
  gsize length;

  office_type ("14049");
  display_key ("Tab");
  display_key ("space");
  display_settle (self->pane);
  type_into (find_field (self, "note"), number);
  display_key ("Control+Return");
  office_expect (self->pane, "looks like an identity number (NIK)");
  g_assert_true (display_wait (is_idle, self->pane));
  g_assert_null (strstr (gtk_label_get_text (GTK_LABEL (display_find (
                           self->pane, GTK_TYPE_LABEL, "identity number"))), number));
  figures = office_load_today (&self->office, "");
  g_assert_cmpuint (figures->len, ==, 0);
  g_assert_true (g_file_get_contents (self->office.path, &content, &length, NULL));
  g_assert_null (g_strstr_len (content, (gssize) length, number));
}

int
main (int argc, char **argv)
{
  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/entry/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("keep", keep);
  ADD ("reason", reason);
  ADD ("withdraw", withdraw);
  ADD ("percent", percent);
  ADD ("details", details);
  ADD ("refusals", refusals);
  ADD ("identity-number", identity_number);
  return g_test_run ();
}
