/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <cairo.h>
#include <glib-object.h>

#include "ikd-day.h"
#include "ikd-pages.h"

G_BEGIN_DECLS

#define IKD_BLANK_FORM_COLUMNS 3

/* What stands above the table and around it. Texts are translated and ready to print. */
typedef struct
{
  const char *office;           /* "Kabupaten Cilacap" */
  const char *parent;           /* "Jawa Tengah"; nullable */
  const char *title;            /* "Aktivasi IKD" */
  const char *rows;             /* what the rows are, in the plural: "kecamatan" */
  const char *mark;             /* printed on every page: invented figures; nullable */
  IkdDay      day;              /* of the figures; IKD_DAY_NONE: a line to write it on */
  IkdDay      printed;          /* when the form was made */
  guint       n_columns;        /* 1 … 3 boxes to fill in */
  const char *columns[IKD_BLANK_FORM_COLUMNS];
  guint       places;           /* digits that a box has to hold */
  gboolean    previous;         /* with what stood before */
  IkdDay      previous_day;     /* of most previous values; IKD_DAY_NONE: unknown */
  const char *sums[IKD_BLANK_FORM_COLUMNS];     /* of the previous values; nullable */
} IkdBlankFormHead;

typedef struct
{
  const char *code;
  const char *name;
  const char *previous[IKD_BLANK_FORM_COLUMNS]; /* nullable: there is none */
  /* named beside the value where it is not the head's */
  IkdDay      days[IKD_BLANK_FORM_COLUMNS];
} IkdBlankFormRow;

/**
 * IkdBlankForm:
 *
 * A form to be filled in by hand: a table with an empty box for each figure, on as many pages as it
 * takes. Texts only; read-only once its rows are added, and may go to another thread then.
 *
 * Every page says whose it is, of which day and that its figures are invented, if they are; nothing
 * leaves the margins or covers anything else; rows are 7.5 mm high. As IkdPages, paper narrower or
 * lower than 200 × 180 mm gets all of it smaller.
 */
#define IKD_TYPE_BLANK_FORM (ikd_blank_form_get_type ())
G_DECLARE_FINAL_TYPE (IkdBlankForm, ikd_blank_form, IKD, BLANK_FORM, GObject)

/* Both copy what they are given. */
IkdBlankForm *ikd_blank_form_new         (const IkdBlankFormHead *head);
void          ikd_blank_form_add_row     (IkdBlankForm *self, const IkdBlankFormRow *row);

guint         ikd_blank_form_get_n_rows  (IkdBlankForm *self);

G_END_DECLS
