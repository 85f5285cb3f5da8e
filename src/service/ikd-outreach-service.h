/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-activity.h"
#include "ikd-attainment.h"
#include "ikd-entry.h"
#include "ikd-funnel.h"
#include "ikd-group.h"
#include "ikd-hindrance.h"
#include "ikd-increment.h"
#include "ikd-institution.h"
#include "ikd-obstacle.h"
#include "ikd-served.h"
#include "ikd-session.h"
#include "ikd-yield.h"

G_BEGIN_DECLS

/* Outreach: institutions, activities, obstacles, groups, and what they come to.
 *
 * A record is an #IkdInstitution, #IkdActivity, #IkdObstacle or #IkdGroup: to change one, take
 * ikd_outreach_copy() of it, set its members, and save that. Undo takes a saving back as it does
 * with figures; the session's "changed" says that there is something new. */

/* --- keeping --- */

/* What is to be said of a record before it is kept, of IkdProblem: refusals, and what owes a
 * reason; empty where nothing is. @record is not changed. */
GPtrArray   *ikd_outreach_review        (IkdSession *session, IkdOutreach *record,
                                         GCancellable *cancellable, GError **error);
void         ikd_outreach_review_async  (IkdSession *session, IkdOutreach *record,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer user_data);
GPtrArray   *ikd_outreach_review_finish (IkdSession *session, GAsyncResult *result,
                                         GError **error);

/* Keeps a record (->record 0: a new one, which is set then), or with ->withdrawn takes it back.
 * What it owes a reason for is in ->owes. @strict: a reason that is owed and not given is
 * REASON_OWED, and nothing is kept; otherwise it is kept and marked. What is the same already is
 * not kept again. Errors: the first refusal; REASON_OWED also for an activity that is done, where a
 * correction, or taking it back, says no reason. */
gboolean     ikd_outreach_save          (IkdSession *session, IkdOutreach *record, gboolean strict,
                                         GCancellable *cancellable, GError **error);
void         ikd_outreach_save_async    (IkdSession *session, IkdOutreach *record, gboolean strict,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer user_data);
gboolean     ikd_outreach_save_finish   (IkdSession *session, GAsyncResult *result,
                                         GError **error);
/* Likewise several (of IkdOutreach, of any kinds) as one action @label: all or none. */
gboolean     ikd_outreach_save_all        (IkdSession *session, GPtrArray *records,
                                           const char *label, gboolean strict,
                                           GCancellable *cancellable, GError **error);
void         ikd_outreach_save_all_async  (IkdSession *session, GPtrArray *records,
                                           const char *label, gboolean strict,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback, gpointer user_data);
gboolean     ikd_outreach_save_all_finish (IkdSession *session, GAsyncResult *result,
                                           GError **error);

/* Keeps @entries (of IkdEntry, figures of the group @segment) and what else is known of the group
 * (@group, nullable) as one action: all or none. What comes first is known to the checks of what
 * follows. A reason that is owed and not given is REASON_OWED. *@refused (nullable): which entry it
 * is that fails; their number: the group, or none of them. */
gboolean     ikd_group_save               (IkdSession *session, const char *segment,
                                           GPtrArray *entries, IkdOutreach *group,
                                           guint *refused, GCancellable *cancellable,
                                           GError **error);
void         ikd_group_save_async         (IkdSession *session, const char *segment,
                                           GPtrArray *entries, IkdOutreach *group,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback, gpointer user_data);
gboolean     ikd_group_save_finish        (IkdSession *session, GAsyncResult *result,
                                           guint *refused, GError **error);

/* All revisions of a record, oldest first, of IkdOutreach with author and time; those that took it
 * back have ->withdrawn. */
GPtrArray   *ikd_outreach_history        (IkdSession *session, GType type, gint64 record,
                                          GCancellable *cancellable, GError **error);
void         ikd_outreach_history_async  (IkdSession *session, GType type, gint64 record,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer user_data);
GPtrArray   *ikd_outreach_history_finish (IkdSession *session, GAsyncResult *result,
                                          GError **error);

/* The record that means the same as @record: the same institution, visit (place and day), estimate
 * or group; transfer full, *@found NULL: there is none. */
gboolean     ikd_outreach_find          (IkdSession *session, IkdOutreach *record,
                                         IkdOutreach **found, GCancellable *cancellable,
                                         GError **error);
/* The id of what @text names in the list of kinds of @type, by id or label; transfer full. Errors:
 * INVALID names those there are. */
char        *ikd_outreach_find_kind     (IkdSession *session, GType type, const char *text,
                                         GCancellable *cancellable, GError **error);

/* --- kinds --- */

/* An item of one of the editable lists. */
typedef struct
{
  char *id;
  char *label;                  /* in the language of the messages */
} IkdChoice;

void         ikd_choice_free               (IkdChoice *choice);

/* The items of @list ("activity-kind", "institution-kind", "obstacle", "segment") in its order;
 * transfer full, of IkdChoice */
