/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: one page; nothing that is not known is printed as if it were; no name of a person
 * comes from the data. */

#include "config.h"

#include "ikd-assignment-sheet-private.h"

#include <glib/gi18n-lib.h>

#include "ikd-number.h"

#define MM(millimetres) ((millimetres) * IKD_POINTS_PER_MM)

#define LEAST_WIDTH MM (190)    /* smaller paper gets all of it smaller */
#define LEAST_HEIGHT MM (270)
#define MARGIN MM (15)
#define LABEL MM (46)
#define ROW MM (8)
#define BOX MM (26)
#define OFFICER MM (8.5)
#define LEAST_OFFICERS 3
#define MOST_OFFICERS 6
#define HAIRLINE 0.5

struct _IkdAssignmentSheet
{
  GObject        parent_instance;

  IkdAssignment  what;          /* its texts are owned */
};

static void ikd_assignment_sheet_pages_init (IkdPagesInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IkdAssignmentSheet, ikd_assignment_sheet, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (IKD_TYPE_PAGES,
                                                      ikd_assignment_sheet_pages_init))

static const IkdPenStyle title_style = { 16, PANGO_ALIGN_LEFT, TRUE, 1 };
static const IkdPenStyle office_style = { 11, PANGO_ALIGN_LEFT, TRUE, 1 };
static const IkdPenStyle mark_style = { 9, PANGO_ALIGN_RIGHT, TRUE, 1 };
static const IkdPenStyle heading_style = { 10, PANGO_ALIGN_LEFT, TRUE, 1 };
static const IkdPenStyle label_style = { 9, PANGO_ALIGN_LEFT, FALSE, 1 };
static const IkdPenStyle value_style = { 10, PANGO_ALIGN_LEFT, TRUE, 2 };
static const IkdPenStyle foot_style = { 8, PANGO_ALIGN_LEFT, FALSE, 1 };

static void
ikd_assignment_sheet_finalize (GObject *object)
{
  IkdAssignment *what = &IKD_ASSIGNMENT_SHEET (object)->what;

  g_free ((char *) what->office);
  g_free ((char *) what->mark);
  g_free ((char *) what->place);
  g_free ((char *) what->kind);
  g_free ((char *) what->district);
  g_free ((char *) what->neighbourhood);

  G_OBJECT_CLASS (ikd_assignment_sheet_parent_class)->finalize (object);
}

static void
ikd_assignment_sheet_class_init (IkdAssignmentSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_assignment_sheet_finalize;
}

static void
ikd_assignment_sheet_init (IkdAssignmentSheet *self)
{
}

IkdAssignmentSheet *
ikd_assignment_sheet_new (const IkdAssignment *assignment)
{
  IkdAssignmentSheet *self = g_object_new (IKD_TYPE_ASSIGNMENT_SHEET, NULL);

  self->what = *assignment;
  self->what.office = g_strdup (assignment->office);
  self->what.mark = g_strdup (assignment->mark);
  self->what.place = g_strdup (assignment->place);
  self->what.kind = g_strdup (assignment->kind);
  self->what.district = g_strdup (assignment->district);
  self->what.neighbourhood = g_strdup (assignment->neighbourhood);
  return self;
}

/* --- parts --- */

/* A label, and what is known, or a line to write it on. Returns where the next one begins. */
static double
write_fact (IkdPagePen *pen, const char *label, const char *value, double y, double right)
{
  ikd_page_pen_write (pen, label, &label_style, MARGIN, y, LABEL, ROW);
  if (value != NULL && *value != '\0')
    ikd_page_pen_write (pen, value, &value_style, MARGIN + LABEL, y, right - MARGIN - LABEL, ROW);
  else
    ikd_page_pen_rule (pen, HAIRLINE, 1, MARGIN + LABEL, y + ROW - MM (1.5), right,
                       y + ROW - MM (1.5));
  return y + ROW;
}

static double
write_facts (IkdAssignmentSheet *self, IkdPagePen *pen, double y, double right)
{
  const IkdAssignment *what = &self->what;
  g_autofree char *date = ikd_day_format_weekday (what->date);
  g_autofree char *officers = what->officers > 0 ? ikd_count_format (what->officers) : NULL;

  y = write_fact (pen, C_ ("assignment", "Date"), date, y, right);
  y = write_fact (pen, C_ ("assignment", "Kind"), what->kind, y, right);
  y = write_fact (pen, C_ ("assignment", "Institution or place"), what->place, y, right);
  y = write_fact (pen, C_ ("assignment", "District"), what->district, y, right);
  y = write_fact (pen, C_ ("assignment", "Village, RW, RT"), what->neighbourhood, y, right);
  return write_fact (pen, C_ ("assignment", "Number of officers"), officers, y, right);
}

/* Two columns of boxes for numbers. */
static double
write_boxes (IkdPagePen *pen, double y, double right)
{
  const char *const labels[] = {
    C_ ("assignment", "Present"),          C_ ("assignment", "Residents of elsewhere served"),
    C_ ("assignment", "Enrolled for e-KTP"), C_ ("assignment", "Activations that failed"),
    C_ ("assignment", "Activated"),        C_ ("assignment", "Phone not adequate"),
    C_ ("assignment", "From – to (time)"), C_ ("assignment", "Expected, but absent"),
  };
  double column = (right - MARGIN) / 2;

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      double x = MARGIN + (i % 2) * column;
      double end = x + column - (i % 2 == 0 ? MM (6) : 0);
      double top = y + (double) (i / 2) * (ROW + MM (1));

      ikd_page_pen_write (pen, labels[i], &label_style, x, top, end - x - BOX - MM (2), ROW);
      ikd_page_pen_frame (pen, HAIRLINE, end - BOX, top, BOX, ROW);
    }
  return y + G_N_ELEMENTS (labels) / 2.0 * (ROW + MM (1));
}

