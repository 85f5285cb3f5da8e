/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-entry-form.h"
#include "ikd-figure-list.h"
#include "ikd-figure-pane.h"

G_BEGIN_DECLS

struct _IkdFigurePane
{
  IkdPane        parent_instance;

  GtkWidget     *top;
  GtkWidget     *content;
  IkdEntryForm  *form;
  GtkLabel      *status;
  GtkWidget     *reasons;       /* GtkRevealer */
  GtkWidget     *reason_box;
  AdwEntryRow   *other_reason;
  GtkWidget     *save_button;
  GtkWidget     *withdraw_button;
  IkdFigureList *history;
  IkdFigureList *recent;

  IkdReview     *review;        /* of what stands in the form now; nullable */
  gint64         region;        /* as last taken over from the context */
  gboolean       dirty;         /* typed since it was last kept */
  gboolean       kept;          /* what stands in the form was kept from here */
  char          *refused;       /* why what stands in the form was not kept; nullable */
  gboolean       filling;
  guint          rest;          /* source id */
  GCancellable  *cancellable;   /* of the review under way */
  GCancellable  *life;          /* of everything else: cancelled when the pane goes */
};

/* ikd-figure-pane-say.c */
/* @tone: the style class of the sentence; nullable */
void ikd_figure_pane_say             (IkdFigurePane *self, const char *text, const char *tone);
void ikd_figure_pane_show_reasons    (IkdFigurePane *self, gboolean owed);
void ikd_figure_pane_load_history    (IkdFigurePane *self, const IkdFigureKey *key);

/* ikd-figure-pane-look.c */
/* What is typed is looked at after a short rest. */
void ikd_figure_pane_look_again      (IkdFigurePane *self);

/* ikd-figure-pane-keep.c: keeping, reasons, taking back */
void ikd_figure_pane_add_reasons     (IkdFigurePane *self);
/* @reason: nullable */
void ikd_figure_pane_save            (IkdFigurePane *self, const char *reason);
void ikd_figure_pane_activated_cb    (IkdFigurePane *self);
void ikd_figure_pane_other_reason_cb (IkdFigurePane *self);
/* The actions of the class, whose widgets the callbacks are given. */
void ikd_figure_pane_install_keeping (GtkWidgetClass *widget_class);

G_END_DECLS
