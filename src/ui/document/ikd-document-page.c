/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The page Laporan: what is shown, and of which month. Guarantees: what is saved and printed is
 * what is shown; an older reading never takes the place of a newer one. */

#include "config.h"

#include "ikd-document-page.h"

#include <glib/gi18n.h>

#include "ikd-document-order.h"
#include "ikd-entry-sheet.h"
#include "ikd-letterhead-settings.h"
#include "ikd-letterhead-window.h"
#include "ikd-pages-view.h"
#include "ikd-print-window.h"
#include "ikd-region-chooser.h"

#define MOST_MONTHS 240

struct _IkdDocumentPage
{
  IkdPage           parent_instance;

  IkdRegionChooser *region;
  GtkCheckButton   *documents[IKD_N_DOCUMENTS];
  AdwComboRow      *month_row;
  AdwComboRow      *paper_row;
  GtkLabel         *message;
  IkdPagesView     *preview;
  AdwStatusPage    *empty;

  IkdMonthReport   *report;     /* nullable: none is read */
  GArray           *months;     /* of IkdDay, the newest first, as in the row */
  IkdDay            month;      /* chosen; IKD_DAY_NONE: that of the newest figure */
  gboolean          filling;
  GCancellable     *cancellable;
};

G_DEFINE_FINAL_TYPE (IkdDocumentPage, ikd_document_page, IKD_TYPE_PAGE)

static IkdDocument
get_document (IkdDocumentPage *self)
{
  return gtk_check_button_get_active (self->documents[IKD_DOCUMENT_WALL_CHART])
           ? IKD_DOCUMENT_WALL_CHART : IKD_DOCUMENT_RECAP;
}

static IkdPaper
get_paper (IkdDocumentPage *self)
{
  return (IkdPaper) adw_combo_row_get_selected (self->paper_row);
}

/* Whether there is something to be saved and printed. */
static void
enable_orders (IkdDocumentPage *self, gboolean enabled)
{
  gboolean able = enabled && self->report != NULL;
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "document.save-pdf", able);
  gtk_widget_action_set_enabled (widget, "document.print", able);
  gtk_widget_action_set_enabled (widget, "document.save-xlsx",
                                 able && get_document (self) == IKD_DOCUMENT_RECAP);
}

/* @text: why there is nothing to be seen; NULL: there is */
static void
set_empty (IkdDocumentPage *self, const char *text)
{
  gtk_widget_set_visible (GTK_WIDGET (self->empty), text != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->preview), text == NULL);
  adw_status_page_set_description (self->empty, text);
  enable_orders (self, text == NULL);
  if (text != NULL)
    gtk_label_set_text (self->message, "");
}

/* --- the months --- */

/* All from the first figure to the newest one, and the one that is shown. */
static void
fill_months (IkdDocumentPage *self)
{
  const IkdMonthReport *report = self->report;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  IkdDay shown = report->recap->month.start;
  IkdDay first = report->first != IKD_DAY_NONE ? MIN (report->first, shown) : shown;
  IkdDay last = report->newest != IKD_DAY_NONE ? MAX (report->newest, shown) : shown;
  IkdPeriod month = ikd_day_month (MIN (last, MAX (report->dated, shown)));
  guint selected = 0;

  g_array_set_size (self->months, 0);
  for (; month.day >= first && self->months->len < MOST_MONTHS;
       month = ikd_day_month (month.start - 1))
    {
      g_autofree char *name = ikd_period_format (month);

      if (month.start == shown)
        selected = self->months->len;
      gtk_string_list_append (names, name);
      g_array_append_val (self->months, month.start);
    }
  self->filling = TRUE;
  adw_combo_row_set_model (self->month_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->month_row, selected);
  self->filling = FALSE;
}

/* --- reading and showing --- */

static void
shown_cb (IkdDocumentPage *self)
{
  g_autofree char *pages = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *paper = NULL;
  g_autofree char *text = NULL;
  guint n = ikd_pages_view_get_n_shown (self->preview);

  if (self->report == NULL)
    return;
  pages = ikd_count_format (n);
  hash = ikd_recap_hash_short (self->report->hash);
  shown = g_strconcat (hash, "\u00a0…", NULL);
  /* Translators: a number of pages and the name of their paper: "2 pages of A4". */
  paper = g_strdup_printf (ngettext ("%s page of %s", "%s pages of %s", n), pages,
                           ikd_paper_name (get_paper (self)));
  /* Translators: pages and their paper, and the beginning of a checksum. */
  text = g_strdup_printf (_("%s. Data checksum %s"), paper, shown);
  gtk_label_set_text (self->message, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->message), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
}

