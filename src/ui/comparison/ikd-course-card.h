/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-course.h"

G_BEGIN_DECLS

/* One small chart with the name and the coverage of its region above it. */
#define IKD_TYPE_COURSE_CARD (ikd_course_card_get_type ())
G_DECLARE_FINAL_TYPE (IkdCourseCard, ikd_course_card, IKD, COURSE_CARD, GtkWidget)

GtkWidget *ikd_course_card_new  (void);
/* @own: it is the region that the page looks at; @scale is copied */
void       ikd_course_card_show (IkdCourseCard *self, IkdPeer *peer, gboolean own,
                                 const IkdCourseScale *scale);

G_END_DECLS
