/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * IkdShell:
 *
 * The sidebar beside the content. From 1000 px on it has a place of its own where it is wanted
 * ("pinned"); below, it is hidden and comes over the content when it is called.
 *
 * Properties: "sidebar", "content", "pinned" (wanted beside the content), "beside" (read-only: it
 * is there now, beside the content), "called" (it is over the content).
 */
#define IKD_TYPE_SHELL (ikd_shell_get_type ())
G_DECLARE_FINAL_TYPE (IkdShell, ikd_shell, IKD, SHELL, GtkWidget)

#define IKD_SHELL_WIDE 1000     /* px */

/* F9: hides or shows the sidebar in the way that fits the width. */
void     ikd_shell_toggle     (IkdShell *self);
/* The sidebar has served: hides it where it lies over the content. */
void     ikd_shell_dismiss    (IkdShell *self);
gboolean ikd_shell_get_shown  (IkdShell *self);
gboolean ikd_shell_get_beside (IkdShell *self);

G_END_DECLS
