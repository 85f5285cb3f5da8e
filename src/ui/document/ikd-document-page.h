/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-page.h"

G_BEGIN_DECLS

/**
 * IkdDocumentPage:
 *
 * Laporan: the documents of a month, seen before they are saved or printed. Region, kind of target
 * and base are those of the other pages.
 */
#define IKD_TYPE_DOCUMENT_PAGE (ikd_document_page_get_type ())
G_DECLARE_FINAL_TYPE (IkdDocumentPage, ikd_document_page, IKD, DOCUMENT_PAGE, IkdPage)

G_END_DECLS
