/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-annotation.h"
#include "ikd-calendar.h"
#include "ikd-completeness.h"
#include "ikd-database.h"
#include "ikd-figure.h"
#include "ikd-book.h"
#include "ikd-reach.h"
#include "ikd-region.h"
#include "ikd-release.h"
#include "ikd-saved-view.h"
#include "ikd-simulation.h"
#include "ikd-target.h"

G_BEGIN_DECLS

/* The functions of the tables. Each has a file of its own (ikd-region-table.c …); all run inside a
 * job, on its thread. */

/* --- region --- */

/* All loaded regions as a frozen atlas. transfer full */
IkdAtlas   *ikd_region_table_load      (IkdDatabase *db, GError **error);
/* Adds or updates by code (its parent must be there); *@id is its id. */
gboolean    ikd_region_table_merge     (IkdDatabase *db, const char *code, int level,
                                        const char *parent_code, const char *name,
                                        gint64 *id, GError **error);

/* --- setting --- */

/* transfer full, nullable without error if there is none: *@value NULL */
gboolean    ikd_setting_table_get      (IkdDatabase *db, const char *key, char **value,
                                        GError **error);
gboolean    ikd_setting_table_set      (IkdDatabase *db, const char *key, const char *value,
                                        GError **error);

/* Keys used: */
#define IKD_SETTING_OFFICE      "office"        /* code of the office's region */
#define IKD_SETTING_WEEK_DAYS   "week-days"     /* "5", "6" */
#define IKD_SETTING_MARK        "mark"          /* "sample",
    "training"; absent in an office's file */
#define IKD_SETTING_LATE_RULE   "late-rule"     /* when a report is late: "1@12", working days after
    its day and hour (ikd_late_rule_parse()); absent: IKD_LATE_RULE_DEFAULT */
#define IKD_SETTING_SEGMENTS    "lists"         /* version of the shipped lists */

/* --- action: every change is one --- */

const char *ikd_action_kind_to_id      (IkdActionKind kind);

#define IKD_TYPE_ACTION (ikd_action_get_type ())
G_DECLARE_FINAL_TYPE (IkdAction, ikd_action, IKD, ACTION, GObject)

struct _IkdAction
{
  GObject         parent_instance;
  gint64          id;
  gint64          at;           /* seconds since 1970 UTC */
  char           *operator_name;
  IkdActionKind   kind;
  char           *label;        /* "paste of 24 values", file name of an import */
  char           *file_sha256;  /* nullable, hex */
  gint64          reverts;      /* action it reverts; 0 none */
  gint64          reverted_by;  /* action that reverts it; 0 none */
  guint           revisions;
};

/* Opens an action; its revisions follow through ikd_figure_table_add / ikd_record_table_add;
 * ikd_action_table_end closes it with its hash, SHA-256(previous ‖ action ‖ revisions). An action
 * without any revision is removed and *@id becomes 0. */
gboolean    ikd_action_table_begin     (IkdDatabase *db, IkdActionKind kind,
                                        const char *operator_name, const char *label,
                                        const char *file_sha256, gint64 reverts, gint64 *id,
                                            GError **error);
gboolean    ikd_action_table_end       (IkdDatabase *db, gint64 *id, GError **error);
/* NOT_FOUND */
IkdAction  *ikd_action_table_get       (IkdDatabase *db, gint64 id, GError **error);
/* newest first; of IkdAction */
GPtrArray  *ikd_action_table_list      (IkdDatabase *db, IkdActionKind kind, guint limit,
                                        GError **error);

/* What undo (and redo) of @operator_name would revert; NULL without error if nothing. */
gboolean    ikd_action_table_undoable  (IkdDatabase *db, const char *operator_name,
                                        IkdAction **action, GError **error);
gboolean    ikd_action_table_redoable  (IkdDatabase *db, const char *operator_name,
                                        IkdAction **action, GError **error);

/* Reverts action @id as a new action of @kind (UNDO, REDO, ROLLBACK): each cell whose newest
 * revision is of @id gets back what it held before (or is withdrawn); cells that moved on stay and
 * are returned in @moved (out, transfer full, of IkdFigure current now). *@new_id. */
