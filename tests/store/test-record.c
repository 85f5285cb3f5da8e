/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Records: targets, holidays and lists come back as they were given, go back step by step, and two
 * programs at one file do not write over each other's. */

#include "ikd-database-private.h"
#include "ikd-error.h"
#include "ikd-kept-targets.h"
#include "scratch.h"

#define DAY 19514               /* 2023-06-06 */

static void
add_target (IkdDatabase *db, IkdTarget *target)
{
  gint64 action = scratch_begin (db, IKD_ACTION_TARGET, "operator");

  g_assert_true (ikd_target_table_add (db, action, target, NULL));
  scratch_end (db, action);
}

static IkdTarget *
make_target (gint64 percent)
{
  IkdTarget *target = ikd_target_new ();

  g_free (target->scope_code);
  target->scope_code = g_strdup ("ID");
  target->kind = IKD_TARGET_NATIONAL;
  target->state = IKD_TARGET_IN_FORCE;
  target->percent = percent;
  target->base = IKD_KTP_OBLIGED;
  target->valid_from = DAY;
  target->deadline = DAY + 200;
  return target;
}

/* The percentage of the only target in force; 0 if there is none. */
static gint64
current_percent (Scratch *self)
{
  g_autoptr (GPtrArray) list = ikd_target_table_list (self->db, NULL);
  g_autoptr (GPtrArray) kept = ikd_kept_targets (self->db, NULL);
  gint64 percent = 0;

  g_assert_cmpuint (list->len, <=, 1);
  if (list->len == 1)
    percent = ((IkdTarget *) g_ptr_array_index (list, 0))->percent;
  g_assert_cmpuint (kept->len, ==, list->len);
  if (list->len == 1)
    g_assert_cmpint (((IkdTarget *) g_ptr_array_index (kept, 0))->percent, ==, percent);
  return percent;
}

typedef gboolean (*Asks) (IkdDatabase *db, const char *who, IkdAction **action, GError **error);

