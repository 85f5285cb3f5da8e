/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  IKD_INDICATOR_NONE = -1,
  IKD_POPULATION,
  IKD_KTP_OBLIGED,
  IKD_KTP_ENROLLED,
  IKD_KTP_OWNED,
  IKD_ACTIVE,
  IKD_ACTIVATED,                /* from here: flows */
  IKD_SERVED_NONRESIDENT,
  IKD_FAILED,
  IKD_N_INDICATORS,
} IkdIndicator;

const char   *ikd_indicator_to_id    (IkdIndicator indicator);   /* "ktp_obliged"; static */
IkdIndicator  ikd_indicator_from_id  (const char *id);           /* NONE if there is none */
/* translated, title: "Wajib KTP" */
const char   *ikd_indicator_label    (IkdIndicator indicator);
/* translated, in running text after "%": "wajib KTP", "penduduk yang sudah merekam KTP-el" */
const char   *ikd_indicator_phrase   (IkdIndicator indicator);
/* translated sentence: what it counts */
const char   *ikd_indicator_definition (IkdIndicator indicator);
gboolean      ikd_indicator_is_flow  (IkdIndicator indicator);
gboolean      ikd_indicator_is_ikd   (IkdIndicator indicator);   /* refused before 2022-01-01 */

/* What a percentage is a share of. */
typedef enum
{
  IKD_OF_NONE,                  /* no percentage */
  IKD_OF_INDICATOR,             /* of the region's own base */
  IKD_OF_PARENT,                /* of the parent region's base */
  IKD_OF_TARGET,
  IKD_OF_UNKNOWN,
} IkdOfKind;

typedef struct
{
  IkdOfKind    kind;
  IkdIndicator indicator;       /* for INDICATOR and PARENT */
} IkdOf;

/* "ktp_obliged", "parent:ktp_obliged", "target", "unknown"; ""/NULL → NONE */
gboolean      ikd_of_parse           (const char *text, IkdOf *of);
const char   *ikd_of_to_string       (IkdOf of);                      /* interned; NULL for NONE */
/* translated: "of e-KTP enrolment", "of an unknown base" */
char         *ikd_of_label           (IkdOf of);
gboolean      ikd_of_equal           (IkdOf a, IkdOf b);

G_END_DECLS
