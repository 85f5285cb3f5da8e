/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-backups.h"
#include "ikd-session.h"

G_BEGIN_DECLS

/**
 * IkdStart:
 *
 * What a window shows while no file is open: that one is being opened, the welcome, or why it could
 * not be opened.
 *
 * Signal "begin" (IkdRegion office, string operator, int week_days): the welcome was answered. The
 * region is of another atlas than a file's: its code counts.
 */
#define IKD_TYPE_START (ikd_start_get_type ())
G_DECLARE_FINAL_TYPE (IkdStart, ikd_start, IKD, START, AdwBin)

void     ikd_start_show_loading (IkdStart *self);
void     ikd_start_show_failure (IkdStart *self, const char *sentence);
/* Offers the copy on the failure page (win.restore-last); @rescue nullable: none */
void     ikd_start_offer        (IkdStart *self, IkdBackup *rescue);
/* @operator_name is the proposal */
void     ikd_start_show_welcome (IkdStart *self, const char *operator_name);
/* Whether the welcome is what is shown. */
gboolean ikd_start_is_welcome   (IkdStart *self);

G_END_DECLS