void         ikd_outreach_choices_async    (IkdSession *session, const char *list,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);
GPtrArray   *ikd_outreach_choices_finish   (IkdSession *session, GAsyncResult *result,
                                            GError **error);

/* --- lists --- */

/* What a list, or a reckoning, is of. */
typedef enum
{
  IKD_OUTREACH_INSTITUTIONS,    /* of IkdInstitutionRow, by kind, then name */
  IKD_OUTREACH_ACTIVITIES,      /* of IkdActivityRow, newest day first */
  IKD_OUTREACH_PLAN,            /* of IkdActivityRow: planned from @day on, soonest first */
  IKD_OUTREACH_OBSTACLES,       /* of IkdObstacleRow, newest day first */
  IKD_OUTREACH_SEGMENTS,        /* of IkdSegmentRow, by region, then group */
  IKD_OUTREACH_KINDS,           /* of IkdKindRow: institutions by kind, what the rest would bring */
  IKD_OUTREACH_YIELDS,          /* of IkdYieldRow: by kind of activity, the first of all kinds */
  IKD_OUTREACH_HINDRANCES,      /* of IkdHindranceRow of the region itself */
  IKD_OUTREACH_DISTRICTS,       /* of IkdHindranceRow of each child of the region */
  IKD_OUTREACH_MONTHS,          /* of IkdHindranceRow of each month of the period */
  IKD_OUTREACH_SERVED,          /* of IkdServedRow, by place */
  IKD_OUTREACH_CHILD_FUNNELS,   /* of IkdFunnelRow: ->segment of each child of the region */
  IKD_OUTREACH_GROUP_FUNNELS,   /* of IkdFunnelRow: everybody, then each group of the region */
} IkdOutreachList;

/* Which of them; a member that is NULL, or a day that is IKD_DAY_NONE, does not restrict. */
typedef struct
{
  const char *region_code;      /* the region and all in it; NULL: all of the file */
  const char *kind;
  const char *state;            /* id: of institutions as they stand, of activities as kept */
  const char *segment;
  const char *text;             /* in the name or place, in any case of letters */
  IkdDay      from;             /* of activities and obstacles */
  IkdDay      to;
  IkdDay      day;              /* as of; IKD_DAY_NONE: today */
} IkdOutreachFilter;

#define IKD_OUTREACH_FILTER_INIT \
  { NULL, NULL, NULL, NULL, NULL, IKD_DAY_NONE, IKD_DAY_NONE, IKD_DAY_NONE }

#define IKD_TYPE_INSTITUTION_ROW (ikd_institution_row_get_type ())
G_DECLARE_FINAL_TYPE (IkdInstitutionRow, ikd_institution_row, IKD, INSTITUTION_ROW, GObject)

/* Labels are in the language of the messages. Rows are read-only. */
struct _IkdInstitutionRow
{
  GObject                 parent_instance;
  IkdInstitution         *institution;
  char                   *kind_label;
  char                   *region_name;
  IkdInstitutionStanding  standing;
};

#define IKD_TYPE_ACTIVITY_ROW (ikd_activity_row_get_type ())
G_DECLARE_FINAL_TYPE (IkdActivityRow, ikd_activity_row, IKD, ACTIVITY_ROW, GObject)

struct _IkdActivityRow
{
  GObject      parent_instance;
  IkdActivity *activity;
  char        *kind_label;
  char        *region_name;
  IkdYield     yield;           /* of this one; nothing is known of a planned one */
  IkdNumber    expected;        /* of a planned one: median and quartiles; unknown: too few */
  guint        n_expected;      /* how many done ones that rests on */
};

#define IKD_TYPE_OBSTACLE_ROW (ikd_obstacle_row_get_type ())
G_DECLARE_FINAL_TYPE (IkdObstacleRow, ikd_obstacle_row, IKD, OBSTACLE_ROW, GObject)

struct _IkdObstacleRow
{
  GObject      parent_instance;
  IkdObstacle *obstacle;
  char        *kind_label;
  char        *region_name;
};

#define IKD_TYPE_KIND_ROW (ikd_kind_row_get_type ())
G_DECLARE_FINAL_TYPE (IkdKindRow, ikd_kind_row, IKD, KIND_ROW, GObject)

struct _IkdKindRow
{
  GObject       parent_instance;
  IkdKindTally *tally;
  char         *kind_label;
};

#define IKD_TYPE_YIELD_ROW (ikd_yield_row_get_type ())
G_DECLARE_FINAL_TYPE (IkdYieldRow, ikd_yield_row, IKD, YIELD_ROW, GObject)

struct _IkdYieldRow
{
  GObject   parent_instance;
  char     *kind;               /* NULL: of all kinds */
  char     *kind_label;
  IkdYield  yield;
};

