/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-backups.h"

G_BEGIN_DECLS

/* What is said of a copy; transfer full. */

/* "27 November 2026, 08:12"; of one that is no daily copy the name of the file */
char *ikd_backup_title (IkdBackup *backup);
/* "6,217 figures · newest 5 June 2026 · 1,647 kB", once it was examined */
char *ikd_backup_facts (IkdBackup *backup);
/* "Restore the Backup of 27 November 2026…"; @backup nullable: "Restore from Backup…" */
char *ikd_backup_offer (IkdBackup *backup);

G_END_DECLS
