/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A file as figures and problems: the objects. What makes them is in ikd-draft-read.c. */

#include "ikd-draft.h"

G_DEFINE_FINAL_TYPE (IkdDraft, ikd_draft, G_TYPE_OBJECT)

static void
ikd_draft_finalize (GObject *object)
{
  IkdDraft *self = IKD_DRAFT (object);

  g_clear_object (&self->sheet);
  g_free (self->name);
  g_free (self->sha256);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->notes);
  ikd_mapping_free (self->mapping);
  ikd_evidence_free (self->evidence);
  g_clear_pointer (&self->reader, self->free_reader);

  G_OBJECT_CLASS (ikd_draft_parent_class)->finalize (object);
}

static void
ikd_draft_class_init (IkdDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_draft_finalize;
}

static void
free_question (gpointer data)
{
  IkdDraftQuestion *self = data;

  g_free (self->text);
  g_ptr_array_unref (self->candidates);
  g_free (self);
}

static void
ikd_draft_init (IkdDraft *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_draft_row_unref);
  self->questions = g_ptr_array_new_with_free_func (free_question);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_problem_free);
  self->title = (IkdPeriod){ IKD_DAY_NONE, IKD_DAY_NONE };
}

static void
clear_row (gpointer data)
{
  IkdDraftRow *row = data;

  g_ptr_array_unref (row->figures);
  g_ptr_array_unref (row->targets);
  g_ptr_array_unref (row->problems);
  g_clear_object (&row->record);
  g_clear_object (&row->before);
  g_clear_object (&row->region);
  g_free (row->place);
}

IkdDraftRow *
ikd_draft_row_ref (IkdDraftRow *row)
{
  return g_rc_box_acquire (row);
}

void
ikd_draft_row_unref (IkdDraftRow *row)
{
  g_rc_box_release_full (row, clear_row);
}

gboolean
ikd_draft_row_rejected (const IkdDraftRow *row)
{
  for (guint i = 0; i < row->problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (row->problems, i);

      if (problem->severity == IKD_SEVERITY_ERROR)
        return TRUE;
    }
  return FALSE;
}
