/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A figure, its key and its source. A figure is filled by its maker and read-only ever after;
 * nothing here changes one that exists. */

#include "ikd-figure.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (IkdFigure, ikd_figure, G_TYPE_OBJECT)

static void
ikd_figure_finalize (GObject *object)
{
  IkdFigure *self = IKD_FIGURE (object);

  g_clear_pointer (&self->source, ikd_source_free);
  g_free (self->reason);
  g_free (self->note);
  g_free (self->author);

  G_OBJECT_CLASS (ikd_figure_parent_class)->finalize (object);
}

static void
ikd_figure_class_init (IkdFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_figure_finalize;
}

static void
ikd_figure_init (IkdFigure *self)
{
  self->of = (IkdOf){ IKD_OF_NONE, IKD_INDICATOR_NONE };
}

/**
 * ikd_source_new:
 * @kind: (nullable): "siak", "press", "letter", "import", …
 * @title: (nullable): its title
 *
 * Returns: (transfer full): a source
 */
IkdSource *
ikd_source_new (const char *kind,
                const char *title)
{
  IkdSource *source = g_new0 (IkdSource, 1);

  source->kind = g_strdup (kind);
  source->title = g_strdup (title);

  return source;
}

/**
 * ikd_source_copy:
 * @source: (nullable): a source
 *
 * Returns: (transfer full) (nullable): its copy; %NULL for %NULL
 */
IkdSource *
ikd_source_copy (const IkdSource *source)
{
  IkdSource *copy;

  if (source == NULL)
    return NULL;

  copy = ikd_source_new (source->kind, source->title);
  copy->publisher = g_strdup (source->publisher);
  copy->date = g_strdup (source->date);
  copy->url = g_strdup (source->url);
  copy->base_word = g_strdup (source->base_word);

  return copy;
}

void
ikd_source_free (IkdSource *source)
{
  if (source == NULL)
    return;

  g_free (source->kind);
  g_free (source->title);
  g_free (source->publisher);
  g_free (source->date);
  g_free (source->url);
  g_free (source->base_word);
  g_free (source);
}

/* An empty text says as little as none: a CSV cannot tell them apart. */
static gboolean
text_equal (const char *a,
            const char *b)
{
  return g_strcmp0 (a != NULL ? a : "", b != NULL ? b : "") == 0;
}

/**
 * ikd_source_equal:
 * @a: (nullable): a source
 * @b: (nullable): another
 *
 * Returns: whether they say the same; %NULL equals one of which nothing is known
 */
gboolean
ikd_source_equal (const IkdSource *a,
                  const IkdSource *b)
{
  static const IkdSource empty = { NULL, };

  a = a != NULL ? a : &empty;
  b = b != NULL ? b : &empty;

  return text_equal (a->kind, b->kind) && text_equal (a->title, b->title)
         && text_equal (a->publisher, b->publisher) && text_equal (a->date, b->date)
         && text_equal (a->url, b->url) && text_equal (a->base_word, b->base_word);
}

/**
 * ikd_figure_key_equal:
 * @a: a key
 * @b: another
 *
 * Returns: whether both name the same cell
 */
gboolean
ikd_figure_key_equal (const IkdFigureKey *a,
                      const IkdFigureKey *b)
{
  return a->region == b->region && a->indicator == b->indicator && a->start == b->start
         && a->day == b->day && a->claim == b->claim && text_equal (a->segment, b->segment);
}

/**
 * ikd_figure_new:
 * @key: the cell it stands in; a segment of %NULL means everybody
 *
 * Returns: (transfer full): a figure without number or percentage
 */
IkdFigure *
ikd_figure_new (const IkdFigureKey *key)
{
  IkdFigure *self;

  g_return_val_if_fail (key != NULL, NULL);

  self = g_object_new (IKD_TYPE_FIGURE, NULL);
  self->key = *key;
  self->key.segment = g_intern_string (key->segment != NULL ? key->segment : "");

  return self;
}

/**
 * ikd_figure_copy:
 * @self: a figure
 *
 * Returns: (transfer full): a figure that says the same, but was not stored: without revision,
 *   action, author and time
 */
