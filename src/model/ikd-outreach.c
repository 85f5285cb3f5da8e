/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Records of outreach: what they share. Guarantees: every text of a record goes through the guard
 * against identity numbers, because the guard walks the same table of fields as whoever keeps
 * them. */

#include "ikd-outreach.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-guard.h"

/* Of a number that counts nothing: one digit less than an identity number has. */
#define MOST G_GINT64_CONSTANT (999999999999999)

G_DEFINE_ABSTRACT_TYPE (IkdOutreach, ikd_outreach, G_TYPE_OBJECT)

static void
clear_field (const IkdField *field, IkdOutreach *self)
{
  if (field->type == IKD_FIELD_TEXT)
    g_clear_pointer (&IKD_FIELD_MEMBER (self, field, char *), g_free);
}

static void
ikd_outreach_finalize (GObject *object)
{
  IkdOutreach *self = IKD_OUTREACH (object);
  const IkdOutreachClass *klass = IKD_OUTREACH_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    clear_field (&klass->fields[i], self);
  g_free (self->region_code);
  g_free (self->author);

  G_OBJECT_CLASS (ikd_outreach_parent_class)->finalize (object);
}

/* Days are unknown until they are said: 0 is a day. */
static void
ikd_outreach_constructed (GObject *object)
{
  const IkdOutreachClass *klass = IKD_OUTREACH_GET_CLASS (object);

  G_OBJECT_CLASS (ikd_outreach_parent_class)->constructed (object);
  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == IKD_FIELD_DAY)
      IKD_FIELD_MEMBER (object, &klass->fields[i], IkdDay) = IKD_DAY_NONE;
}

static void
ikd_outreach_class_init (IkdOutreachClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = ikd_outreach_constructed;
  G_OBJECT_CLASS (klass)->finalize = ikd_outreach_finalize;
}

static void
ikd_outreach_init (IkdOutreach *self)
{
}

static void
copy_field (const IkdField *field, IkdOutreach *from, IkdOutreach *to)
{
  switch (field->type)
    {
    case IKD_FIELD_TEXT:
      IKD_FIELD_MEMBER (to, field, char *) = g_strdup (IKD_FIELD_MEMBER (from, field, char *));
      break;
    case IKD_FIELD_COUNT:
      IKD_FIELD_MEMBER (to, field, IkdNumber) = IKD_FIELD_MEMBER (from, field, IkdNumber);
      break;
    case IKD_FIELD_DAY:
      IKD_FIELD_MEMBER (to, field, IkdDay) = IKD_FIELD_MEMBER (from, field, IkdDay);
      break;
    case IKD_FIELD_CHOICE:
      IKD_FIELD_MEMBER (to, field, int) = IKD_FIELD_MEMBER (from, field, int);
      break;
    case IKD_FIELD_INTEGER:
    default:
      IKD_FIELD_MEMBER (to, field, gint64) = IKD_FIELD_MEMBER (from, field, gint64);
      break;
    }
}

/**
 * ikd_outreach_copy:
 * @self: a record
 *
 * Returns: (transfer full): the same record, to be changed and kept as its next revision
 */
IkdOutreach *
ikd_outreach_copy (IkdOutreach *self)
{
  const IkdOutreachClass *klass = IKD_OUTREACH_GET_CLASS (self);
  IkdOutreach *copy = g_object_new (G_OBJECT_TYPE (self), NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    copy_field (&klass->fields[i], self, copy);
  g_clear_pointer (&copy->reason, g_free);
  copy->owes = 0;
  copy->record = self->record;
  copy->region_code = g_strdup (self->region_code);
  return copy;
}

static gboolean
same_field (const IkdField *field, IkdOutreach *a, IkdOutreach *b)
{
  g_autofree char *first = ikd_field_to_text (field, a);
  g_autofree char *second = ikd_field_to_text (field, b);

  return g_strcmp0 (first, second) == 0;
}

gboolean
ikd_outreach_same (IkdOutreach *a, IkdOutreach *b)
{
  const IkdOutreachClass *klass = IKD_OUTREACH_GET_CLASS (a);

  if (G_OBJECT_TYPE (a) != G_OBJECT_TYPE (b) || g_strcmp0 (a->region_code, b->region_code) != 0)
    return FALSE;
  for (guint i = 0; i < klass->n_fields; i++)
    if (!klass->fields[i].internal && !g_str_equal (klass->fields[i].name, "reason")
        && !same_field (&klass->fields[i], a, b))
      return FALSE;
  return TRUE;
}

const IkdField *
ikd_outreach_field (GType type, const char *name)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (type);
  const IkdOutreachClass *klass = (const IkdOutreachClass *) class;

  for (guint i = 0; i < klass->n_fields; i++)
    if (g_str_equal (klass->fields[i].name, name))
      return &klass->fields[i];
  return NULL;
}

