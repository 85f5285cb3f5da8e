/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Taking back, bringing back and rolling back, figures and records; each of these is an action
 * itself, and the chain of hashes holds after every test. */

#include "ikd-database-private.h"
#include "ikd-error.h"
#include "scratch.h"

#define DAY 19514               /* 2023-06-06 */
#define NOTHING (-1)            /* no figure, or a withdrawn one */

static void
add (Scratch *self, gint64 action, IkdDay day, gint64 value)
{
  IkdFigureKey key = { self->country, IKD_ACTIVE, g_intern_string (""), day, day, 0 };
  g_autoptr (IkdFigure) figure = ikd_figure_new (&key);
  g_autoptr (GError) error = NULL;

  if (value == NOTHING)
    figure->state = IKD_STATE_WITHDRAWN;
  else
    figure->number = ikd_number_exact (value);
  ikd_figure_table_add (self->db, action, figure, &error);
  g_assert_no_error (error);
}

/* One value on DAY + @offset, as an action of @who. */
static gint64
set (Scratch *self, const char *who, int offset, gint64 value)
{
  gint64 action = scratch_begin (self->db, IKD_ACTION_SET, who);

  add (self, action, DAY + offset, value);
  return scratch_end (self->db, action);
}

static void
assert_value (Scratch *self, int offset, gint64 value)
{
  IkdFigureKey key = { self->country, IKD_ACTIVE, g_intern_string (""), DAY + offset,
                       DAY + offset, 0 };
  g_autoptr (IkdFigure) figure = NULL;

  g_assert_true (ikd_figure_table_get (self->db, &key, &figure, NULL));
  if (figure == NULL || figure->state == IKD_STATE_WITHDRAWN)
    g_assert_cmpint (NOTHING, ==, value);
  else
    g_assert_cmpint (figure->number.value, ==, value);
}

