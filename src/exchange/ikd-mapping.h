/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-indicator.h"
#include "ikd-sheet.h"

G_BEGIN_DECLS

/* What stands in a column. */
typedef enum
{
  IKD_COLUMN_IGNORED,
  IKD_COLUMN_REGION_CODE,       /* of Kemendagri */
  IKD_COLUMN_BPS_CODE,          /* another system: the region is found by its name */
  IKD_COLUMN_REGION_NAME,
  IKD_COLUMN_ABOVE,             /* name of a region above: a province, the district of a village */
  IKD_COLUMN_DATE,
  IKD_COLUMN_COUNT,             /* of an indicator */
  IKD_COLUMN_PERCENT,           /* compared, not stored */
  IKD_COLUMN_SOURCE,            /* title of the source */
  IKD_COLUMN_NOTE,
  IKD_N_COLUMN_ROLES
} IkdColumnRole;

const char *ikd_column_role_label (IkdColumnRole role);   /* translated; static */

typedef struct
{
  char          *header;        /* as it stands there; "" without one */
  IkdColumnRole  role;
  IkdIndicator   indicator;     /* of COUNT; of PERCENT what it is of; NONE: not known */
  char          *reason;        /* why it is taken for that: a sentence, translated */
  int            level;         /* of the regions in it; −1: it does not say */
  gboolean       loose;         /* a guess from a word within the header */
} IkdMappedColumn;

/* Which column of a sheet is what. */
typedef struct
{
  guint      header;            /* row of the sheet that names the columns */
  guint      first;             /* the first row below it that is no part of it */
  GPtrArray *columns;           /* of IkdMappedColumn */
  char      *fingerprint;       /* SHA-256 of the folded header, hex */
  gboolean   open_data;         /* kode_provinsi, nama_provinsi …: a table of an open-data site */
} IkdMapping;

/* What the words of the header say; NULL if no row of the sheet could be a header. transfer
 * full */
IkdMapping *ikd_mapping_propose    (IkdSheet *sheet);
IkdMapping *ikd_mapping_copy       (const IkdMapping *self);
void        ikd_mapping_free       (IkdMapping *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdMapping, ikd_mapping_free)

/* Whether it names a region and a count, so that rows can be read by it. */
gboolean    ikd_mapping_is_whole   (const IkdMapping *self);
/* Whether it is whole without a guess. */
gboolean    ikd_mapping_is_sure    (const IkdMapping *self);
/* The first column of a role; −1: none. */
int         ikd_mapping_column     (const IkdMapping *self, IkdColumnRole role);
const IkdMappedColumn *ikd_mapping_get (const IkdMapping *self, guint column);
/* The words of the header, for a person: "No, Kecamatan, IKD"; transfer full */
char       *ikd_mapping_words      (const IkdMapping *self);
/* Gives a column another role. @reason is kept as why. */
void        ikd_mapping_set        (IkdMapping *self, guint column, IkdColumnRole role,
                                    IkdIndicator indicator, const char *reason);
/* The roles as a text that is kept under the fingerprint, and back: FALSE if it does not fit.
 * "name,count:ikd_active,percent:ktp_obliged,ignored" */
char       *ikd_mapping_to_string  (const IkdMapping *self);
gboolean    ikd_mapping_apply      (IkdMapping *self, const char *text, const char *reason);

G_END_DECLS
