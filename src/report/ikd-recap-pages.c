/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a monthly recapitulation says. Guarantees: it owns its parts, and changes nothing of itself
 * when it is drawn. */

#include "ikd-recap-pages-private.h"

static void ikd_recap_pages_pages_init (IkdPagesInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IkdRecapPages, ikd_recap_pages, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (IKD_TYPE_PAGES, ikd_recap_pages_pages_init))

/* Whose it is, where no letterhead is set. */
static char **
choose_heading (const IkdRecapParts *parts)
{
  char **lines = ikd_letterhead_split (parts->letterhead->lines);
  const char *both[] = { parts->parent, parts->office, NULL };

  if (lines[0] != NULL)
    return lines;
  g_strfreev (lines);
  return g_strdupv ((char **) (parts->parent != NULL ? both : both + 1));
}

void
ikd_recap_stock_fill (IkdRecapStock *stock, const IkdRecapParts *parts)
{
  g_autofree char *hash = ikd_recap_hash (parts->recap);

  stock->recap = g_object_ref (parts->recap);
  stock->state = g_object_ref (parts->state);
  stock->burnup = g_object_ref (parts->burnup);
  stock->letterhead = ikd_letterhead_copy (parts->letterhead);
  stock->heading = choose_heading (parts);
  stock->office = g_strdup (parts->office);
  stock->parent = g_strdup (parts->parent);
  stock->mark = g_strdup (parts->mark);
  stock->when = ikd_recap_when (parts->recap);
  stock->hash = ikd_recap_hash_short (hash);
  stock->notes = g_ptr_array_ref (parts->notes);
  stock->dated = parts->dated;
}

void
ikd_recap_stock_clear (IkdRecapStock *stock)
{
  g_object_unref (stock->recap);
  g_object_unref (stock->state);
  g_object_unref (stock->burnup);
  ikd_letterhead_free (stock->letterhead);
  g_strfreev (stock->heading);
  g_free (stock->office);
  g_free (stock->parent);
  g_free (stock->mark);
  g_free (stock->when);
  g_free (stock->hash);
  g_ptr_array_unref (stock->notes);
}

static void
ikd_recap_pages_finalize (GObject *object)
{
  ikd_recap_stock_clear (&IKD_RECAP_PAGES (object)->stock);

  G_OBJECT_CLASS (ikd_recap_pages_parent_class)->finalize (object);
}

static void
ikd_recap_pages_class_init (IkdRecapPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_recap_pages_finalize;
}

static void
ikd_recap_pages_init (IkdRecapPages *self)
{
}

IkdRecapPages *
ikd_recap_pages_new (const IkdRecapParts *parts)
{
  IkdRecapPages *self = g_object_new (IKD_TYPE_RECAP_PAGES, NULL);

  ikd_recap_stock_fill (&self->stock, parts);
  return self;
}

/* --- IkdPages --- */

static guint
get_n_pages (IkdPages *pages, double width, double height)
{
  g_auto (IkdRecapLayout) layout = { 0, };

  ikd_recap_layout_compute (&layout, &IKD_RECAP_PAGES (pages)->stock, width, height);
  return layout.n_pages;
}

static void
draw (IkdPages *pages, cairo_t *cr, double width, double height, guint page)
{
  g_autoptr (IkdPagePen) pen = NULL;
  g_auto (IkdRecapLayout) layout = { 0, };

  ikd_recap_layout_compute (&layout, &IKD_RECAP_PAGES (pages)->stock, width, height);
  cairo_save (cr);
  cairo_scale (cr, layout.scale, layout.scale);
  pen = ikd_page_pen_new (cr);
  ikd_recap_pages_write (&IKD_RECAP_PAGES (pages)->stock, cr, pen, &layout, page);
  cairo_restore (cr);
}

static void
ikd_recap_pages_pages_init (IkdPagesInterface *iface)
{
  iface->get_n_pages = get_n_pages;
  iface->draw = draw;
}
