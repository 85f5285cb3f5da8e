/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a form says. Guarantees: it owns its texts, and changes nothing of itself when it is
 * drawn. */

#include "ikd-blank-form-private.h"

static void ikd_blank_form_pages_init (IkdPagesInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IkdBlankForm, ikd_blank_form, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (IKD_TYPE_PAGES, ikd_blank_form_pages_init))

static void
ikd_blank_form_finalize (GObject *object)
{
  IkdBlankForm *self = IKD_BLANK_FORM (object);

  g_array_unref (self->rows);
  g_string_chunk_free (self->texts);

  G_OBJECT_CLASS (ikd_blank_form_parent_class)->finalize (object);
}

static void
ikd_blank_form_class_init (IkdBlankFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_blank_form_finalize;
}

static void
ikd_blank_form_init (IkdBlankForm *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (IkdBlankFormRow));
  self->texts = g_string_chunk_new (4096);
}

static const char *
keep (IkdBlankForm *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

static void
keep_all (IkdBlankForm *self, const char **texts)
{
  for (guint i = 0; i < IKD_BLANK_FORM_COLUMNS; i++)
    texts[i] = keep (self, texts[i]);
}

IkdBlankForm *
ikd_blank_form_new (const IkdBlankFormHead *head)
{
  IkdBlankForm *self;

  g_return_val_if_fail (head->n_columns >= 1 && head->n_columns <= IKD_BLANK_FORM_COLUMNS, NULL);

  self = g_object_new (IKD_TYPE_BLANK_FORM, NULL);
  self->head = *head;
  self->head.office = keep (self, head->office);
  self->head.parent = keep (self, head->parent);
  self->head.title = keep (self, head->title);
  self->head.rows = keep (self, head->rows);
  self->head.mark = keep (self, head->mark);
  keep_all (self, self->head.columns);
  keep_all (self, self->head.sums);
  return self;
}

void
ikd_blank_form_add_row (IkdBlankForm *self, const IkdBlankFormRow *row)
{
  IkdBlankFormRow kept = *row;

  g_return_if_fail (IKD_IS_BLANK_FORM (self));

  kept.code = keep (self, row->code);
  kept.name = keep (self, row->name);
  keep_all (self, kept.previous);
  g_array_append_val (self->rows, kept);
}

guint
ikd_blank_form_get_n_rows (IkdBlankForm *self)
{
  g_return_val_if_fail (IKD_IS_BLANK_FORM (self), 0);

  return self->rows->len;
}

/* --- IkdPages --- */

static guint
get_n_pages (IkdPages *pages, double width, double height)
{
  IkdBlankForm *self = IKD_BLANK_FORM (pages);
  IkdFormLayout layout;

  ikd_form_layout_compute (&layout, self, width, height);
  return ikd_form_layout_pages (&layout, self->rows->len);
}

static void
draw (IkdPages *pages, cairo_t *cr, double width, double height, guint page)
{
  IkdBlankForm *self = IKD_BLANK_FORM (pages);
  g_autoptr (IkdPagePen) pen = NULL;
  IkdFormLayout layout;

  ikd_form_layout_compute (&layout, self, width, height);
  cairo_save (cr);
  cairo_scale (cr, layout.scale, layout.scale);
  pen = ikd_page_pen_new (cr);
  ikd_blank_form_write (self, pen, &layout, page);
  cairo_restore (cr);
}

static void
ikd_blank_form_pages_init (IkdPagesInterface *iface)
{
  iface->get_n_pages = get_n_pages;
  iface->draw = draw;
}
