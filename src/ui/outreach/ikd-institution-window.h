/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-institution.h"
#include "ikd-record-window.h"

G_BEGIN_DECLS

/* The form for an institution. @institution: nullable: a new one */
GtkWidget *ikd_institution_window_new (GtkWindow *parent, IkdContext *context,
                                       IkdInstitution *institution);

G_END_DECLS