static void
pages_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdDocumentPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdPages) pages = ikd_month_report_pages_finish (IKD_MONTH_REPORT (source), result,
                                                              &error);
  g_autofree char *month = NULL;
  g_autofree char *label = NULL;

  if (self->report != IKD_MONTH_REPORT (source)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (pages == NULL)
    {
      set_empty (self, error->message);
      return;
    }
  set_empty (self, NULL);
  month = ikd_period_format (self->report->recap->month);
  label = g_strdup_printf ("%s, %s, %s", ikd_document_label (get_document (self)),
                           self->report->office, month);
  ikd_pages_view_set_pages (self->preview, pages, get_paper (self), label);
}

/* Of the report that is there; in the order of asking, since a page is made by one thread after
 * the other. */
static void
show_pages (IkdDocumentPage *self)
{
  g_autoptr (IkdLetterhead) letterhead = ikd_letterhead_settings_read ();

  if (self->report == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  ikd_month_report_pages_async (self->report, get_document (self), letterhead, self->cancellable,
                                pages_cb, g_object_ref (self));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdDocumentPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdMonthReport) report = ikd_month_report_load_finish (IKD_SESSION (source), result,
                                                                    &error);

  /* The file may have been left meanwhile. */
  if (self->message == NULL || ikd_pane_get_session (IKD_PANE (self)) != IKD_SESSION (source)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_set_object (&self->report, report);
  if (report == NULL)
    {
      set_empty (self, error->message);
      return;
    }
  fill_months (self);
  show_pages (self);
}

static void
load (IkdDocumentPage *self)
{
  IkdContext *context = ikd_pane_get_context (IKD_PANE (self));
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  const IkdMonthQuery query = { ikd_context_get_region (context), self->month, ikd_day_today (),
                                ikd_context_get_kind (context), ikd_context_get_base (context),
                                ikd_context_get_segment (context) };

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  ikd_month_report_load_async (session, &query, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
ikd_document_page_changed (IkdPane *pane)
{
  IkdDocumentPage *self = IKD_DOCUMENT_PAGE (pane);
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  g_autoptr (IkdRegion) region = ikd_context_dup_region (ikd_pane_get_context (IKD_PANE (self)));
  g_autoptr (IkdAtlas) atlas = NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->report);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.form", session != NULL);
  enable_orders (self, FALSE);
  if (session == NULL)
    return;

  atlas = ikd_session_dup_atlas (session);
  ikd_region_chooser_set_atlas (self->region, atlas);
  ikd_region_chooser_set_region (self->region, region);
  load (self);
}

/* --- what is chosen --- */

static void
region_chosen_cb (IkdDocumentPage *self, IkdRegion *region)
{
  ikd_context_set_region (ikd_pane_get_context (IKD_PANE (self)), ikd_region_get_id (region));
}

static void
document_cb (IkdDocumentPage *self)
{
  /* While the template is filled there is no report to show. */
  if (self->report == NULL)
    return;
  enable_orders (self, TRUE);
  show_pages (self);
}

static void
month_cb (IkdDocumentPage *self)
{
  guint selected = adw_combo_row_get_selected (self->month_row);

  if (self->filling || selected >= self->months->len)
    return;
  self->month = g_array_index (self->months, IkdDay, selected);
  load (self);
}

static void
paper_cb (IkdDocumentPage *self)
{
  if (self->filling)
    return;
  ikd_paper_settings_keep (get_paper (self));
  show_pages (self);
}

/* The months are the newest first. */
static gboolean
step_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  IkdDocumentPage *self = IKD_DOCUMENT_PAGE (widget);
  int selected = (int) adw_combo_row_get_selected (self->month_row) - g_variant_get_int32 (args);

  if (selected >= 0 && selected < (int) self->months->len)
    adw_combo_row_set_selected (self->month_row, (guint) selected);
  return TRUE;
}

static void
letterhead_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *window = ikd_letterhead_window_new (GTK_WINDOW (gtk_widget_get_root (widget)));

  g_signal_connect_object (window, "kept", G_CALLBACK (show_pages), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

/* --- files and paper --- */

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdDocumentPage *self = IKD_DOCUMENT_PAGE (widget);

  ikd_document_order_save (IKD_PAGE (self), self->report, get_document (self), get_paper (self),
                           g_str_equal (name, "document.save-xlsx"));
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdDocumentPage *self = IKD_DOCUMENT_PAGE (widget);

  ikd_document_order_print (IKD_PAGE (self), self->report, get_document (self),
                            get_paper (self));
}

/* --- the blank form --- */

static void
sheet_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdDocumentPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdEntrySheet) sheet = ikd_entry_sheet_load_finish (IKD_SESSION (source), result,
                                                                 &error);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (sheet == NULL)
    ikd_pane_report_error (IKD_PANE (self), error);
  else if (root != NULL)
    ikd_print_form (GTK_WINDOW (root), sheet, IKD_SESSION (source));
}