const char *
ikd_outreach_list (GType type)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (type);

  return ((const IkdOutreachClass *) class)->list;
}

const char *
ikd_field_label (const IkdField *field)
{
  return _(field->label);
}

char *
ikd_outreach_label (IkdOutreach *self)
{
  return IKD_OUTREACH_GET_CLASS (self)->label (self);
}

gboolean
ikd_code_is_within (const char *code, const char *ancestor)
{
  gsize length = strlen (ancestor);

  return g_str_equal (ancestor, "ID")
         || (g_str_has_prefix (code, ancestor) && (code[length] == '\0' || code[length] == '.'));
}

/* --- checks --- */

static void
refuse (GPtrArray *problems, const char *column, const GError *error)
{
  g_ptr_array_add (problems, ikd_problem_new (0, column, IKD_SEVERITY_ERROR, error->code,
                                              error->message));
}

void
ikd_outreach_check_day (IkdDay day, IkdDay today, const char *column, GPtrArray *problems)
{
  g_autoptr (GError) error = NULL;

  if (day != IKD_DAY_NONE && !ikd_period_check ((IkdPeriod){ day, day }, today, TRUE, &error))
    refuse (problems, column, error);
}

static void
check_texts (IkdOutreach *self, GPtrArray *problems)
{
  const IkdOutreachClass *klass = IKD_OUTREACH_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const IkdField *field = &klass->fields[i];
      g_autoptr (GError) error = NULL;

      if (field->type == IKD_FIELD_TEXT
          && !ikd_guard_check (IKD_FIELD_MEMBER (self, field, char *), ikd_field_label (field),
                               &error))
        refuse (problems, field->name, error);
    }
}

static void
check_kind (IkdOutreach *self, const char *const *kinds, GPtrArray *problems)
{
  g_autofree char *quoted = ikd_guard_quote (self->kind);
  g_autofree char *known = NULL;
  g_autofree char *sentence = NULL;

  if (kinds == NULL || (self->kind != NULL && g_strv_contains (kinds, self->kind)))
    return;
  known = g_strjoinv (", ", (char **) kinds);
  /* Translators: the first is what was given, the second the list of those there are. */
  sentence = g_strdup_printf (_("There is no kind “%s”. Use one of: %s."), quoted, known);
  g_ptr_array_add (problems, ikd_problem_new (0, "kind", IKD_SEVERITY_ERROR, IKD_ERROR_INVALID,
                                              sentence));
}

GPtrArray *
ikd_outreach_check (IkdOutreach *self, IkdOutreach *before, const char *const *kinds, IkdDay today)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_problem_free);

  if (self->region_code == NULL || *self->region_code == '\0')
    g_ptr_array_add (problems,
                     ikd_problem_new (0, "region_code", IKD_SEVERITY_ERROR,
                                      IKD_ERROR_UNKNOWN_REGION,
                                      _("There is no region. Name the region it belongs to.")));
  check_texts (self, problems);
  check_kind (self, kinds, problems);
  IKD_OUTREACH_GET_CLASS (self)->check (self, before, today, problems);
  return problems;
}

/* --- one field as text --- */

/* "640"; "40000 (39500–40499)" where it is not exact. */
static char *
count_to_text (IkdNumber number)
{
  if (!number.known)
    return NULL;
  if (ikd_number_is_exact (number))
    return g_strdup_printf ("%" G_GINT64_FORMAT, number.value);
  return g_strdup_printf ("%" G_GINT64_FORMAT " (%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT ")",
                          number.value, number.low, number.high);
}

