/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-report.h"

G_BEGIN_DECLS

/* A text on its way to proposals. Each step has a file of its own: days, words, cues, places,
 * amounts, and what these say together. */

#define IKD_NOWHERE G_MAXUINT

/* --- days --- */

typedef struct
{
  guint     start;              /* bytes of the text */
  guint     end;
  int       year;               /* 0: not said */
  int       month;
  int       mday;
  int       weekday;            /* 1 Monday … 7 */
  int       back;               /* so many days before the text's own day; -1: not said so */
  int       months_back;        /* likewise months; -1 */
  int       years_back;
  gboolean  at_end;             /* "akhir Mei": its last day */
  gboolean  standing;           /* "per", "hingga": it holds for what follows */
  gboolean  stamp;              /* when a message was sent */
  gboolean  barred;             /* a deadline, a birth, a decree: not a day of figures */
  IkdPeriod period;             /* day IKD_DAY_NONE: not to be told */
} IkdReportDay;

/* --- words --- */

typedef enum
{
  IKD_WORD_LETTERS,
  IKD_WORD_NUMBER,
  IKD_WORD_MARK,
  IKD_WORD_DAY,
} IkdWordKind;

typedef struct
{
  IkdWordKind  kind;
  guint        start;
  guint        end;
  char        *fold;            /* in lower case */
  gboolean     capital;
  gboolean     joined;          /* no space before it */
  guint        sentence;
  guint        line;
  guint        day;             /* of a DAY: which */
} IkdReportWord;

/* --- cues: words that say what a number is of --- */

typedef enum
{
  IKD_CUE_INDICATOR,
  IKD_CUE_TARGET,
  IKD_CUE_DONE,                 /* after a target: from here it is of what was reached */
  IKD_CUE_OUT,                  /* the number after it is none of ours */
  IKD_CUE_OUT_AFTER,            /* the number before it is none of ours */
  IKD_CUE_FIX,                  /* a correction */
} IkdCueKind;

typedef struct
{
  IkdCueKind   kind;
  IkdIndicator indicator;
  guint        from;            /* words */
  guint        to;              /* the one after the last */
  gboolean     negated;         /* "belum aktivasi" */
} IkdReportCue;

/* --- places --- */

typedef struct
{
  guint      from;
  guint      to;
  IkdRegion *region;            /* borrowed of the atlas; NULL: may be several */
  gboolean   named;             /* with its type: "Kabupaten Cilacap" */
  gboolean   label;             /* begins a line of a list */
  gboolean   dateline;          /* where an article was written: "JAKARTA, 5 Juni - " */
  char      *bare;              /* of one that may be several: its name; owned */
} IkdReportPlace;

/* --- amounts --- */

typedef struct
{
  guint      from;              /* with "sekitar" */
  guint      at;                /* its digits */
  guint      to;                /* with "ribu", "persen" */
  gboolean   percent;
  IkdNumber  number;
  gint64     share;             /* of a percentage */
  gint64     half;
  gboolean   doubtful;          /* 14,049 */
  gboolean   out;               /* none of ours */
  gboolean   merged;            /* a percentage that belongs to a count */
  guint      partner;           /* the count's percentage; IKD_NOWHERE */
  gboolean   tabled;            /* stands in a row of a table */
  const IkdReportCue *head;     /* what the head of its column says; nullable */
} IkdReportAmount;

typedef struct
{
  const IkdReportReading *reading;
  char      *text;              /* valid UTF-8 */
  GArray    *days;
  GArray    *words;
  GArray    *cues;
  GArray    *places;
  GArray    *amounts;
  IkdDay     own_day;           /* the text's own; IKD_DAY_NONE */
  IkdRegion *main_place;        /* borrowed, nullable: what the text is about */
} IkdReportText;

#define ikd_report_word(self, i)   (&g_array_index ((self)->words, IkdReportWord, (i)))
#define ikd_report_day(self, i)    (&g_array_index ((self)->days, IkdReportDay, (i)))
#define ikd_report_cue(self, i)    (&g_array_index ((self)->cues, IkdReportCue, (i)))
#define ikd_report_place(self, i)  (&g_array_index ((self)->places, IkdReportPlace, (i)))
#define ikd_report_amount(self, i) (&g_array_index ((self)->amounts, IkdReportAmount, (i)))

