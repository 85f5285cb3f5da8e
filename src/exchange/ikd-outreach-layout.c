/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Tables of outreach. Guarantees: what is written here reads back as the same record; a row that
 * says no state of an activity is done where its day has come, and planned where it has not. */

#include "ikd-outreach-layout.h"

#include <glib/gi18n-lib.h>

#include "ikd-activity.h"
#include "ikd-group.h"
#include "ikd-institution.h"
#include "ikd-obstacle.h"

/* How far down a header is looked for. */
#define MOST_TITLES 20

typedef struct
{
  GType       type;
  const char *columns[4];
} Known;

static void
list_known (Known known[4])
{
  known[0] = (Known){ IKD_TYPE_INSTITUTION, { "name", "kind", "headcount", NULL } };
  known[1] = (Known){ IKD_TYPE_ACTIVITY, { "date", "kind", "place", NULL } };
  known[2] = (Known){ IKD_TYPE_OBSTACLE, { "kind", "affected", NULL } };
  known[3] = (Known){ IKD_TYPE_GROUP, { "kind", "at_target", NULL } };
}

/* The names of a column that says the region, by a code or a name. */
static const char *const region_names[] = { "region_code", "kode", "region_name", "kecamatan",
                                            "kabupaten/kota", "wilayah" };

static gboolean
is_same_word (const char *a, const char *b)
{
  g_autofree char *first = g_utf8_casefold (a, -1);
  g_autofree char *second = b != NULL ? g_utf8_casefold (b, -1) : NULL;

  return g_strcmp0 (first, second) == 0;
}

static int
find_column (IkdSheet *sheet, guint header, const IkdField *field)
{
  int column = ikd_layout_column (sheet, header, field->name);

  for (guint i = 0; column < 0 && i < ikd_sheet_get_n_columns (sheet, header); i++)
    if (is_same_word (ikd_sheet_get_cell (sheet, header, i), field->header))
      column = (int) i;
  return column;
}

static gboolean
fits (IkdSheet *sheet, guint header, const Known *known)
{
  for (guint i = 0; known->columns[i] != NULL; i++)
    if (find_column (sheet, header, ikd_outreach_field (known->type, known->columns[i])) < 0)
      return FALSE;
  return TRUE;
}

GType
ikd_outreach_layout_recognise (IkdSheet *sheet, guint *header)
{
  Known known[4];

  list_known (known);
  for (*header = 0; *header < MIN (ikd_sheet_get_n_rows (sheet), MOST_TITLES); (*header)++)
    for (guint i = 0; i < G_N_ELEMENTS (known); i++)
      if (ikd_sheet_get_n_columns (sheet, *header) > 1 && fits (sheet, *header, &known[i]))
        return known[i].type;
  return G_TYPE_INVALID;
}

const char *
ikd_outreach_layout_title (IkdSheet *sheet, guint header, GType type, const char *name)
{
  const IkdField *field = ikd_outreach_field (type, name);
  int column = field != NULL ? find_column (sheet, header, field) : -1;

  for (guint i = 0; field == NULL && column < 0 && i < G_N_ELEMENTS (region_names); i++)
    column = ikd_layout_column (sheet, header, region_names[i]);
  return column >= 0 ? ikd_sheet_get_cell (sheet, header, (guint) column) : NULL;
}

GArray *
ikd_outreach_layout_counts (IkdSheet *sheet, guint header, GType type)
{
  g_autoptr (IkdOutreach) any = g_object_new (type, NULL);
  const IkdOutreachClass *klass = IKD_OUTREACH_GET_CLASS (any);
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == IKD_FIELD_COUNT)
      {
        int column = find_column (sheet, header, &klass->fields[i]);

        g_array_append_val (columns, column);
      }
  return columns;
}

/* --- reading --- */

/* The text that names the region. */
static const char *
region_text (const IkdLayoutReader *self, guint row, const char **column)
{
  for (guint i = 0; i < G_N_ELEMENTS (region_names); i++)
    {
      const char *text = ikd_layout_text (self, row, region_names[i]);

      *column = region_names[i];
      if (*text != '\0')
        return text;
    }
  *column = "region_code";
  return "";
}

/* A name is looked for in the office's own subtree first. */
static IkdRegion *
find_region (const IkdLayoutReader *self, const char *text, GError **error)
{
  gboolean code = ikd_code_level (text) >= 0;
  const IkdPlaceQuery query = { .code = "", .name = text, .above = "", .level = -1 };
  g_auto (IkdPlace) place = { NULL, };

  if (code || self->reading->places == NULL)
    return self->reading->find (code ? text : "", code ? "" : text, self->reading->find_data,
                                error);
  if (!ikd_places_find (self->reading->places, &query, &place, error))
    return NULL;
  return g_steal_pointer (&place.region);
}

