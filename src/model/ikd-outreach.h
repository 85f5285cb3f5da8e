/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gio/gio.h>

#include "ikd-check.h"

G_BEGIN_DECLS

/* How a member of a record is kept. */
typedef enum
{
  IKD_FIELD_TEXT,               /* char *, nullable */
  IKD_FIELD_COUNT,              /* IkdNumber; unknown where nothing is said */
  IKD_FIELD_DAY,                /* IkdDay; IKD_DAY_NONE: none */
  IKD_FIELD_CHOICE,             /* int: index into @choices */
  IKD_FIELD_INTEGER,            /* gint64 */
} IkdFieldType;

/**
 * IkdField:
 * @name: in files, in the data file and in JSON; never changed
 * @header: what the forms of offices call it, in any case of letters; nullable
 * @label: untranslated; for sentences and forms
 * @choices: the ids of a CHOICE, NULL-terminated
 * @internal: not for files: it is found again by who reads them
 *
 * One member of a record. The tables of fields drive the data file, the exchange, the guard against
 * identity numbers, and JSON alike.
 */
typedef struct
{
  const char        *name;
  const char        *header;
  const char        *label;
  IkdFieldType       type;
  gsize              offset;
  const char *const *choices;
  gboolean           internal;
} IkdField;

/* A member of a record by its field. */
#define IKD_FIELD_MEMBER(record, field, type) \
  (*(type *) G_STRUCT_MEMBER_P ((record), (field)->offset))

/* Declared by hand: the macro for derivable types hides the instance. */
#define IKD_TYPE_OUTREACH (ikd_outreach_get_type ())
#define IKD_OUTREACH(object) \
  (G_TYPE_CHECK_INSTANCE_CAST ((object), IKD_TYPE_OUTREACH, IkdOutreach))
#define IKD_IS_OUTREACH(object) (G_TYPE_CHECK_INSTANCE_TYPE ((object), IKD_TYPE_OUTREACH))
#define IKD_OUTREACH_CLASS(klass) \
  (G_TYPE_CHECK_CLASS_CAST ((klass), IKD_TYPE_OUTREACH, IkdOutreachClass))
#define IKD_OUTREACH_GET_CLASS(object) \
  (G_TYPE_INSTANCE_GET_CLASS ((object), IKD_TYPE_OUTREACH, IkdOutreachClass))

typedef struct _IkdOutreach IkdOutreach;
typedef struct _IkdOutreachClass IkdOutreachClass;

GType ikd_outreach_get_type (void);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdOutreach, g_object_unref)

/**
 * IkdOutreach:
 *
 * What an office notes of its way to the residents: an institution, an activity, an estimate of an
 * obstacle, a group. Each is a record with a history; this is one of its revisions. Filled by its
 * maker, read-only once handed on.
 */
struct _IkdOutreach
{
  GObject   parent_instance;

  gint64    record;             /* 0 while not stored */
  char     *region_code;
  char     *kind;               /* id in the class's list of kinds */
  char     *source;             /* title */
  char     *source_publisher;
  char     *source_date;        /* ISO */
  char     *source_url;
  char     *note;
  char     *reason;             /* given for what a check asked, or for a correction */
  gint64    owes;               /* bit set of 1 << IkdErrorCode still owed a reason; 0 none */
  gboolean  withdrawn;          /* saving it takes it back */
  char     *author;             /* of the revision; NULL while not stored */
  gint64    at;                 /* seconds since 1970 UTC */
};

/**
 * IkdOutreachClass:
 * @record_kind: under which the data file keeps it: "institution"
 * @list: the shipped, editable list that @kind is of: "institution-kind"
 * @fields: all members that are kept, with those of #IkdOutreach
 * @check: adds to @problems what is to be said of @self, which follows @before (nullable)
 * @label: what it is, in a few words; translated
 */
struct _IkdOutreachClass
{
  GObjectClass    parent_class;

  const char     *record_kind;
  const char     *list;
  const IkdField *fields;
  guint           n_fields;

  void         (* check) (IkdOutreach *self, IkdOutreach *before, IkdDay today,
                          GPtrArray *problems);
  char *       (* label) (IkdOutreach *self);
};

/* The fields that every record has. For the tables of the classes. */
#define IKD_OUTREACH_FIELDS \
  { "source_title", "Sumber", N_ ("source"), IKD_FIELD_TEXT, \
    G_STRUCT_OFFSET (IkdOutreach, source), NULL, FALSE }, \
  { "source_publisher", NULL, N_ ("publisher"), IKD_FIELD_TEXT, \
    G_STRUCT_OFFSET (IkdOutreach, source_publisher), NULL, FALSE }, \
  { "source_date", NULL, N_ ("date of the source"), IKD_FIELD_TEXT, \
    G_STRUCT_OFFSET (IkdOutreach, source_date), NULL, FALSE }, \
  { "source_url", NULL, N_ ("address"), IKD_FIELD_TEXT, \
    G_STRUCT_OFFSET (IkdOutreach, source_url), NULL, FALSE }, \
  { "note", "Catatan", N_ ("note"), IKD_FIELD_TEXT, G_STRUCT_OFFSET (IkdOutreach, note), NULL, \
    FALSE }, \
  { "reason", "Alasan", N_ ("reason"), IKD_FIELD_TEXT, G_STRUCT_OFFSET (IkdOutreach, reason), \
    NULL, FALSE }, \
  { "owes", NULL, N_ ("owed reason"), IKD_FIELD_INTEGER, G_STRUCT_OFFSET (IkdOutreach, owes), \
    NULL, TRUE }

/* To be changed and kept as the next revision: without what is of its own revision, the reason,
 * what is owed, author and time. transfer full */
IkdOutreach     *ikd_outreach_copy        (IkdOutreach *self);
/* Whether all fields that files carry say the same, but for the reason. */
gboolean         ikd_outreach_same        (IkdOutreach *a, IkdOutreach *b);
/* The field called @name; NULL: there is none. */
const IkdField  *ikd_outreach_field       (GType type, const char *name);
const char      *ikd_outreach_list        (GType type);
/* translated; static */
const char      *ikd_field_label          (const IkdField *field);
/* transfer full */
char            *ikd_outreach_label       (IkdOutreach *self);

/* All that is to be said of @self, which follows @before (nullable): refusals and owed reasons, as
 * domain.md §6 has them. @kinds: ids of the class's list (nullable: not checked). transfer full, of
 * IkdProblem */
GPtrArray       *ikd_outreach_check       (IkdOutreach *self, IkdOutreach *before,
                                           const char *const *kinds, IkdDay today);
/* Likewise, of a date that @column gives: the future, and before IKD began. */
void             ikd_outreach_check_day   (IkdDay day, IkdDay today, const char *column,
                                           GPtrArray *problems);

/* Whether the region of @code is @ancestor or within it, by their codes. */
gboolean         ikd_code_is_within       (const char *code, const char *ancestor);

/* --- one field as text, in the C locale: for files --- */

/* transfer full, nullable: nothing is said */
char            *ikd_field_to_text        (const IkdField *field, IkdOutreach *record);
/* Reads what people write, too. FALSE with @error: the text fits no such field. */
gboolean         ikd_field_from_text      (const IkdField *field, IkdOutreach *record,
                                           const char *text, IkdSeparators separators,
                                           GError **error);

G_END_DECLS