gboolean    ikd_action_table_revert    (IkdDatabase *db, gint64 id, IkdActionKind kind,
                                        const char *operator_name,
                                        gint64 *new_id, GPtrArray **moved, GError **error);

/* --- figure --- */

/* Adds a revision in the open @action and makes it current. Sets figure->revision, replaces,
 * action. */
gboolean    ikd_figure_table_add       (IkdDatabase *db, gint64 action, IkdFigure *figure,
                                        GError **error);
/* The current figure of a key (any state), NULL without error if none. */
gboolean    ikd_figure_table_get       (IkdDatabase *db, const IkdFigureKey *key,
                                        IkdFigure **figure, GError **error);
/* All claims current under the key's (region, indicator, segment, start, day); of IkdFigure,
 * withdrawn left out. */
GPtrArray  *ikd_figure_table_claims    (IkdDatabase *db, const IkdFigureKey *key, GError **error);
/* All revisions of a key's claims, oldest first. */
GPtrArray  *ikd_figure_table_history   (IkdDatabase *db, const IkdFigureKey *key, GError **error);
/* The newest day of a current figure of claim 0 of @indicator in the subtree of @region (0:
 * anywhere); IKD_DAY_NONE if none. */
gboolean    ikd_figure_table_newest    (IkdDatabase *db, gint64 region, IkdIndicator indicator,
                                        IkdDay *day, GError **error);
/* Walks all current figures (withdrawn left out) in the subtree of @region (0: all) with @from ≤
 * day ≤ @to, in key order. */
typedef gboolean (*IkdFigureFunc) (IkdFigure *figure, gpointer data, GError **error);
gboolean    ikd_figure_table_each      (IkdDatabase *db, gint64 region, IkdDay from, IkdDay to,
                                        IkdFigureFunc func, gpointer data, GError **error);
/* The groups within exactly this region of which there are figures, by id; of char *. */
GPtrArray  *ikd_figure_table_segments  (IkdDatabase *db, gint64 region, GError **error);
/* The current figures among the newest @limit revisions, newest first. */
GPtrArray  *ikd_figure_table_recent    (IkdDatabase *db, guint limit, GError **error);
gboolean    ikd_figure_table_count     (IkdDatabase *db, gint64 *figures, gint64 *revisions,
                                        GError **error);

/* What the children of @parent have of exact days: one for each child and day, by child and day.
 * transfer full, of IkdReported */
GArray     *ikd_figure_table_reported  (IkdDatabase *db, gint64 parent, IkdIndicator indicator,
                                        const char *segment, IkdDay from, IkdDay to,
                                        GError **error);
/* The exact days on which any of them has a value, ascending, each once; of IkdDay. */
GArray     *ikd_figure_table_days      (IkdDatabase *db, gint64 parent, IkdIndicator indicator,
                                        const char *segment, IkdDay from, IkdDay to,
                                        GError **error);
/* The first of these days ever (IKD_DAY_NONE: there is none), and when the first figure of the file
 * was kept, in seconds since 1970 UTC (0: none was). */
gboolean    ikd_figure_table_beginning (IkdDatabase *db, gint64 parent, IkdIndicator indicator,
                                        const char *segment, IkdDay *day, gint64 *at,
                                        GError **error);

/* An IkdBook over the connection; valid only inside the job. transfer full */
IkdBook    *ikd_store_book_new         (IkdDatabase *db);
/* The same for many regions at once: the latest figures come without source, reason, note and
 * author, so that each is one search and no more. */
IkdBook    *ikd_store_book_new_bare    (IkdDatabase *db);

/* --- sums: what the children of a region have together, of everybody --- */

/* What is kept of a stock; *@sum NULL without error: nothing is. */
gboolean    ikd_sum_table_get          (IkdDatabase *db, gint64 region, IkdIndicator indicator,
                                        IkdSum **sum, GError **error);
