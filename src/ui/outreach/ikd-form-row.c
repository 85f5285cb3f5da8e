/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what a row does not understand it says, and leaves as it was typed; what was chosen
 * before a list came stays chosen. */

#include "config.h"

#include "ikd-form-row.h"

#include <glib/gi18n.h>

#include "ikd-refusal.h"

/* What belongs to the widget of a row. */
typedef struct
{
  const IkdFormRow *row;
  GPtrArray          *ids;      /* of a list, of char *; the first may be NULL: none */
  GPtrArray          *checks;   /* of several groups, of GtkCheckButton, by id */
  char               *wanted;   /* what is to be chosen; of several with ; between them */
  GtkWidget          *refusal;  /* nullable */
  GCallback           changed;
  gpointer            data;
} State;

static void
free_state (gpointer data)
{
  State *state = data;

  g_ptr_array_unref (state->ids);
  g_ptr_array_unref (state->checks);
  g_free (state->wanted);
  g_free (state);
}

static State *
state_of (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "form-row");
}

static const IkdField *
field_of (const State *state, IkdOutreach *record)
{
  return ikd_outreach_field (G_OBJECT_TYPE (record), state->row->field);
}

static void
set_text (char **member, const char *text)
{
  g_free (*member);
  *member = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

/* --- one of a list --- */

static void
choose_wanted (GtkWidget *widget)
{
  State *state = state_of (widget);

  for (guint i = 0; i < state->ids->len; i++)
    if (g_strcmp0 (g_ptr_array_index (state->ids, i), state->wanted) == 0)
      adw_combo_row_set_selected (ADW_COMBO_ROW (widget), i);
}

static void
selected_cb (GtkWidget *widget)
{
  State *state = state_of (widget);
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (widget));

  if (selected < state->ids->len)
    set_text (&state->wanted, g_ptr_array_index (state->ids, selected));
}

static GtkWidget *
make_combo (const IkdFormRow *row)
{
  GtkWidget *widget = adw_combo_row_new ();
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  if (row->type != IKD_FORM_CHOICE)
    return widget;
  for (int i = 0; i < row->n; i++)
    gtk_string_list_append (labels, row->label (i));
  adw_combo_row_set_model (ADW_COMBO_ROW (widget), G_LIST_MODEL (labels));
  return widget;
}

static void
offer_one (GtkWidget *widget, GPtrArray *items)
{
  State *state = state_of (widget);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autofree char *wanted = g_strdup (state->wanted);

  g_ptr_array_set_size (state->ids, 0);
  if (state->row->type == IKD_FORM_SEGMENT)
    {
      g_ptr_array_add (state->ids, NULL);
      gtk_string_list_append (labels, C_ ("group", "None"));
    }
  for (guint i = 0; i < items->len; i++)
    {
      const IkdListItem *item = g_ptr_array_index (items, i);

      g_ptr_array_add (state->ids, g_strdup (item->id));
      gtk_string_list_append (labels, ikd_list_item_label (item));
    }
  adw_combo_row_set_model (ADW_COMBO_ROW (widget), G_LIST_MODEL (labels));
  if (wanted != NULL)
    {
      set_text (&state->wanted, wanted);
      choose_wanted (widget);
    }
}

/* --- several of a list --- */

static gboolean
is_wanted (const State *state, const char *id)
{
  g_auto (GStrv) ids = g_strsplit (state->wanted != NULL ? state->wanted : "", ";", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    if (g_str_equal (g_strstrip (ids[i]), id))
      return TRUE;
  return FALSE;
}

/* What is chosen, by name, under the title. */
static void
show_chosen (GtkWidget *widget)
{
  State *state = state_of (widget);
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autoptr (GString) labels = g_string_new (NULL);

  for (guint i = 0; i < state->checks->len; i++)
    {
      GtkWidget *check = g_ptr_array_index (state->checks, i);

      if (!gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
        continue;
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? ";" : "",
                              (const char *) g_ptr_array_index (state->ids, i));
      g_string_append_printf (labels, "%s%s", labels->len > 0 ? ", " : "",
                              (const char *) g_object_get_data (G_OBJECT (check), "label"));
    }
  set_text (&state->wanted, ids->str);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (widget), labels->str);
}

static void
toggled_cb (GtkWidget *widget)
{
  State *state = state_of (widget);

  show_chosen (widget);
  ((void (*) (gpointer)) state->changed) (state->data);
}

static void
add_check (GtkWidget *widget, const IkdListItem *item)
{
  State *state = state_of (widget);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), ikd_list_item_label (item));
  g_object_set_data_full (G_OBJECT (check), "label", g_strdup (ikd_list_item_label (item)),
                          g_free);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_wanted (state, item->id));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ikd_list_item_label (item), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (widget), row);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), widget, G_CONNECT_SWAPPED);
  g_ptr_array_add (state->checks, check);
  g_ptr_array_add (state->ids, g_strdup (item->id));
}

static void
offer_several (GtkWidget *widget, GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    add_check (widget, g_ptr_array_index (items, i));
  show_chosen (widget);
}

/* --- any of them --- */

static GtkWidget *
make_switch (void)
{
  GtkWidget *widget = adw_action_row_new ();
  GtkWidget *button = gtk_switch_new ();

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (widget), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (widget), button);
  return widget;
}

static GtkSwitch *
get_switch (GtkWidget *widget)
{
  return GTK_SWITCH (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (widget)));
}

