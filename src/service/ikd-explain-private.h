/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-figure.h"

G_BEGIN_DECLS

/* One line more, of IkdExplanation. @value and @how (nullable) are taken; @source: nullable */
void  ikd_explain_add     (GPtrArray *lines, const char *label, char *value, char *how,
                           const IkdSource *source);
/* "375,000 (362,500–387,500)", "unknown"; transfer full */
char *ikd_explain_count   (IkdNumber number);
/* "0.9366% (0.9064%–0.9689%)", "unknown"; transfer full */
char *ikd_explain_percent (IkdNumber number);

G_END_DECLS