/* Adds up what is open, at most so many sums; *@settled: how many they were. After an import or
 * many figures it was done; after a few it is when there is time. */
gboolean    ikd_sum_table_settle       (IkdDatabase *db, guint most, guint *settled,
                                        GError **error);

/* --- records: targets, holidays, and all that follows --- */

/* Adds a revision of a record (kind: "target", "holiday", …); @record 0 makes a new one, *@record
 * its id. @json NULL withdraws. */
gboolean    ikd_record_table_add       (IkdDatabase *db, gint64 action, const char *kind,
                                        gint64 *record, const char *json, GError **error);

/* sets target->record; ->withdrawn withdraws */
gboolean    ikd_target_table_add       (IkdDatabase *db, gint64 action, IkdTarget *target,
                                        GError **error);
/* current, of IkdTarget, by scope, valid_from */
GPtrArray  *ikd_target_table_list      (IkdDatabase *db, GError **error);

#define IKD_TYPE_TARGET_REVISION (ikd_target_revision_get_type ())
G_DECLARE_FINAL_TYPE (IkdTargetRevision, ikd_target_revision, IKD, TARGET_REVISION, GObject)

/* One change of a target. */
struct _IkdTargetRevision
{
  GObject         parent_instance;
  IkdTarget      *target;       /* as it was then; where it was taken back, as it was before */
  IkdTarget      *before;       /* nullable: it is new */
  gboolean        withdrawn;
  char           *author;       /* of the action */
  gint64          at;           /* seconds since 1970 UTC */
  char           *label;        /* of the action */
};

/* All that was ever said of targets, oldest first. */
GPtrArray  *ikd_target_table_history   (IkdDatabase *db, GError **error);

/* sets annotation->record; ->withdrawn withdraws */
gboolean    ikd_annotation_table_add   (IkdDatabase *db, gint64 action, IkdAnnotation *annotation,
                                        GError **error);
/* current, of IkdAnnotation, by day */
GPtrArray  *ikd_annotation_table_list  (IkdDatabase *db, GError **error);
/* sets holiday->record; ->withdrawn withdraws */
gboolean    ikd_holiday_table_add      (IkdDatabase *db, gint64 action, IkdHoliday *holiday,
                                        GError **error);
/* of IkdHoliday by day */
GPtrArray  *ikd_holiday_table_list     (IkdDatabase *db, IkdDay from, IkdDay to, GError **error);

/* sets group->record; ->withdrawn withdraws */
gboolean    ikd_reach_table_add        (IkdDatabase *db, gint64 action, IkdReachGroup *group,
                                        GError **error);
/* current, of IkdReachGroup, by day */
GPtrArray  *ikd_reach_table_list       (IkdDatabase *db, GError **error);

/* sets simulation->record; ->withdrawn withdraws */
gboolean    ikd_simulation_table_add   (IkdDatabase *db, gint64 action, IkdSimulation *simulation,
                                        GError **error);
/* current, of IkdSimulation, oldest first; region NULL: of any */
GPtrArray  *ikd_simulation_table_list  (IkdDatabase *db, const char *region_code, GError **error);

/* Items of the shipped, editable lists ("segment", "obstacle", "institution-kind", "activity-
 * kind"); kept as records of that kind. */
typedef struct
{
  char *id;
  char *label_id;
  char *label_en;
} IkdListItem;
void        ikd_list_item_free         (IkdListItem *item);
gboolean    ikd_list_table_add         (IkdDatabase *db, gint64 action, const char *list,
                                        const IkdListItem *item, GError **error);
/* of IkdListItem, in order */
GPtrArray  *ikd_list_table_get         (IkdDatabase *db, const char *list, GError **error);

/* --- remarks: what is said of a cell or a sheet beside its figures --- */

