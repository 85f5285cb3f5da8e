/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Rows that come by and by: they are those of the model, in its order, and what is said of their
 * changes is what changed. */

#include <gtk/gtk.h>

#include "display.h"
#include "ikd-unfold.h"

#define MANY 500

typedef struct
{
  GtkStringList *list;
  IkdUnfold     *rows;
  GPtrArray     *heard;         /* the items, as who listens has them */
  guint          times;
} Fixture;

static void
heard_cb (GListModel *rows, guint position, guint removed, guint added, Fixture *self)
{
  g_assert_cmpuint (position + removed, <=, self->heard->len);
  if (removed > 0)
    g_ptr_array_remove_range (self->heard, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (self->heard, (int) (position + i),
                        g_list_model_get_item (rows, position + i));
  self->times++;
}

static void
splice (Fixture *self, guint position, guint removed, guint added, const char *name)
{
  g_auto (GStrv) texts = g_new0 (char *, added + 1);

  for (guint i = 0; i < added; i++)
    texts[i] = g_strdup_printf ("%s %u", name, i);
  gtk_string_list_splice (self->list, position, removed, (const char *const *) texts);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->list = gtk_string_list_new (NULL);
  self->heard = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = ikd_unfold_new (g_object_ref (G_LIST_MODEL (self->list)));
  self->times = 0;
  g_signal_connect (self->rows, "items-changed", G_CALLBACK (heard_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (self->rows, self);
  g_assert_finalize_object (self->rows);
  g_assert_finalize_object (self->list);
  g_ptr_array_unref (self->heard);
}

/* What was heard is what there is: the beginning of the model. */
static void
assert_rows (Fixture *self)
{
  GListModel *rows = G_LIST_MODEL (self->rows);
  guint n = g_list_model_get_n_items (rows);

  g_assert_true (g_list_model_get_item_type (rows)
                 == g_list_model_get_item_type (G_LIST_MODEL (self->list)));
  g_assert_cmpuint (self->heard->len, ==, n);
  g_assert_null (g_list_model_get_item (rows, n));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (rows, i);
      g_autoptr (GtkStringObject) own = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      g_assert_true (item == own);
      g_assert_true (g_ptr_array_index (self->heard, i) == (gpointer) item);
    }
}

static gboolean
has_all (gpointer data)
{
  Fixture *self = data;

  return g_list_model_get_n_items (G_LIST_MODEL (self->rows))
         == g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

static void
many (Fixture *self, gconstpointer data)
{
  guint first;

  splice (self, 0, 0, MANY, "a");
  assert_rows (self);
  first = self->heard->len;
  g_assert_cmpuint (first, >, 20);
  g_assert_cmpuint (first, <, 60);
  g_assert_true (display_wait (has_all, self));
  assert_rows (self);
  /* By and by. */
  g_assert_cmpuint (self->times, >, 10);
}

static void
few (Fixture *self, gconstpointer data)
{
  splice (self, 0, 0, 20, "a");
  g_assert_true (has_all (self));
  assert_rows (self);
  splice (self, 5, 3, 1, "b");
  g_assert_true (has_all (self));
  assert_rows (self);
  splice (self, 0, 18, 0, NULL);
  assert_rows (self);
  g_assert_cmpuint (self->heard->len, ==, 0);
}

/* Before they are all there, and after. */
static void
changes (Fixture *self, gconstpointer data)
{
  for (guint round = 0; round < 2; round++)
    {
      splice (self, 0, (guint) g_list_model_get_n_items (G_LIST_MODEL (self->list)), MANY, "a");
      if (round == 1)
        g_assert_true (display_wait (has_all, self));
      splice (self, 3, 1, 2, "b");
      assert_rows (self);
      splice (self, 400, 5, 1, "c");
      assert_rows (self);
      splice (self, 10, 100, 90, "d");
      assert_rows (self);
      splice (self, 2, g_list_model_get_n_items (G_LIST_MODEL (self->list)) - 2, 0, NULL);
      assert_rows (self);
      g_assert_cmpuint (self->heard->len, ==, 2);
    }
}

static void
reach (Fixture *self, gconstpointer data)
{
  splice (self, 0, 0, MANY, "a");
  ikd_unfold_reach (self->rows, 3);
  g_assert_cmpuint (self->times, ==, 1);
  ikd_unfold_reach (self->rows, 100);
  assert_rows (self);
  g_assert_cmpuint (self->heard->len, >, 100);
  g_assert_cmpuint (self->heard->len, <, MANY);
  ikd_unfold_reach (self->rows, MANY - 1);
  g_assert_true (has_all (self));
  assert_rows (self);
  ikd_unfold_reach (self->rows, G_MAXUINT);
  assert_rows (self);
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);

  g_test_add ("/unfold/many", Fixture, NULL, set_up, many, tear_down);
  g_test_add ("/unfold/few", Fixture, NULL, set_up, few, tear_down);
  g_test_add ("/unfold/changes", Fixture, NULL, set_up, changes, tear_down);
  g_test_add ("/unfold/reach", Fixture, NULL, set_up, reach, tear_down);
  return g_test_run ();
}