static gboolean
count_from_text (const char *text, IkdSeparators separators, IkdNumber *number, GError **error)
{
  g_autoptr (GRegex) regex = g_regex_new ("^([0-9]{1,18}) \\(([0-9]{1,18})–([0-9]{1,18})\\)$", 0,
                                          0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  gint64 values[3];

  /* A number that is somebody's is refused there, whatever stands behind it. */
  if (ikd_guard_has_identity_number (text) || !g_regex_match (regex, text, 0, &match))
    return ikd_count_parse (text, separators, number, error);
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *digits = g_match_info_fetch (match, i + 1);

      values[i] = g_ascii_strtoll (digits, NULL, 10);
    }
  if (values[1] > values[0] || values[0] > values[2])
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_BAD_NUMBER,
                   _("“%s” is no number with its bounds. Write VALUE (LOW–HIGH)."), text);
      return FALSE;
    }
  *number = (IkdNumber){ TRUE, values[0], values[1], values[2] };
  return TRUE;
}

char *
ikd_field_to_text (const IkdField *field, IkdOutreach *record)
{
  switch (field->type)
    {
    case IKD_FIELD_COUNT:
      return count_to_text (IKD_FIELD_MEMBER (record, field, IkdNumber));
    case IKD_FIELD_DAY:
      return IKD_FIELD_MEMBER (record, field, IkdDay) != IKD_DAY_NONE
               ? ikd_day_to_iso (IKD_FIELD_MEMBER (record, field, IkdDay)) : NULL;
    case IKD_FIELD_CHOICE:
      return g_strdup (field->choices[IKD_FIELD_MEMBER (record, field, int)]);
    case IKD_FIELD_INTEGER:
      return IKD_FIELD_MEMBER (record, field, gint64) != 0
               ? g_strdup_printf ("%" G_GINT64_FORMAT, IKD_FIELD_MEMBER (record, field, gint64))
               : NULL;
    case IKD_FIELD_TEXT:
    default:
      return g_strdup (IKD_FIELD_MEMBER (record, field, char *));
    }
}

static gboolean
choice_from_text (const IkdField *field, const char *text, int *choice, GError **error)
{
  g_autofree char *quoted = ikd_guard_quote (text);
  g_autofree char *known = NULL;

  for (int i = 0; field->choices[i] != NULL; i++)
    if (g_ascii_strcasecmp (field->choices[i], text) == 0)
      {
        *choice = i;
        return TRUE;
      }
  known = g_strjoinv (", ", (char **) field->choices);
  g_set_error (error, IKD_ERROR, IKD_ERROR_INVALID,
               /* Translators: the name of a field, what was given, the list of what may be
                * given. */
               _("The %s “%s” is not known. Use one of: %s."), ikd_field_label (field), quoted,
               known);
  return FALSE;
}

gboolean
ikd_field_from_text (const IkdField *field, IkdOutreach *record, const char *text,
                     IkdSeparators separators, GError **error)
{
  if (text == NULL || *text == '\0')
    return TRUE;

  switch (field->type)
    {
    case IKD_FIELD_COUNT:
      return count_from_text (text, separators, &IKD_FIELD_MEMBER (record, field, IkdNumber),
                              error);
    case IKD_FIELD_DAY:
      return ikd_day_parse (text, &IKD_FIELD_MEMBER (record, field, IkdDay), error);
    case IKD_FIELD_CHOICE:
      return choice_from_text (field, text, &IKD_FIELD_MEMBER (record, field, int), error);
    case IKD_FIELD_INTEGER:
      if (g_ascii_string_to_signed (text, 10, 0, MOST,
                                    &IKD_FIELD_MEMBER (record, field, gint64), NULL))
        return TRUE;
      g_set_error (error, IKD_ERROR, IKD_ERROR_BAD_NUMBER,
                   /* Translators: the name of a field, and what was given. */
                   _("The %s “%s” is no whole number. Correct it."), ikd_field_label (field), text);
      return FALSE;
    case IKD_FIELD_TEXT:
    default:
      g_free (IKD_FIELD_MEMBER (record, field, char *));
      IKD_FIELD_MEMBER (record, field, char *) = g_strdup (text);
      return TRUE;
    }
}