static void
form_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdContext *context = ikd_pane_get_context (IKD_PANE (widget));
  IkdSheetQuery query = { .region = ikd_context_get_region (context), .day = ikd_day_today (),
                          .segment = g_intern_string ("") };

  if (ikd_sheet_query_choose (&query, "ikd"))
    ikd_entry_sheet_load_async (ikd_pane_get_session (IKD_PANE (widget)), &query, NULL, sheet_cb,
                                g_object_ref (widget));
}

/* --- the page --- */

static void
ikd_document_page_focus_first (IkdPane *pane)
{
  gtk_widget_grab_focus (GTK_WIDGET (IKD_DOCUMENT_PAGE (pane)->documents[IKD_DOCUMENT_RECAP]));
}

static void
ikd_document_page_constructed (GObject *object)
{
  IkdDocumentPage *self = IKD_DOCUMENT_PAGE (object);

  G_OBJECT_CLASS (ikd_document_page_parent_class)->constructed (object);

  ikd_pane_catch_up (IKD_PANE (self));
}

static void
ikd_document_page_dispose (GObject *object)
{
  IkdDocumentPage *self = IKD_DOCUMENT_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->report);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_DOCUMENT_PAGE);
  g_clear_pointer (&self->months, g_array_unref);

  G_OBJECT_CLASS (ikd_document_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/document/"
                                               "ikd-document-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdDocumentPage, region);
  gtk_widget_class_bind_template_child_full (
    widget_class, "recap", FALSE,
    G_STRUCT_OFFSET (IkdDocumentPage, documents[IKD_DOCUMENT_RECAP]));
  gtk_widget_class_bind_template_child_full (
    widget_class, "wall_chart", FALSE,
    G_STRUCT_OFFSET (IkdDocumentPage, documents[IKD_DOCUMENT_WALL_CHART]));
  gtk_widget_class_bind_template_child (widget_class, IkdDocumentPage, month_row);
  gtk_widget_class_bind_template_child (widget_class, IkdDocumentPage, paper_row);
  gtk_widget_class_bind_template_child (widget_class, IkdDocumentPage, message);
  gtk_widget_class_bind_template_child (widget_class, IkdDocumentPage, preview);
  gtk_widget_class_bind_template_child (widget_class, IkdDocumentPage, empty);
  gtk_widget_class_bind_template_callback (widget_class, region_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, document_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_cb);
  gtk_widget_class_bind_template_callback (widget_class, paper_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
ikd_document_page_class_init (IkdDocumentPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ikd_document_page_constructed;
  object_class->dispose = ikd_document_page_dispose;
  IKD_PANE_CLASS (klass)->changed = ikd_document_page_changed;
  IKD_PANE_CLASS (klass)->focus_first = ikd_document_page_focus_first;

  g_type_ensure (IKD_TYPE_PAGES_VIEW);
  g_type_ensure (IKD_TYPE_REGION_CHOOSER);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "document.letterhead", NULL, letterhead_cb);
  gtk_widget_class_install_action (widget_class, "document.form", NULL, form_cb);
  gtk_widget_class_install_action (widget_class, "document.save-pdf", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "document.save-xlsx", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "document.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "document.print",
                                       NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK, step_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK, step_cb, "i", 1);
}

static void
ikd_document_page_init (IkdDocumentPage *self)
{
  g_autoptr (GtkStringList) papers = gtk_string_list_new (NULL);

  self->months = g_array_new (FALSE, FALSE, sizeof (IkdDay));
  self->month = IKD_DAY_NONE;
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < IKD_N_PAPERS; i++)
    gtk_string_list_append (papers, ikd_paper_name ((IkdPaper) i));
  adw_combo_row_set_model (self->paper_row, G_LIST_MODEL (papers));
  adw_combo_row_set_selected (self->paper_row, ikd_paper_settings_read ());
  self->filling = FALSE;
}