IkdFigure *
ikd_figure_copy (IkdFigure *self)
{
  IkdFigure *copy;

  g_return_val_if_fail (IKD_IS_FIGURE (self), NULL);

  copy = ikd_figure_new (&self->key);
  copy->state = self->state;
  copy->number = self->number;
  copy->rounded = self->rounded;
  copy->of = self->of;
  copy->percent = self->percent;
  copy->half = self->half;
  copy->source = ikd_source_copy (self->source);
  copy->reason = g_strdup (self->reason);
  copy->owes = self->owes;
  copy->note = g_strdup (self->note);
  copy->derived = self->derived;

  return copy;
}

static gboolean
number_equal (IkdNumber a,
              IkdNumber b)
{
  return a.known == b.known
         && (!a.known || (a.value == b.value && a.low == b.low && a.high == b.high));
}

/**
 * ikd_figure_same_content:
 * @a: a figure
 * @b: another
 *
 * Returns: whether they report the same: state, count with its precision, percentage and source.
 *   Reason, note, author and the cell do not count.
 */
gboolean
ikd_figure_same_content (IkdFigure *a,
                         IkdFigure *b)
{
  g_return_val_if_fail (IKD_IS_FIGURE (a) && IKD_IS_FIGURE (b), FALSE);

  if (a->state != b->state || !number_equal (a->number, b->number) || !ikd_of_equal (a->of, b->of))
    return FALSE;
  if (a->of.kind != IKD_OF_NONE && (a->percent != b->percent || a->half != b->half))
    return FALSE;

  return ikd_source_equal (a->source, b->source);
}

/**
 * ikd_figure_grade:
 * @self: a figure
 *
 * A flow spans its period by nature; only a stock can have a date that is known to the month or
 * year.
 *
 * Returns: one word on what it is worth: "exact", "rounded", "percent", "partial-date",
 *   "not-reported", "not-applicable", "withdrawn"
 */
const char *
ikd_figure_grade (IkdFigure *self)
{
  g_return_val_if_fail (IKD_IS_FIGURE (self), NULL);

  switch (self->state)
    {
    case IKD_STATE_NOT_REPORTED:
      return "not-reported";
    case IKD_STATE_NOT_APPLICABLE:
      return "not-applicable";
    case IKD_STATE_WITHDRAWN:
      return "withdrawn";
    case IKD_STATE_VALUE:
    default:
      break;
    }

  if (!self->number.known)
    return "percent";
  if (self->key.start != self->key.day && !ikd_indicator_is_flow (self->key.indicator))
    return "partial-date";

  return self->rounded || !ikd_number_is_exact (self->number) ? "rounded" : "exact";
}

/**
 * ikd_figure_has_value:
 * @self: a figure
 *
 * Returns: whether there is a count or a percentage to show
 */
gboolean
ikd_figure_has_value (IkdFigure *self)
{
  g_return_val_if_fail (IKD_IS_FIGURE (self), FALSE);

  return self->state == IKD_STATE_VALUE && (self->number.known || self->of.kind != IKD_OF_NONE);
}

/**
 * ikd_figure_text:
 * @self: a figure
 *
 * Returns: (transfer full): what it says, in the language of the messages
 */
char *
ikd_figure_text (IkdFigure *self)
{
  g_autofree char *percent = NULL;
  g_autofree char *of = NULL;

  switch (self->state)
    {
    case IKD_STATE_NOT_REPORTED:
      return g_strdup (_("not yet reported"));
    case IKD_STATE_NOT_APPLICABLE:
      return g_strdup (_("not applicable"));
    case IKD_STATE_WITHDRAWN:
      return g_strdup (_("withdrawn"));
    case IKD_STATE_VALUE:
    default:
      break;
    }
  if (self->number.known)
    return ikd_count_format_words (self->number);

  percent = ikd_percent_format_digits (self->percent, self->half);
  of = ikd_of_label (self->of);
  return g_strdup_printf ("%s %s", percent, of);
}