#define IKD_TYPE_HINDRANCE_ROW (ikd_hindrance_row_get_type ())
G_DECLARE_FINAL_TYPE (IkdHindranceRow, ikd_hindrance_row, IKD, HINDRANCE_ROW, GObject)

struct _IkdHindranceRow
{
  GObject       parent_instance;
  IkdHindrance *hindrance;
  char         *kind_label;
  char         *region_code;
  char         *region_name;
  IkdDay        from;           /* of the period; IKD_DAY_NONE: open */
  IkdDay        to;
};

#define IKD_TYPE_SERVED_ROW (ikd_served_row_get_type ())
G_DECLARE_FINAL_TYPE (IkdServedRow, ikd_served_row, IKD, SERVED_ROW, GObject)

struct _IkdServedRow
{
  GObject     parent_instance;
  IkdServed  *served;
  char       *kind_label;       /* of the newest activity; NULL: never served */
  char       *district_name;    /* the region above the village */
};

#define IKD_TYPE_FUNNEL_ROW (ikd_funnel_row_get_type ())
G_DECLARE_FINAL_TYPE (IkdFunnelRow, ikd_funnel_row, IKD, FUNNEL_ROW, GObject)

struct _IkdFunnelRow
{
  GObject      parent_instance;
  gint64       region;
  char        *region_name;
  const char  *segment;         /* interned; "": everybody */
  char        *segment_label;   /* NULL: everybody */
  IkdFunnel    funnel;
};

#define IKD_TYPE_SEGMENT_ROW (ikd_segment_row_get_type ())
G_DECLARE_FINAL_TYPE (IkdSegmentRow, ikd_segment_row, IKD, SEGMENT_ROW, GObject)

/* A group within a region: never part of a sum, because groups share people. */
struct _IkdSegmentRow
{
  GObject        parent_instance;
  const char    *segment;       /* interned */
  char          *segment_label;
  IkdGroup      *group;         /* what is known beside the figures; nullable */
  IkdAttainment *attainment;    /* of the group's figures and its own target */
  IkdNumber      achievement;   /* its own, or 100 % where it was only said to be at its target */
  gboolean       open;          /* it was only said: at least 100 %, there is no upper bound */
  char         **overlaps;      /* labels of the groups that share people with it */
};

/* transfer full. Errors: UNKNOWN_REGION */
GPtrArray   *ikd_outreach_load        (IkdSession *session, IkdOutreachList list,
                                       const IkdOutreachFilter *filter, GCancellable *cancellable,
                                       GError **error);
void         ikd_outreach_load_async  (IkdSession *session, IkdOutreachList list,
                                       const IkdOutreachFilter *filter, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
GPtrArray   *ikd_outreach_load_finish (IkdSession *session, GAsyncResult *result, GError **error);

/* --- reckonings --- */

/* The funnel of a region (or a group within it) on a day; IKD_DAY_NONE: today. *@funnel is to be
 * cleared. */
gboolean     ikd_funnel_load          (IkdSession *session, const char *region_code,
                                       const char *segment, IkdDay day, IkdFunnel *funnel,
                                       GCancellable *cancellable, GError **error);
void         ikd_funnel_load_async    (IkdSession *session, const char *region_code,
                                       const char *segment, IkdDay day, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
gboolean     ikd_funnel_load_finish   (IkdSession *session, GAsyncResult *result,
                                       IkdFunnel *funnel, GError **error);

/* How much of what active IKD rose by, after @from and until @to, came from activities. */
gboolean     ikd_increment_load        (IkdSession *session, const char *region_code, IkdDay from,
                                        IkdDay to, IkdIncrement *increment,
                                        GCancellable *cancellable, GError **error);
void         ikd_increment_load_async  (IkdSession *session, const char *region_code, IkdDay from,
                                        IkdDay to, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data);
gboolean     ikd_increment_load_finish (IkdSession *session, GAsyncResult *result,
                                        IkdIncrement *increment, GError **error);

/* --- files --- */

/* Writes the records of @type (of @region_code and all in it; NULL: all) as CSV that import reads
 * back; *@n how many. Errors: FILE; CANCELLED of GIO. */
gboolean     ikd_outreach_export        (IkdSession *session, GFile *file, GType type,
                                         const char *region_code, guint *n,
                                         GCancellable *cancellable, GError **error);
void         ikd_outreach_export_async  (IkdSession *session, GFile *file, GType type,
                                         const char *region_code, GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer user_data);
gboolean     ikd_outreach_export_finish (IkdSession *session, GAsyncResult *result, guint *n,
                                         GError **error);

/* Writes funnels (@rows, of IkdFunnelRow) as CSV in their order: of each stage its number, least
 * and most, date and origin, empty where not known, and the largest loss. Finished by
 * ikd_outreach_export_finish(). */
void         ikd_funnel_export_async    (IkdSession *session, GFile *file, GPtrArray *rows,
                                         GCancellable *cancellable, GAsyncReadyCallback callback,
                                         gpointer user_data);

G_END_DECLS
