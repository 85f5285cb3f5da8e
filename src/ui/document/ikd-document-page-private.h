/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-document-page.h"
#include "ikd-month-report.h"
#include "ikd-pages-view.h"
#include "ikd-region-chooser.h"

G_BEGIN_DECLS

struct _IkdDocumentPage
{
  IkdPage           parent_instance;

  IkdRegionChooser *region;
  GtkCheckButton   *documents[IKD_N_DOCUMENTS];
  AdwComboRow      *month_row;
  AdwComboRow      *paper_row;
  GtkLabel         *message;
  IkdPagesView     *preview;
  AdwStatusPage    *empty;

  IkdMonthReport   *report;     /* nullable: none is read */
  GArray           *months;     /* of IkdDay, the newest first, as in the row */
  IkdDay            month;      /* chosen; IKD_DAY_NONE: that of the newest figure */
  gboolean          filling;
  GCancellable     *cancellable;
};

IkdDocument ikd_document_page_get_document (IkdDocumentPage *self);
IkdPaper    ikd_document_page_get_paper    (IkdDocumentPage *self);

/* Actions of the page: files and the printer. */
void        ikd_document_page_add_files    (GtkWidgetClass *widget_class);
/* Whether there is something to be saved and printed. */
void        ikd_document_page_enable_files (IkdDocumentPage *self, gboolean enabled);

G_END_DECLS