/* A heading and @n lines to write on. */
static double
write_lines (IkdPagePen *pen, const char *heading, guint n, double y, double right)
{
  ikd_page_pen_write (pen, heading, &heading_style, MARGIN, y, right - MARGIN, MM (6));
  y += MM (6);
  for (guint i = 0; i < n; i++)
    {
      y += ROW;
      ikd_page_pen_rule (pen, HAIRLINE, 1, MARGIN, y - MM (1.5), right, y - MM (1.5));
    }
  return y + MM (2);
}

/* Numbered lines for names and signatures. */
static double
write_officers (IkdAssignmentSheet *self, IkdPagePen *pen, double y, double right)
{
  gint64 n = CLAMP (self->what.officers, LEAST_OFFICERS, MOST_OFFICERS);
  double middle = (MARGIN + right) / 2 + MM (14);

  ikd_page_pen_write (pen, C_ ("assignment", "Officers: name"), &heading_style, MARGIN, y,
                      middle - MARGIN, MM (6));
  ikd_page_pen_write (pen, C_ ("assignment", "Signature"), &heading_style, middle + MM (4), y,
                      right - middle - MM (4), MM (6));
  y += MM (6);
  for (gint64 i = 0; i < n; i++)
    {
      g_autofree char *number = ikd_count_format (i + 1);
      double line = y + OFFICER - MM (1.5);

      ikd_page_pen_write (pen, number, &label_style, MARGIN, y, MM (6), OFFICER);
      ikd_page_pen_rule (pen, HAIRLINE, 1, MARGIN + MM (7), line, middle, line);
      ikd_page_pen_rule (pen, HAIRLINE, 1, middle + MM (4), line, right, line);
      y += OFFICER;
    }
  return y + MM (2);
}

static void
write_signatures (IkdPagePen *pen, double y, double right)
{
  double width = (right - MARGIN) / 2 - MM (8);
  double second = right - width;

  ikd_page_pen_write (pen, C_ ("assignment", "For the institution or place"), &label_style, MARGIN,
                      y, width, MM (6));
  ikd_page_pen_write (pen, C_ ("assignment", "Assigned by"), &label_style, second, y, width,
                      MM (6));
  ikd_page_pen_rule (pen, HAIRLINE, 1, MARGIN, y + MM (24), MARGIN + width, y + MM (24));
  ikd_page_pen_rule (pen, HAIRLINE, 1, second, y + MM (24), right, y + MM (24));
}

void
ikd_assignment_sheet_write (IkdAssignmentSheet *self, IkdPagePen *pen, double width, double height)
{
  const IkdAssignment *what = &self->what;
  g_autofree char *record = ikd_count_format (what->record);
  g_autofree char *printed = ikd_day_format (what->printed);
  g_autofree char *foot = NULL;
  double right = width - MARGIN;
  double y = MARGIN;

  ikd_page_pen_write (pen, what->office, &office_style, MARGIN, y, (right - MARGIN) * 0.55, MM (6));
  ikd_page_pen_write (pen, what->mark, &mark_style, MARGIN + (right - MARGIN) * 0.56, y,
                      (right - MARGIN) * 0.44, MM (6));
  ikd_page_pen_write (pen, C_ ("assignment", "Assignment Sheet"), &title_style, MARGIN, y + MM (7),
                      right - MARGIN, MM (8));
  ikd_page_pen_rule (pen, 1, 1, MARGIN, y + MM (17), right, y + MM (17));
  y = write_facts (self, pen, y + MM (19), right) + MM (3);
  ikd_page_pen_write (pen, C_ ("assignment", "Results"), &heading_style, MARGIN, y, right - MARGIN,
                      MM (6));
  y = write_boxes (pen, y + MM (7), right) + MM (2);
  y = write_lines (pen, C_ ("assignment", "Obstacles, and how often each was met"), 2, y, right);
  y = write_lines (pen, C_ ("assignment", "Note"), 2, y, right);
  y = write_officers (self, pen, y, right);
  write_signatures (pen, y, right);
  /* Translators: the number of an activity, and when the sheet was printed. */
  foot = g_strdup_printf (C_ ("assignment", "Activity %s, printed on %s"), record, printed);
  ikd_page_pen_write (pen, foot, &foot_style, MARGIN, height - MARGIN - MM (5), right - MARGIN,
                      MM (5));
}

/* --- pages --- */

static guint
get_n_pages (IkdPages *pages, double width, double height)
{
  return 1;
}

static void
draw (IkdPages *pages, cairo_t *cr, double width, double height, guint page)
{
  double scale = MIN (1, MIN (width / LEAST_WIDTH, height / LEAST_HEIGHT));
  g_autoptr (IkdPagePen) pen = NULL;

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  pen = ikd_page_pen_new (cr);
  ikd_assignment_sheet_write (IKD_ASSIGNMENT_SHEET (pages), pen, width / scale, height / scale);
  cairo_restore (cr);
}

static void
ikd_assignment_sheet_pages_init (IkdPagesInterface *iface)
{
  iface->get_n_pages = get_n_pages;
  iface->draw = draw;
}