static gboolean
revert (Scratch *self, Asks asks, IkdActionKind kind)
{
  g_autoptr (IkdAction) action = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  g_assert_true (asks (self->db, "operator", &action, NULL));
  if (action == NULL)
    return FALSE;
  g_assert_true (ikd_database_begin (self->db, NULL));
  ikd_action_table_revert (self->db, action->id, kind, "operator", &id, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (ikd_database_commit (self->db, NULL));
  return TRUE;
}

static gboolean
undo (Scratch *self)
{
  return revert (self, ikd_action_table_undoable, IKD_ACTION_UNDO);
}

static gboolean
redo (Scratch *self)
{
  return revert (self, ikd_action_table_redoable, IKD_ACTION_REDO);
}

static void
target_members (Scratch *self, gconstpointer data)
{
  g_autoptr (IkdTarget) given = make_target (30000000);
  g_autoptr (GPtrArray) list = NULL;
  IkdTarget *found = NULL;

  given->state = IKD_TARGET_PROPOSED;
  given->segment = g_intern_string ("students");
  given->note = g_strdup ("a \"note\"");
  given->source = ikd_source_new ("letter", "A title");
  given->source->base_word = g_strdup ("wajib KTP");
  add_target (self->db, given);
  g_assert_cmpint (given->record, >, 0);

  list = ikd_target_table_list (self->db, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  found = g_ptr_array_index (list, 0);
  g_assert_cmpint (found->record, ==, given->record);
  g_assert_cmpint (found->scope, ==, self->country);
  g_assert_cmpstr (found->scope_code, ==, "ID");
  g_assert_cmpint (found->kind, ==, IKD_TARGET_NATIONAL);
  g_assert_cmpint (found->state, ==, IKD_TARGET_PROPOSED);
  g_assert_cmpstr (found->segment, ==, "students");
  g_assert_cmpint (found->percent, ==, 30000000);
  g_assert_cmpint (found->base, ==, IKD_KTP_OBLIGED);
  g_assert_false (found->count.known);
  g_assert_cmpint (found->valid_from, ==, DAY);
  g_assert_cmpint (found->deadline, ==, DAY + 200);
  g_assert_cmpstr (found->note, ==, "a \"note\"");
  g_assert_true (ikd_source_equal (found->source, given->source));
}

/* What a transaction wrote that is taken back is not kept, though the next one has its number. */
static void
target_kept (Scratch *self, gconstpointer data)
{
  g_autoptr (IkdTarget) lost = make_target (10000000);
  g_autoptr (IkdTarget) given = make_target (30000000);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) again = NULL;
  gint64 action = scratch_begin (self->db, IKD_ACTION_TARGET, "operator");

  g_assert_true (ikd_target_table_add (self->db, action, lost, NULL));
  list = ikd_kept_targets (self->db, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  ikd_database_rollback (self->db);

  add_target (self->db, given);
  g_assert_cmpint (current_percent (self), ==, 30000000);
  g_clear_pointer (&list, g_ptr_array_unref);
  list = ikd_kept_targets (self->db, NULL);
  again = ikd_kept_targets (self->db, NULL);
  g_assert_true (list == again);
}

/* An absolute target has a count and no base. */
static void
target_count (Scratch *self, gconstpointer data)
{
  g_autoptr (IkdTarget) given = make_target (0);
  g_autoptr (GPtrArray) list = NULL;
  IkdTarget *found = NULL;

  given->base = IKD_INDICATOR_NONE;
  given->count = (IkdNumber){ TRUE, 47000, 46500, 47499 };
  add_target (self->db, given);
  list = ikd_target_table_list (self->db, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  found = g_ptr_array_index (list, 0);
  g_assert_true (ikd_target_is_absolute (found));
  g_assert_cmpint (found->count.value, ==, 47000);
  g_assert_cmpint (found->count.low, ==, 46500);
  g_assert_cmpint (found->count.high, ==, 47499);
  g_assert_null (found->source);
}

static void
add_release (Scratch *self, IkdRelease *release)
{
  gint64 action = scratch_begin (self->db, IKD_ACTION_RECORD, "operator");

  g_assert_true (ikd_release_table_add (self->db, action, release, NULL));
  scratch_end (self->db, action);
}

static guint
count_releases (Scratch *self, const char *code, IkdDay day)
{
  g_autoptr (GPtrArray) list = ikd_release_table_list (self->db, code, day, NULL);

  g_assert_nonnull (list);
  return list->len;
}

static void
release_members (Scratch *self, gconstpointer data)
{
  g_autoptr (IkdRelease) given = ikd_release_new ("33.01", DAY, IKD_KTP_ENROLLED);
  g_autoptr (IkdRelease) bare = ikd_release_new ("33.02", DAY + 1, IKD_KTP_OBLIGED);
  g_autoptr (GPtrArray) list = NULL;
  IkdRelease *found = NULL;

  given->released = DAY + 2;
  given->active = ikd_number_exact (14049);
  given->base_count = ikd_number_rounded (1500000, 50000);
  given->percent = ikd_number_exact (936600);
  given->note = g_strdup ("a \"note\"");
  add_release (self, given);
  bare->active = ikd_number_exact (7);
  add_release (self, bare);

  g_assert_cmpuint (count_releases (self, NULL, IKD_DAY_NONE), ==, 2);
  g_assert_cmpuint (count_releases (self, "33.01", DAY + 1), ==, 0);
  g_assert_cmpuint (count_releases (self, NULL, DAY + 1), ==, 1);
  list = ikd_release_table_list (self->db, "33.01", IKD_DAY_NONE, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  found = g_ptr_array_index (list, 0);
  g_assert_cmpint (found->record, ==, given->record);
  g_assert_cmpstr (found->region_code, ==, "33.01");
  g_assert_cmpint (found->day, ==, DAY);
  g_assert_cmpint (found->released, ==, DAY + 2);
  g_assert_cmpint (found->base, ==, IKD_KTP_ENROLLED);
  g_assert_cmpint (found->active.value, ==, 14049);
  g_assert_cmpint (found->base_count.low, ==, 1450000);
  g_assert_cmpint (found->base_count.high, ==, 1549999);
  g_assert_cmpint (found->percent.value, ==, 936600);
  g_assert_cmpstr (found->note, ==, "a \"note\"");
  g_assert_cmpstr (found->author, ==, "operator");
  g_assert_cmpint (found->at, >, 0);
  g_assert_false (found->withdrawn);
}

/* Taken back and brought back; the history keeps all of it, with what was released. */
static void
release_history (Scratch *self, gconstpointer data)
{
  static const gboolean withdrawn[] = { FALSE, TRUE, FALSE };
  g_autoptr (IkdRelease) release = ikd_release_new ("33.01", DAY, IKD_KTP_OBLIGED);
  g_autoptr (GPtrArray) history = NULL;

  release->active = ikd_number_exact (100);
  add_release (self, release);
  release->withdrawn = TRUE;
  add_release (self, release);
  g_assert_cmpuint (count_releases (self, "33.01", DAY), ==, 0);
  g_assert_true (undo (self));
  g_assert_cmpuint (count_releases (self, "33.01", DAY), ==, 1);

  history = ikd_release_table_history (self->db, "33.01", DAY, NULL);
  g_assert_cmpuint (history->len, ==, G_N_ELEMENTS (withdrawn));
  for (guint i = 0; i < history->len; i++)
    {
      IkdRelease *found = g_ptr_array_index (history, i);

      g_assert_cmpint (found->withdrawn, ==, withdrawn[i]);
      g_assert_cmpint (found->active.value, ==, 100);
    }
  g_assert_true (undo (self));
  g_assert_cmpuint (count_releases (self, NULL, IKD_DAY_NONE), ==, 0);
}

/* Made, changed, withdrawn; down step by step and up again. */
static void
target_walk (Scratch *self, gconstpointer data)
{
  static const gint64 percents[] = { 0, 25000000, 30000000, 0 };
  g_autoptr (IkdTarget) target = make_target (percents[1]);

  add_target (self->db, target);
  target->percent = percents[2];
  add_target (self->db, target);
  target->withdrawn = TRUE;
  add_target (self->db, target);

  for (int i = 3; i > 0; i--)
    {
      g_assert_cmpint (current_percent (self), ==, percents[i]);
      g_assert_true (undo (self));
    }
  g_assert_cmpint (current_percent (self), ==, 0);
  g_assert_false (undo (self));
  for (int i = 1; i <= 3; i++)
    {
      g_assert_true (redo (self));
      g_assert_cmpint (current_percent (self), ==, percents[i]);
    }
  g_assert_false (redo (self));
}

/* A record that another changed meanwhile stays as it is. */
static void
moved_on (Scratch *self, gconstpointer data)
{
  g_autoptr (IkdTarget) target = make_target (25000000);
  gint64 action = 0;

  add_target (self->db, target);
  target->percent = 30000000;
  g_assert_true (ikd_database_begin (self->db, NULL));
  g_assert_true (ikd_action_table_begin (self->db, IKD_ACTION_TARGET, "other", "entry", NULL, 0,
                                         &action, NULL));
  g_assert_true (ikd_target_table_add (self->db, action, target, NULL));
  scratch_end (self->db, action);

  g_assert_true (undo (self));
  g_assert_cmpint (current_percent (self), ==, 30000000);
}

static void
holidays (Scratch *self, gconstpointer data)
{
  g_autoptr (IkdHoliday) leave = ikd_holiday_new (DAY + 3, IKD_HOLIDAY_LEAVE, "Leave");
  g_autoptr (IkdHoliday) closure = ikd_holiday_new (DAY, IKD_HOLIDAY_CLOSURE, "Moving");
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) none = NULL;
  gint64 action = scratch_begin (self->db, IKD_ACTION_HOLIDAY, "operator");
  IkdHoliday *found = NULL;

  leave->provisional = TRUE;
  leave->decree = g_strdup ("Decree 1");
  leave->source = g_strdup ("A source");
  g_assert_true (ikd_holiday_table_add (self->db, action, leave, NULL));
  g_assert_true (ikd_holiday_table_add (self->db, action, closure, NULL));
  scratch_end (self->db, action);
  g_assert_cmpint (leave->record, !=, closure->record);

  all = ikd_holiday_table_list (self->db, DAY, DAY + 3, NULL);
  g_assert_cmpuint (all->len, ==, 2);
  found = g_ptr_array_index (all, 0);
  g_assert_cmpint (found->day, ==, DAY);
  g_assert_cmpint (found->kind, ==, IKD_HOLIDAY_CLOSURE);
  g_assert_false (found->provisional);
  found = g_ptr_array_index (all, 1);
  g_assert_cmpint (found->day, ==, DAY + 3);
  g_assert_cmpint (found->kind, ==, IKD_HOLIDAY_LEAVE);
  g_assert_cmpstr (found->name, ==, "Leave");
  g_assert_cmpstr (found->decree, ==, "Decree 1");
  g_assert_cmpstr (found->source, ==, "A source");
  g_assert_true (found->provisional);
  first = ikd_holiday_table_list (self->db, DAY - 9, DAY + 2, NULL);
  g_assert_cmpuint (first->len, ==, 1);

  g_assert_true (undo (self));
  none = ikd_holiday_table_list (self->db, DAY, DAY + 3, NULL);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Taken back alone, the other stays. */
static void
holiday_removed (Scratch *self, gconstpointer data)
{
  g_autoptr (IkdHoliday) closure = ikd_holiday_new (DAY, IKD_HOLIDAY_CLOSURE, "Closed");
  g_autoptr (IkdHoliday) leave = ikd_holiday_new (DAY, IKD_HOLIDAY_LEAVE, "Leave");
  gint64 action = scratch_begin (self->db, IKD_ACTION_HOLIDAY, "operator");
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) back = NULL;

  g_assert_true (ikd_holiday_table_add (self->db, action, closure, NULL));
  g_assert_true (ikd_holiday_table_add (self->db, action, leave, NULL));
  scratch_end (self->db, action);
  closure->withdrawn = TRUE;
  action = scratch_begin (self->db, IKD_ACTION_HOLIDAY, "operator");
  g_assert_true (ikd_holiday_table_add (self->db, action, closure, NULL));
  scratch_end (self->db, action);
  left = ikd_holiday_table_list (self->db, DAY, DAY, NULL);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_cmpstr (((IkdHoliday *) g_ptr_array_index (left, 0))->name, ==, "Leave");
  g_assert_true (undo (self));
  back = ikd_holiday_table_list (self->db, DAY, DAY, NULL);
  g_assert_cmpuint (back->len, ==, 2);
}

/* Groups that cannot be reached, and simulations, come back as they were given. */
static void
reach_and_simulation (Scratch *self, gconstpointer data)
{
  g_autoptr (IkdReachGroup) group = ikd_reach_group_new ("33.01", DAY, IKD_REACH_SATURATED, "ASN");
  g_autoptr (IkdSimulation) percent = ikd_simulation_new ("33.01", "Ten");
  g_autoptr (IkdSimulation) count = ikd_simulation_new ("ID", "Many");
  gint64 action = scratch_begin (self->db, IKD_ACTION_RECORD, "operator");
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GPtrArray) here = NULL;
  g_autoptr (GPtrArray) all = NULL;
  const IkdReachGroup *read = NULL;
  const IkdSimulation *first = NULL;
  const IkdSimulation *second = NULL;

  group->number = (IkdNumber){ TRUE, 900, 850, 950 };
  group->source = g_strdup ("Survey");
  percent->day = DAY;
  percent->kind = IKD_TARGET_OWN;
  percent->trial.percent = 10 * IKD_PERCENT;
  percent->trial.base = IKD_KTP_ENROLLED;
  count->trial.count = (IkdNumber){ TRUE, 47000, 46500, 47499 };
  count->trial.deadline = DAY + 7;
  g_assert_true (ikd_reach_table_add (self->db, action, group, NULL));
  g_assert_true (ikd_simulation_table_add (self->db, action, percent, NULL));
  g_assert_true (ikd_simulation_table_add (self->db, action, count, NULL));
  scratch_end (self->db, action);

  groups = ikd_reach_table_list (self->db, NULL);
  g_assert_cmpuint (groups->len, ==, 1);
  read = g_ptr_array_index (groups, 0);
  g_assert_cmpint (read->record, ==, group->record);
  g_assert_cmpstr (read->region_code, ==, "33.01");
  g_assert_cmpstr (read->group, ==, "ASN");
  g_assert_cmpint (read->kind, ==, IKD_REACH_SATURATED);
  g_assert_cmpint (read->day, ==, DAY);
  g_assert_cmpint (read->number.low, ==, 850);
  g_assert_cmpint (read->number.value, ==, 900);
  g_assert_cmpint (read->number.high, ==, 950);
  g_assert_cmpstr (read->source, ==, "Survey");
  g_assert_cmpstr (read->author, ==, "operator");

  here = ikd_simulation_table_list (self->db, "33.01", NULL);
  g_assert_cmpuint (here->len, ==, 1);
  all = ikd_simulation_table_list (self->db, NULL, NULL);
  g_assert_cmpuint (all->len, ==, 2);
  first = g_ptr_array_index (all, 0);
  g_assert_cmpstr (first->name, ==, "Ten");
  g_assert_cmpint (first->day, ==, DAY);
  g_assert_cmpint (first->kind, ==, IKD_TARGET_OWN);
  g_assert_cmpint (first->trial.percent, ==, 10 * IKD_PERCENT);
  g_assert_cmpint (first->trial.base, ==, IKD_KTP_ENROLLED);
  g_assert_cmpint (first->trial.deadline, ==, IKD_DAY_NONE);
  g_assert_false (first->trial.count.known);
  second = g_ptr_array_index (all, 1);
  g_assert_cmpint (second->day, ==, IKD_DAY_NONE);
  g_assert_cmpint (second->trial.base, ==, IKD_INDICATOR_NONE);
  g_assert_cmpint (second->trial.count.high, ==, 47499);
  g_assert_cmpint (second->trial.deadline, ==, DAY + 7);

  g_assert_true (undo (self));
  g_clear_pointer (&groups, g_ptr_array_unref);
  groups = ikd_reach_table_list (self->db, NULL);
  g_assert_cmpuint (groups->len, ==, 0);
}

/* The numbers of records are asked for anew, since another program may have given some. */
static void
two_programs (Scratch *self, gconstpointer data)
{
  g_autoptr (IkdDatabase) other = ikd_database_open (self->path, 0, NULL);
  IkdDatabase *dbs[] = { self->db, other, self->db, other };
  g_autoptr (GPtrArray) list = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (dbs); i++)
    {
      g_autoptr (IkdTarget) target = make_target (10000000 + i);

      add_target (dbs[i], target);
      g_assert_cmpint (target->record, ==, i + 1);
    }
  list = ikd_target_table_list (self->db, NULL);
  g_assert_cmpuint (list->len, ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/record/" name, Scratch, NULL, scratch_set_up, function, scratch_tear_down)

  ADD ("target-members", target_members);
  ADD ("target-count", target_count);
  ADD ("target-kept", target_kept);
  ADD ("target-walk", target_walk);
  ADD ("release-members", release_members);
  ADD ("release-history", release_history);
  ADD ("moved-on", moved_on);
  ADD ("holidays", holidays);
  ADD ("holiday-removed", holiday_removed);
  ADD ("reach-and-simulation", reach_and_simulation);
  ADD ("two-programs", two_programs);

  return g_test_run ();
}