/* Finds what looks like a day; makes ->days. */
void        ikd_report_find_days     (IkdReportText *self);
/* Once words and cues are known: which days they are, and the text's own. */
void        ikd_report_settle_days   (IkdReportText *self);
/* The day that amount @i is of. */
IkdPeriod   ikd_report_day_of        (IkdReportText *self, const IkdReportAmount *amount);
/* The deadline that is said in the sentence of a target, from word @from on; IKD_DAY_NONE. */
IkdDay      ikd_report_deadline_of   (IkdReportText *self, const IkdReportAmount *amount,
                                      guint from);

/* Cuts the text; makes ->words. */
void        ikd_report_cut_words     (IkdReportText *self);
/* Whether word @i is @fold; FALSE beyond the ends. */
gboolean    ikd_report_is            (IkdReportText *self, guint i, const char *fold);
/* Whether it is one of the words of @list, which are parted by single spaces. */
gboolean    ikd_report_is_any        (IkdReportText *self, guint i, const char *list);
gboolean    ikd_report_same_sentence (IkdReportText *self, guint i, guint j);
/* The first word of the sentence of word @i. */
guint       ikd_report_sentence_start (IkdReportText *self, guint i);

void        ikd_report_find_cues     (IkdReportText *self);
/* Whether word @i is of a cue that says what a number is of, or of a target. */
gboolean    ikd_report_is_cue        (IkdReportText *self, guint i);
void        ikd_report_find_places   (IkdReportText *self);
void        ikd_report_place_clear   (gpointer place);
/* The place that an amount is of; NULL: there is none. */
const IkdReportPlace *ikd_report_place_of (IkdReportText *self, const IkdReportAmount *amount);
void        ikd_report_find_amounts  (IkdReportText *self);
/* Whether an amount of ours stands from word @from on and before @to. */
gboolean    ikd_report_has_amount    (IkdReportText *self, guint from, guint to);
/* Whether what stands at @word follows another amount so closely that it is said of that. */
gboolean    ikd_report_is_claimed    (IkdReportText *self, guint word,
                                      const IkdReportAmount *by_other_than);

/* Gives the amounts of tables their heads. */
void        ikd_report_find_tables   (IkdReportText *self);

/* What follows "dari" at or soon after @word: the cue of a base or a target, nullable; *@to: where
 * its words end. */
const IkdReportCue *ikd_report_base_after      (IkdReportText *self, guint word, guint *to);
/* The base that the heading of a list names for its shares; nullable. */
const IkdReportCue *ikd_report_base_of_heading (IkdReportText *self, const IkdReportCue *heading);
/* "14.049 jiwa atau 0,94 persen": gives the count its share. */
void        ikd_report_merge_shares  (IkdReportText *self);

/* The cue that says what an amount is of; nullable. */
const IkdReportCue *ikd_report_choose_cue (IkdReportText *self, const IkdReportAmount *amount);
/* What the cue makes of it: "aktivasi hari ini" is of that day alone. */
IkdIndicator ikd_report_indicator_of (IkdReportText *self, const IkdReportCue *cue,
                                      const IkdReportAmount *amount);
/* A flow whose days nobody can tell. */
gboolean    ikd_report_is_of_no_day  (IkdReportText *self, const IkdReportCue *cue,
                                      const IkdReportAmount *amount);
/* Whether it has a label before it in its line: a place, or "jumlah". */
gboolean    ikd_report_begins_line   (IkdReportText *self, const IkdReportAmount *amount);
/* Whether @word stands in a correction. */
gboolean    ikd_report_is_correction (IkdReportText *self, guint word);

/* What the words around the amounts say; of IkdProposal. */
GPtrArray  *ikd_report_judge         (IkdReportText *self);
/* Leaves each thing once. */
void        ikd_report_tidy          (IkdReportText *self, GPtrArray *proposals);
IkdSource  *ikd_report_guess_source  (IkdReportText *self);

G_END_DECLS