/* Reverts @id; the number of cells that had moved on. */
static guint
revert (Scratch *self, gint64 id, IkdActionKind kind, const char *who)
{
  g_autoptr (GPtrArray) moved = NULL;
  g_autoptr (IkdAction) action = NULL;
  g_autoptr (GError) error = NULL;
  gint64 new_id = 0;

  ikd_database_begin (self->db, &error);
  g_assert_no_error (error);
  ikd_action_table_revert (self->db, id, kind, who, &new_id, &moved, &error);
  g_assert_no_error (error);
  ikd_database_commit (self->db, &error);
  g_assert_no_error (error);

  action = ikd_action_table_get (self->db, new_id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (action->kind, ==, kind);
  g_assert_cmpint (action->reverts, ==, id);
  return moved->len;
}

typedef gboolean (*Asks) (IkdDatabase *db, const char *who, IkdAction **action, GError **error);

static gint64
offered (Scratch *self, Asks asks, const char *who)
{
  g_autoptr (IkdAction) action = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (asks (self->db, who, &action, &error));
  g_assert_no_error (error);
  return action != NULL ? action->id : 0;
}

/* Reverts what is offered; FALSE if nothing is. */
static gboolean
undo (Scratch *self, const char *who)
{
  gint64 id = offered (self, ikd_action_table_undoable, who);

  if (id != 0)
    revert (self, id, IKD_ACTION_UNDO, who);
  return id != 0;
}

static gboolean
redo (Scratch *self, const char *who)
{
  gint64 id = offered (self, ikd_action_table_redoable, who);

  if (id != 0)
    revert (self, id, IKD_ACTION_REDO, who);
  return id != 0;
}

/* Down to nothing and up again, twice. */
static void
walk (Scratch *self, gconstpointer data)
{
  static const gint64 values[] = { NOTHING, 100, 120, 110 };
  guint n = G_N_ELEMENTS (values) - 1;

  for (guint i = 1; i <= n; i++)
    set (self, "operator", 0, values[i]);
  for (guint round = 0; round < 2; round++)
    {
      for (guint i = n; i > 0; i--)
        {
          assert_value (self, 0, values[i]);
          g_assert_true (undo (self, "operator"));
        }
      assert_value (self, 0, NOTHING);
      g_assert_false (undo (self, "operator"));
      for (guint i = 1; i <= n; i++)
        {
          g_assert_true (redo (self, "operator"));
          assert_value (self, 0, values[i]);
        }
      g_assert_false (redo (self, "operator"));
    }
}

/* After new work there is nothing to bring back; what was taken back is not taken back again. */
static void
new_work (Scratch *self, gconstpointer data)
{
  set (self, "operator", 0, 100);
  set (self, "operator", 0, 120);
  g_assert_true (undo (self, "operator"));
  g_assert_cmpint (offered (self, ikd_action_table_redoable, "operator"), !=, 0);
  set (self, "operator", 1, 300);
  g_assert_cmpint (offered (self, ikd_action_table_redoable, "operator"), ==, 0);
  g_assert_true (undo (self, "operator"));
  assert_value (self, 0, 100);
  assert_value (self, 1, NOTHING);
  g_assert_true (undo (self, "operator"));
  assert_value (self, 0, NOTHING);
  g_assert_false (undo (self, "operator"));
}

/* Each takes back their own work, and another's work leaves their redo alone. */
static void
operators (Scratch *self, gconstpointer data)
{
  gint64 first = set (self, "first", 0, 100);
  gint64 second = set (self, "second", 1, 200);

  g_assert_cmpint (offered (self, ikd_action_table_undoable, "first"), ==, first);
  g_assert_cmpint (offered (self, ikd_action_table_undoable, "second"), ==, second);
  g_assert_cmpint (offered (self, ikd_action_table_undoable, "third"), ==, 0);
  g_assert_true (undo (self, "first"));
  set (self, "second", 2, 300);
  assert_value (self, 0, NOTHING);
  assert_value (self, 1, 200);
  g_assert_true (redo (self, "first"));
  assert_value (self, 0, 100);
}

/* A cell that somebody changed meanwhile stays and is named; the others go back. */
static void
moved_on (Scratch *self, gconstpointer data)
{
  g_autoptr (GPtrArray) moved = NULL;
  g_autoptr (GError) error = NULL;
  gint64 batch = scratch_begin (self->db, IKD_ACTION_IMPORT, "first");
  gint64 id = 0;

  for (int i = 0; i < 3; i++)
    add (self, batch, DAY + i, 100 + i);
  batch = scratch_end (self->db, batch);
  set (self, "second", 1, 999);

  g_assert_true (ikd_database_begin (self->db, NULL));
  ikd_action_table_revert (self->db, batch, IKD_ACTION_ROLLBACK, "first", &id, &moved, &error);
  g_assert_no_error (error);
  g_assert_true (ikd_database_commit (self->db, NULL));
  g_assert_cmpuint (moved->len, ==, 1);
  g_assert_cmpint (((IkdFigure *) g_ptr_array_index (moved, 0))->key.day, ==, DAY + 1);
  g_assert_cmpint (((IkdFigure *) g_ptr_array_index (moved, 0))->number.value, ==, 999);
  assert_value (self, 0, NOTHING);
  assert_value (self, 1, 999);
  assert_value (self, 2, NOTHING);

  /* A rollback is work: it can be taken back. */
  g_assert_true (undo (self, "first"));
  assert_value (self, 0, 100);
  assert_value (self, 1, 999);
  assert_value (self, 2, 102);
}

/* All cells moved on: nothing changes, and it is not offered for ever. */
static void
all_moved_on (Scratch *self, gconstpointer data)
{
  gint64 mine = set (self, "first", 0, 100);

  set (self, "second", 0, 120);
  g_assert_cmpuint (revert (self, mine, IKD_ACTION_UNDO, "first"), ==, 1);
  assert_value (self, 0, 120);
  g_assert_cmpint (offered (self, ikd_action_table_undoable, "first"), ==, 0);
}

/* Taking back a withdrawal brings the figure back. */
static void
withdrawn (Scratch *self, gconstpointer data)
{
  set (self, "operator", 0, 100);
  set (self, "operator", 0, NOTHING);
  assert_value (self, 0, NOTHING);
  g_assert_true (undo (self, "operator"));
  assert_value (self, 0, 100);
  g_assert_true (redo (self, "operator"));
  assert_value (self, 0, NOTHING);
}

/* A cell written twice in one action goes back to what stood there before the action. */
static void
twice (Scratch *self, gconstpointer data)
{
  gint64 action;

  set (self, "operator", 0, 100);
  action = scratch_begin (self->db, IKD_ACTION_IMPORT, "operator");
  add (self, action, DAY, 120);
  add (self, action, DAY, 130);
  scratch_end (self->db, action);
  g_assert_true (undo (self, "operator"));
  assert_value (self, 0, 100);
  g_assert_true (redo (self, "operator"));
  assert_value (self, 0, 130);
}

/* An action without revisions leaves nothing, and its number goes to the next. */
static void
empty (Scratch *self, gconstpointer data)
{
  gint64 first = set (self, "operator", 0, 100);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (scratch_end (self->db, scratch_begin (self->db, IKD_ACTION_SET, "operator")),
                   ==, 0);
  g_assert_cmpint (set (self, "operator", 0, 120), ==, first + 1);
  g_assert_null (ikd_action_table_get (self->db, first + 2, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_NOT_FOUND);
}

/* What the list says of each action. */
static void
listed (Scratch *self, gconstpointer data)
{
  gint64 first = set (self, "operator", 0, 100);
  gint64 second = set (self, "operator", 1, 120);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) one = NULL;
  IkdAction *action = NULL;

  g_assert_true (undo (self, "operator"));
  all = ikd_action_table_list (self->db, IKD_ACTION_SET, 10, NULL);
  g_assert_cmpuint (all->len, ==, 2);
  action = g_ptr_array_index (all, 0);
  g_assert_cmpint (action->id, ==, second);
  g_assert_cmpint (action->reverted_by, ==, second + 1);
  g_assert_cmpuint (action->revisions, ==, 1);
  g_assert_cmpstr (action->operator_name, ==, "operator");
  g_assert_cmpstr (action->label, ==, "entry");
  action = g_ptr_array_index (all, 1);
  g_assert_cmpint (action->id, ==, first);
  g_assert_cmpint (action->reverted_by, ==, 0);
  one = ikd_action_table_list (self->db, IKD_ACTION_SET, 1, NULL);
  g_assert_cmpuint (one->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/undo/" name, Scratch, NULL, scratch_set_up, function, scratch_tear_down)

  ADD ("walk", walk);
  ADD ("new-work", new_work);
  ADD ("operators", operators);
  ADD ("moved-on", moved_on);
  ADD ("all-moved-on", all_moved_on);
  ADD ("withdrawn", withdrawn);
  ADD ("twice", twice);
  ADD ("empty", empty);
  ADD ("listed", listed);

  return g_test_run ();
}
