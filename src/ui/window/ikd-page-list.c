/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a page is known to the window by its one line here. The keys are those of the full
 * list of pages, so that they never move when a page comes between. */

#include "ikd-page-list.h"

#include <glib/gi18n.h>

#include "ikd-comparison-page.h"
#include "ikd-document-page.h"
#include "ikd-entry-page.h"
#include "ikd-import-page.h"
#include "ikd-outreach-page.h"
#include "ikd-overview-page.h"
#include "ikd-target-page.h"

/* Keys: 1 overview, 2 entry, 3 comparison, 4 outreach, 5 target, 6 report, 7 import. */
static const IkdPageEntry entries[] = {
  { "overview", N_("Overview"), "capaian-overview-symbolic", 1, ikd_overview_page_get_type },
  { "entry", N_("Data Entry"), "capaian-entry-symbolic", 2, ikd_entry_page_get_type },
  { "comparison", N_("Comparison"), "capaian-comparison-symbolic", 3,
    ikd_comparison_page_get_type },
  { "outreach", N_("Outreach"), "capaian-outreach-symbolic", 4, ikd_outreach_page_get_type },
  { "target", N_("Target"), "capaian-target-symbolic", 5, ikd_target_page_get_type },
  { "report", N_("Reports"), "capaian-report-symbolic", 6, ikd_document_page_get_type },
  { "import", N_("Import Data"), "capaian-import-symbolic", 7, ikd_import_page_get_type },
  { NULL, NULL, NULL, 0, NULL },
};

const IkdPageEntry *
ikd_page_list_get (guint *n)
{
  *n = G_N_ELEMENTS (entries) - 1;
  return entries;
}

const IkdPageEntry *
ikd_page_list_find (const char *id)
{
  for (const IkdPageEntry *entry = entries; entry->id != NULL; entry++)
    if (g_strcmp0 (entry->id, id) == 0)
      return entry;
  return NULL;
}
