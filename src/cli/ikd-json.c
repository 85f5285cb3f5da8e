/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The JSON of capaianctl: members by name, null for what is unknown, percentages to six decimals in
 * the C locale. json-glib prints doubles with 17 digits, so that 19.808307 would come out as
 * 19.808306999999999; the printing is done here for that reason alone. */

#include "config.h"

#include "ikd-json.h"

static void
append_double (GString *out, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE + 32];
  char *end;

  g_ascii_formatd (digits, sizeof digits, "%.6f", value);
  end = digits + strlen (digits) - 1;
  while (*end == '0')
    *end-- = '\0';
  if (*end == '.')
    *end = '\0';
  g_string_append (out, g_str_equal (digits, "-0") ? "0" : digits);
}

static void append_node (GString *out, JsonNode *node, guint depth);

static void
append_line (GString *out, guint depth)
{
  g_string_append_c (out, '\n');
  for (guint i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

static void
append_string (GString *out, const char *text)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), text);
  g_autofree char *quoted = json_to_string (node, FALSE);

  g_string_append (out, quoted);
}

static void
append_array (GString *out, JsonArray *array, guint depth)
{
  guint length = json_array_get_length (array);

  g_string_append_c (out, '[');
  for (guint i = 0; i < length; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      append_line (out, depth + 1);
      append_node (out, json_array_get_element (array, i), depth + 1);
    }
  if (length > 0)
    append_line (out, depth);
  g_string_append_c (out, ']');
}

static void
append_object (GString *out, JsonObject *object, guint depth)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;
  gboolean first = TRUE;

  g_string_append_c (out, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      if (!first)
        g_string_append_c (out, ',');
      first = FALSE;
      append_line (out, depth + 1);
      append_string (out, name);
      g_string_append (out, ": ");
      append_node (out, member, depth + 1);
    }
  if (!first)
    append_line (out, depth);
  g_string_append_c (out, '}');
}

static void
append_node (GString *out, JsonNode *node, guint depth)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    append_object (out, json_node_get_object (node), depth);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    append_array (out, json_node_get_array (node), depth);
  else if (JSON_NODE_HOLDS_NULL (node))
    g_string_append (out, "null");
  else if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    append_double (out, json_node_get_double (node));
  else if (json_node_get_value_type (node) == G_TYPE_INT64)
    g_string_append_printf (out, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
  else
    append_string (out, json_node_get_string (node));
}

char *
ikd_json_to_string (JsonNode *root)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (root != NULL, NULL);
  append_node (out, root, 0);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

void
ikd_json_text (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL && *value != '\0')
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

void
ikd_json_count (JsonBuilder *builder, const char *name, gboolean known, gint64 value)
{
  json_builder_set_member_name (builder, name);
  if (known)
    json_builder_add_int_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

void
ikd_json_percent (JsonBuilder *builder, const char *name, gboolean known, gint64 percent)
{
  json_builder_set_member_name (builder, name);
  if (known)
    json_builder_add_double_value (builder, percent / (double) IKD_PERCENT);
  else
    json_builder_add_null_value (builder);
}

void
ikd_json_date (JsonBuilder *builder, const char *name, IkdDay day)
{
  g_autofree char *iso = day != IKD_DAY_NONE ? ikd_day_to_iso (day) : NULL;

  ikd_json_text (builder, name, iso);
}

void
ikd_json_period (JsonBuilder *builder, const char *name, gboolean known, IkdPeriod period)
{
  g_autofree char *iso = known ? ikd_period_to_iso (period) : NULL;

  ikd_json_text (builder, name, iso);
}

void
ikd_json_bounds (JsonBuilder *builder, IkdNumber number, gboolean percent, const char *first)
{
  void (*add) (JsonBuilder *, const char *, gboolean, gint64) =
    percent ? ikd_json_percent : ikd_json_count;

  add (builder, first, number.known, number.value);
  add (builder, "low", number.known, number.low);
  add (builder, "high", number.known, number.high);
}

void
ikd_json_number (JsonBuilder *builder, const char *name, IkdNumber number)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  ikd_json_bounds (builder, number, FALSE, "value");
  json_builder_end_object (builder);
}

void
ikd_json_value (JsonBuilder *builder, const IkdValue *value)
{
  gboolean any = value->origin != IKD_ORIGIN_NONE;

  ikd_json_bounds (builder, value->number, FALSE, "value");
  ikd_json_period (builder, "as_of", any, value->as_of);
  ikd_json_text (builder, "origin", ikd_origin_to_id (value->origin));
  ikd_json_count (builder, "reported", TRUE, value->reported);
  ikd_json_count (builder, "children", TRUE, value->children);
  json_builder_set_member_name (builder, "stale");
  json_builder_add_boolean_value (builder, value->stale);
}

void
ikd_json_increment (JsonBuilder *builder, const IkdIncrement *increment)
{
  ikd_json_date (builder, "from", increment->from);
  ikd_json_date (builder, "to", increment->to);
  ikd_json_number (builder, "increment", increment->total);
  ikd_json_count (builder, "explained", TRUE, increment->explained);
  ikd_json_count (builder, "activities", TRUE, increment->n_activities);
  ikd_json_count (builder, "uncounted", TRUE, increment->n_uncounted);
  ikd_json_number (builder, "rest", increment->rest);
  json_builder_set_member_name (builder, "conflict");
  json_builder_add_boolean_value (builder, ikd_increment_is_conflict (increment));
}

void
ikd_json_outreach (JsonBuilder *builder, const IkdIncrement *increment)
{
  json_builder_set_member_name (builder, "outreach");
  json_builder_begin_object (builder);
  ikd_json_increment (builder, increment);
  json_builder_end_object (builder);
}

void
ikd_json_problems (JsonBuilder *builder, GPtrArray *problems)
{
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (problems, i);

      json_builder_begin_object (builder);
      if (problem->sheet != NULL)
        ikd_json_text (builder, "sheet", problem->sheet);
      ikd_json_count (builder, "row", problem->row > 0, problem->row);
      ikd_json_text (builder, "column", problem->column);
      ikd_json_text (builder, "severity", ikd_severity_to_id (problem->severity));
      ikd_json_text (builder, "code", ikd_error_code_to_string (problem->code));
      ikd_json_text (builder, "message", problem->message);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

JsonBuilder *
ikd_json_object (void)
{
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_object (builder);
  return builder;
}
