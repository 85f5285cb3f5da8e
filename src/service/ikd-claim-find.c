/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a figure of another source never takes the place of one that is there. */

#include "ikd-claim-find.h"

gboolean
ikd_claim_find (IkdDatabase *db, IkdFigure *figure, IkdFigure **current, GError **error)
{
  g_autoptr (GPtrArray) claims = ikd_figure_table_claims (db, &figure->key, error);
  gboolean given = figure->key.claim >= 0;
  int free_claim = 0;

  *current = NULL;
  if (claims == NULL)
    return FALSE;
  for (guint i = 0; i < claims->len && *current == NULL; i++)
    {
      IkdFigure *claim = g_ptr_array_index (claims, i);

      if (given ? claim->key.claim == figure->key.claim
                : ikd_source_equal (claim->source, figure->source))
        *current = g_object_ref (claim);
      if (claim->key.claim == free_claim)
        free_claim++;
    }
  if (*current != NULL)
    figure->key.claim = (*current)->key.claim;
  else if (!given)
    figure->key.claim = free_claim;
  return TRUE;
}