static GtkWidget *
make_widget (const IkdFormRow *row)
{
  switch (row->type)
    {
    case IKD_FORM_KIND:
    case IKD_FORM_SEGMENT:
    case IKD_FORM_CHOICE:
      return make_combo (row);
    case IKD_FORM_SEGMENTS:
      return adw_expander_row_new ();
    case IKD_FORM_SWITCH:
      return make_switch ();
    case IKD_FORM_ENTRY:
    case IKD_FORM_HEADING:
    default:
      return adw_entry_row_new ();
    }
}

static void
listen (GtkWidget *widget, const State *state)
{
  if (ADW_IS_ENTRY_ROW (widget))
    {
      adw_entry_row_set_activates_default (ADW_ENTRY_ROW (widget), TRUE);
      g_signal_connect_object (widget, "changed", state->changed, state->data, G_CONNECT_SWAPPED);
    }
  else if (ADW_IS_COMBO_ROW (widget))
    {
      g_signal_connect (widget, "notify::selected", G_CALLBACK (selected_cb), NULL);
      g_signal_connect_object (widget, "notify::selected", state->changed, state->data,
                               G_CONNECT_SWAPPED);
    }
  else if (state->row->type == IKD_FORM_SWITCH)
    {
      g_signal_connect_object (get_switch (widget), "notify::active", state->changed, state->data,
                               G_CONNECT_SWAPPED);
    }
}

GtkWidget *
ikd_form_row_new (const IkdFormRow *row, GCallback changed, gpointer data)
{
  GtkWidget *widget = make_widget (row);
  State *state = g_new0 (State, 1);

  state->row = row;
  state->ids = g_ptr_array_new_with_free_func (g_free);
  state->checks = g_ptr_array_new ();
  state->changed = changed;
  state->data = data;
  g_object_set_data_full (G_OBJECT (widget), "form-row", state, free_state);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), _(row->title));
  if (ADW_IS_ENTRY_ROW (widget))
    state->refusal = ikd_refusal_new (ADW_ENTRY_ROW (widget));
  listen (widget, state);
  return widget;
}

GtkWidget *
ikd_form_row_refusal (GtkWidget *widget)
{
  return state_of (widget)->refusal;
}

void
ikd_form_row_offer (GtkWidget *widget, GPtrArray *items)
{
  if (state_of (widget)->row->type == IKD_FORM_SEGMENTS)
    offer_several (widget, items);
  else
    offer_one (widget, items);
}

/* As people write it. */
static char *
dup_words (const IkdField *field, IkdOutreach *record)
{
  if (field->type == IKD_FIELD_DAY && IKD_FIELD_MEMBER (record, field, IkdDay) != IKD_DAY_NONE)
    return ikd_day_format (IKD_FIELD_MEMBER (record, field, IkdDay));
  if (field->type == IKD_FIELD_COUNT
      && ikd_number_is_exact (IKD_FIELD_MEMBER (record, field, IkdNumber)))
    return ikd_count_format (IKD_FIELD_MEMBER (record, field, IkdNumber).value);
  return ikd_field_to_text (field, record);
}

void
ikd_form_row_show (GtkWidget *widget, IkdOutreach *record)
{
  State *state = state_of (widget);
  const IkdField *field = field_of (state, record);
  g_autofree char *text = dup_words (field, record);

  if (ADW_IS_ENTRY_ROW (widget))
    gtk_editable_set_text (GTK_EDITABLE (widget), text != NULL ? text : "");
  else if (state->row->type == IKD_FORM_CHOICE)
    adw_combo_row_set_selected (ADW_COMBO_ROW (widget),
                                (guint) IKD_FIELD_MEMBER (record, field, int));
  else if (state->row->type == IKD_FORM_SWITCH)
    gtk_switch_set_active (get_switch (widget), IKD_FIELD_MEMBER (record, field, int) != 0);
  else
    set_text (&state->wanted, text);
  if (ADW_IS_COMBO_ROW (widget) && state->row->type != IKD_FORM_CHOICE)
    choose_wanted (widget);
}

static gboolean
read_entry (GtkWidget *widget, const IkdField *field, IkdOutreach *record, GError **error)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget))));

  switch (field->type)
    {
    case IKD_FIELD_COUNT:
      IKD_FIELD_MEMBER (record, field, IkdNumber) = IKD_NUMBER_UNKNOWN;
      break;
    case IKD_FIELD_DAY:
      IKD_FIELD_MEMBER (record, field, IkdDay) = IKD_DAY_NONE;
      break;
    case IKD_FIELD_TEXT:
    case IKD_FIELD_CHOICE:
    case IKD_FIELD_INTEGER:
    default:
      set_text (&IKD_FIELD_MEMBER (record, field, char *), NULL);
    }
  return ikd_field_from_text (field, record, text, IKD_SEPARATORS_UNKNOWN, error);
}

gboolean
ikd_form_row_read (GtkWidget *widget, IkdOutreach *record, GError **error)
{
  State *state = state_of (widget);
  const IkdField *field = field_of (state, record);

  if (ADW_IS_ENTRY_ROW (widget))
    return read_entry (widget, field, record, error);
  if (state->row->type == IKD_FORM_CHOICE)
    IKD_FIELD_MEMBER (record, field, int)
      = (int) adw_combo_row_get_selected (ADW_COMBO_ROW (widget));
  else if (state->row->type == IKD_FORM_SWITCH)
    IKD_FIELD_MEMBER (record, field, int) = gtk_switch_get_active (get_switch (widget));
  else
    set_text (&IKD_FIELD_MEMBER (record, field, char *), state->wanted);
  return TRUE;
}