typedef enum
{
  IKD_REMARK_COMPLETION,        /* a sheet of a day is complete; subject: the sheet; its sum */
  IKD_REMARK_CONTROL,           /* the sum according to the source; subject: an indicator */
  IKD_REMARK_FOLLOW_UP,         /* a cell to come back to; subject: ikd_remark_cell_subject () */
  IKD_REMARK_CONFIRMATION,      /* second keying; subject: the sheet; how many cells agreed */
  IKD_REMARK_SHEET,             /* an office's own sheet; subject: its name; text: its indicators */
  IKD_REMARK_ALIAS,             /* what files call a region; region: the office; subject: the words;
                                 * text: the region's code */
  IKD_REMARK_MAPPING,           /* what the columns of a file are; region: the office; subject: the
                                 * header's fingerprint; text: roles, on a second line the header */
} IkdRemarkKind;

#define IKD_TYPE_REMARK (ikd_remark_get_type ())
G_DECLARE_FINAL_TYPE (IkdRemark, ikd_remark, IKD, REMARK, GObject)

struct _IkdRemark
{
  GObject        parent_instance;
  IkdRemarkKind  kind;
  gint64         record;        /* 0 while not stored */
  char          *region_code;
  char          *subject;
  IkdDay         day;           /* IKD_DAY_NONE: of no day */
  IkdNumber      number;
  char          *text;          /* nullable */
  gboolean       withdrawn;     /* adding it takes it back */
  char          *author;        /* of the action; nullable while not stored */
  gint64         at;            /* seconds since 1970 UTC */
};

IkdRemark  *ikd_remark_new             (IkdRemarkKind kind, const char *region_code,
                                        const char *subject, IkdDay day);
/* What a remark of one cell of a region and day is about: the indicator, and the segment where it
 * is not everybody. transfer full */
char       *ikd_remark_cell_subject    (IkdIndicator indicator, const char *segment);
/* Sets remark->record. */
gboolean    ikd_remark_table_add       (IkdDatabase *db, gint64 action, IkdRemark *remark,
                                        GError **error);
/* Current ones, oldest first; region NULL: of any, day IKD_DAY_NONE: of any. */
GPtrArray  *ikd_remark_table_list      (IkdDatabase *db, IkdRemarkKind kind,
                                        const char *region_code, IkdDay day, GError **error);
/* All that was ever said of it, oldest first; where it was taken back, ->withdrawn. */
GPtrArray  *ikd_remark_table_history   (IkdDatabase *db, IkdRemarkKind kind,
                                        const char *region_code, const char *subject, IkdDay day,
                                        GError **error);

/* --- saved views --- */

/* Sets view->record; ->withdrawn withdraws. */
gboolean    ikd_view_table_add         (IkdDatabase *db, gint64 action, IkdSavedView *view,
                                        GError **error);
/* Current ones that this version understands, of IkdSavedView, oldest first. */
GPtrArray  *ikd_view_table_list        (IkdDatabase *db, GError **error);

/* --- releases: what was said in public of a region and a day --- */

/* Sets release->record; ->withdrawn takes it back. */
gboolean    ikd_release_table_add      (IkdDatabase *db, gint64 action, IkdRelease *release,
                                        GError **error);
/* Current ones, of IkdRelease, by day, oldest first; region NULL: of any, day IKD_DAY_NONE: of
 * any. */
GPtrArray  *ikd_release_table_list     (IkdDatabase *db, const char *region_code, IkdDay day,
                                        GError **error);
/* Likewise, but all that ever happened, oldest first; where one was taken back, ->withdrawn. */
GPtrArray  *ikd_release_table_history  (IkdDatabase *db, const char *region_code, IkdDay day,
                                        GError **error);

/* --- verify --- */

typedef struct
{
  gboolean   ok;
  gint64     figures;
  gint64     revisions;
  GPtrArray *problems;          /* of char *, translated */
} IkdVerification;
void             ikd_verification_free (IkdVerification *verification);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdVerification, ikd_verification_free)

/* integrity_check, foreign_key_check, the hash chain and its head and counts, current figures and
 * records rebuilt from the history and compared, the seals of regions and settings, kept sums
 * added up again and compared. */
IkdVerification *ikd_database_verify   (IkdDatabase *db, GCancellable *cancellable, GError **error);

G_END_DECLS