static gboolean
read_region (const IkdLayoutReader *self, guint row, IkdDraftRow *out)
{
  const char *column = NULL;
  const char *text = region_text (self, row, &column);
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdRegion) region = find_region (self, text, &error);

  out->place = g_strdup (text);
  if (region == NULL)
    {
      ikd_layout_report_error (out, column, error);
      return FALSE;
    }
  g_set_object (&out->region, region);
  g_free (out->record->region_code);
  out->record->region_code = g_strdup (ikd_region_get_code (region));
  return TRUE;
}

static gboolean
read_field (const IkdLayoutReader *self, guint row, const IkdField *field, IkdDraftRow *out)
{
  int column = find_column (self->sheet, self->header, field);
  IkdSeparators separators = ikd_layout_is_number (self, row, column) ? IKD_SEPARATORS_ENGLISH
                                                                      : self->separators;
  g_autoptr (GError) error = NULL;

  if (ikd_field_from_text (field, out->record, ikd_layout_cell (self, row, column), separators,
                           &error))
    return TRUE;
  ikd_layout_report_error (out, ikd_sheet_get_cell (self->sheet, self->header, (guint) column),
                           error);
  return FALSE;
}

static void
assume_state (const IkdLayoutReader *self, guint row, IkdActivity *activity)
{
  const IkdField *state = ikd_outreach_field (IKD_TYPE_ACTIVITY, "state");
  int column = find_column (self->sheet, self->header, state);

  if (*ikd_layout_cell (self, row, column) == '\0' && activity->date != IKD_DAY_NONE
      && activity->date <= self->reading->today)
    activity->state = IKD_ACTIVITY_DONE;
}

/* The date that was given for rows without one; an institution of which no count is said needs
 * none. */
static void
assume_date (const IkdLayoutReader *self, IkdOutreach *record)
{
  IkdDay *date = &IKD_FIELD_MEMBER (record, ikd_outreach_field (G_OBJECT_TYPE (record), "date"),
                                    IkdDay);

  if (*date == IKD_DAY_NONE
      && (!IKD_IS_INSTITUTION (record) || IKD_INSTITUTION (record)->activated.known))
    *date = self->reading->as_of;
}

/* What the reader says of the whole file, where a row does not. */
static void
assume_source (const IkdLayoutReader *self, IkdOutreach *record)
{
  const IkdSource *source = self->reading->source;

  if (record->source != NULL || source == NULL)
    return;
  record->source = g_strdup (source->title);
  record->source_publisher = g_strdup (source->publisher);
  record->source_date = g_strdup (source->date);
  record->source_url = g_strdup (source->url);
}

void
ikd_outreach_layout_read (const IkdLayoutReader *self, guint row, IkdDraftRow *out)
{
  g_autoptr (IkdOutreach) record = g_object_new (self->draft->record_type, NULL);
  const IkdOutreachClass *klass = IKD_OUTREACH_GET_CLASS (record);
  gboolean good = TRUE;

  out->record = g_object_ref (record);
  good = read_region (self, row, out);
  for (guint i = 0; i < klass->n_fields; i++)
    if (!klass->fields[i].internal)
      good = read_field (self, row, &klass->fields[i], out) && good;
  if (!good)
    {
      g_clear_object (&out->record);
      return;
    }
  assume_date (self, record);
  if (IKD_IS_ACTIVITY (record))
    assume_state (self, row, IKD_ACTIVITY (record));
  assume_source (self, record);
}

/* --- writing --- */

void
ikd_outreach_layout_header (GString *out, GType type)
{
  g_autoptr (IkdOutreach) any = g_object_new (type, NULL);
  const IkdOutreachClass *klass = IKD_OUTREACH_GET_CLASS (any);

  ikd_csv_append (out, "region_code", TRUE);
  for (guint i = 0; i < klass->n_fields; i++)
    if (!klass->fields[i].internal)
      ikd_csv_append (out, klass->fields[i].name, FALSE);
  g_string_append_c (out, '\n');
}

void
ikd_outreach_layout_row (GString *out, IkdOutreach *record)
{
  const IkdOutreachClass *klass = IKD_OUTREACH_GET_CLASS (record);

  ikd_csv_append (out, record->region_code, TRUE);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *text = klass->fields[i].internal
                                ? NULL : ikd_field_to_text (&klass->fields[i], record);

      if (!klass->fields[i].internal)
        ikd_csv_append (out, text, FALSE);
    }
  g_string_append_c (out, '\n');
}
