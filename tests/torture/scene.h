/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "torture.h"

G_BEGIN_DECLS

/* Work in steps that is done while something fails, and what must be true of the files then. */
typedef struct _Scene Scene;

typedef struct
{
  guint      n_steps;
  /* Makes the files. */
  void     (*begin) (Scene *self);
  gboolean (*take)  (Scene *self, guint step, GError **error);
  /* NULL, or what is not as it must be after ->done steps; transfer full */
  char    *(*look)  (Scene *self);
} SceneKind;

struct _Scene
{
  const SceneKind *kind;
  Torture         *torture;
  char            *path;        /* the data file */
  char            *other;       /* what is read, or written beside it */
  char            *former;      /* what a copy took the place of; nullable */
  IkdSession      *session;
  gboolean         broken_off;  /* as by a loss of power: what was not whole may lie about */
  gboolean         full;        /* what fails must say that there is no room */
  guint            done;        /* steps that were said to be done */
};

/* open, enter, import, enter, undo, copy */
extern const SceneKind scene_day;
/* make a file, enter */
extern const SceneKind scene_create;
/* open a file of the first schema, enter */
extern const SceneKind scene_migrate;
/* put a copy in the place of a file, open, enter */
extern const SceneKind scene_restore;
/* open, an institution, an activity, undo, redo */
extern const SceneKind scene_outreach;

void  scene_begin (Scene *self, const SceneKind *kind, Torture *torture);
/* Takes all steps. One that fails must say so in a sentence; then @mend (nullable: it ends here)
 * puts right what made it fail, and it is taken again. NULL, or what went wrong; transfer full */
char *scene_live  (Scene *self, void (*mend) (Scene *self));
/* Closes what is open. */
void  scene_end   (Scene *self);
/* After the end: NULL, or what is not as it must be; transfer full */
char *scene_look  (Scene *self);
void  scene_clear (Scene *self);

G_END_DECLS
