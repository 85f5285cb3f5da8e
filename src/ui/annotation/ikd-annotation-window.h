/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-context.h"

#include <adwaita.h>

#include "ikd-annotation.h"

G_BEGIN_DECLS

/* The form for an annotation, new or changed; one that is there can be taken back in it. Escape
 * closes it. */
#define IKD_TYPE_ANNOTATION_WINDOW (ikd_annotation_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdAnnotationWindow, ikd_annotation_window, IKD, ANNOTATION_WINDOW,
                      AdwWindow)

/* @annotation: nullable, a new one of @day, of the region that @context looks at */
GtkWidget *ikd_annotation_window_new (GtkWindow *parent, IkdContext *context,
                                      IkdAnnotation *annotation, IkdDay day);

G_END_DECLS
