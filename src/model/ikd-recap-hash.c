/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The figures of a month as text. Guarantees: it holds every figure that the documents show, and
 * nothing that depends on language, locale or clock. */

#include "ikd-recap.h"

#define HASH_HEAD "capaian-recap 1"
/* Of the printed digits; 4-4-4-4, 6-6-4 and 2-2-2-6-4 would look like an identity number. */
#define FIRST_GROUP 5
#define SECOND_GROUP 10
#define SHOWN 16

/* "14049"; "1500000:1450000:1549999" of a rounded one; "-" of an unknown one */
static void
append_number (GString *line, IkdNumber number)
{
  g_string_append_c (line, '\t');
  if (!number.known)
    g_string_append_c (line, '-');
  else if (ikd_number_is_exact (number))
    g_string_append_printf (line, "%" G_GINT64_FORMAT, number.value);
  else
    g_string_append_printf (line, "%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT,
                            number.value, number.low, number.high);
}

/* Of a part of a region, the number with "@", how many of how many. */
static void
append_value (GString *line, const IkdValue *value)
{
  append_number (line, value->number);
  if (value->number.known && value->origin == IKD_ORIGIN_PARTIAL)
    g_string_append_printf (line, "@%u/%u", value->reported, value->children);
}

static void
append_sum (GString *line, IkdRecap *self, const IkdRecapSum *sum)
{
  append_number (line, sum->number);
  if (sum->number.known && !ikd_recap_is_complete (self, sum))
    g_string_append_printf (line, "@%u/%u", sum->rows, self->rows->len);
}

/* Of another base than the recapitulation's, the percentage with "@" and what it is of. */
static void
append_coverage (GString *line, IkdRecap *self, const IkdAttainment *state)
{
  append_number (line, state->coverage);
  if (ikd_recap_has_other_base (self, state))
    g_string_append_printf (line, "@%s", ikd_of_to_string (state->coverage_of));
}

/* In the order of the table's columns. */
static char *
write_row (IkdRecap *self, const IkdRecapRow *row)
{
  const IkdAttainment *state = row->attainment;
  g_autoptr (GString) line = g_string_new (ikd_region_get_code (state->region));

  append_value (line, &state->base);
  append_value (line, &row->before);
  append_value (line, &state->active);
  append_number (line, row->added);
  append_coverage (line, self, state);
  append_number (line, state->target_count);
  append_number (line, state->gap);
  if (row->unranked == IKD_RANKED)
    g_string_append_printf (line, "\t%u", row->rank);
  else
    g_string_append_printf (line, "\t%s", ikd_unranked_to_id (row->unranked));
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static char *
write_sums (IkdRecap *self)
{
  g_autoptr (GString) line = g_string_new ("total");

  append_sum (line, self, &self->base_sum);
  append_sum (line, self, &self->before_sum);
  append_sum (line, self, &self->now_sum);
  append_sum (line, self, &self->added_sum);
  append_number (line, self->coverage);
  append_number (line, self->target_count);
  append_number (line, self->gap);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static char *
write_target (IkdRecap *self)
{
  const IkdTarget *target = self->target;
  g_autofree char *percent = NULL;

  if (target == NULL)
    return g_strdup ("target\t-");
  if (ikd_target_is_absolute (self->target))
    return g_strdup_printf ("target\t%s\t%" G_GINT64_FORMAT, ikd_target_kind_to_id (target->kind),
                            target->count.value);
  percent = ikd_percent_to_string (target->percent);
  return g_strdup_printf ("target\t%s\t%s\t%s", ikd_target_kind_to_id (target->kind), percent,
                          ikd_indicator_to_id (target->base));
}

GPtrArray *
ikd_recap_canonical (IkdRecap *self)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *month = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (IKD_IS_RECAP (self), lines);

  month = ikd_period_to_iso (self->month);
  day = ikd_day_to_iso (self->day);
  g_ptr_array_add (lines, g_strdup (HASH_HEAD));
  g_ptr_array_add (lines, g_strdup_printf ("region\t%s", ikd_region_get_code (self->region)));
  g_ptr_array_add (lines, g_strdup_printf ("month\t%s\t%s", month, day));
  g_ptr_array_add (lines, g_strdup_printf ("base\t%s", ikd_indicator_to_id (self->base)));
  g_ptr_array_add (lines, write_target (self));
  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (lines, write_row (self, g_ptr_array_index (self->rows, i)));
  g_ptr_array_add (lines, write_sums (self));
  return lines;
}

char *
ikd_recap_hash (IkdRecap *self)
{
  g_autoptr (GPtrArray) lines = ikd_recap_canonical (self);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < lines->len; i++)
    {
      g_checksum_update (sum, g_ptr_array_index (lines, i), -1);
      g_checksum_update (sum, (const guchar *) "\n", 1);
    }
  return g_strdup (g_checksum_get_string (sum));
}

char *
ikd_recap_hash_short (const char *hash)
{
  return g_strdup_printf ("%.*s %.*s %.*s", FIRST_GROUP, hash, SECOND_GROUP - FIRST_GROUP,
                          hash + FIRST_GROUP, SHOWN - SECOND_GROUP, hash + SECOND_GROUP);
}
