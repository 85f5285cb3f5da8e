/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <sqlite3.h>

#include "ikd-database.h"
#include "ikd-figure.h"

G_BEGIN_DECLS

/* Known to the files of the store alone, and to its tests. */

/* See ikd-figure-batch.h, ikd-batch-table.h. */
typedef struct _IkdFigureBatch IkdFigureBatch;

/* The last figure that a series has. */
typedef struct
{
  IkdFigureKey key;             /* of which start, day and claim hold only … */
  gboolean     known;           /* … if this is set */
} IkdLastFigure;

/* A region; see ikd-ahead.h. */
typedef struct
{
  gint64   id;
  gint64   parent;              /* 0: it has none */
  char    *code;
  gboolean empty;               /* it has no figure, nor had one */
} IkdKnownRegion;

/* The action that is open, until its row is written. */
typedef struct
{
  gint64         id;
  gint64         at;
  IkdActionKind  kind;
  char          *operator_name;
  char          *label;
  char          *file_sha256;
  gint64         reverts;
  GChecksum     *figures;       /* over the figure revisions, in order */
  GChecksum     *records;
  GString       *bytes;         /* what is fed to one of them */
  gint64         n_figures;
  gint64         n_records;
  IkdLastFigure  last[IKD_N_INDICATORS];        /* of the series met last of each */
  IkdSource     *source;        /* of the last figure that has one; nullable */
  gint64         source_id;
  /* Of an import: */
  gint64         before;        /* the last revision of a figure when it began */
  gint64         last_revision; /* the last there is now, or soon */
  gboolean       suspended;     /* references are looked up at its end */
  IkdFigureBatch *batch;        /* nullable */
  GHashTable    *touched;       /* of gint64: the series and sums that it changes */
  GHashTable    *places;        /* gint64 → IkdKnownRegion: all; nullable: not read */
  gint64         filled;        /* the region that got a figure last */
} IkdOpenAction;

/* What was changed outside the history since its seal was written. */
typedef enum
{
  IKD_UNSEALED_REGIONS  = 1 << 0,
  IKD_UNSEALED_SETTINGS = 1 << 1,
} IkdUnsealed;

struct _IkdDatabase
{
  sqlite3       *handle;
  GThread       *thread;
  char          *path;
  GHashTable    *statements;    /* of sqlite3_stmt by SQL text */
  GHashTable    *quick;         /* the same by the text's place in memory; borrowed */
  gint64         region;        /* of which a figure was hashed last */
  char          *region_code;   /* its code; nullable */
  gboolean       read_only;
  gboolean       newer;
  gint64         version;       /* of the schema */
  gboolean       sealed;        /* nothing more is written */
  GCancellable  *cancellable;   /* of the running job; borrowed */
  IkdOpenAction *open;          /* nullable */
  /* Figures on their way, and what stores them before anything else is asked; nullable */
  IkdFigureBatch *to_settle;
  gboolean     (*settle)        (IkdFigureBatch *batch, GError **error);
  struct _IkdBatchRows *batch;  /* what the table "batch" shows; nullable: there is none yet */
  GPtrArray     *targets;       /* what ikd_kept_targets() keeps; nullable */
  gint64         targets_at;    /* the newest revision of a record, then */
  gint64         last_record;   /* highest record id given, 0: not asked yet */
  guint64        device;        /* with @inode: the file that was opened */
  guint64        inode;
  guint          shortages;     /* of memory, when the job began */
  gboolean       writing;       /* from ikd_database_begin() to its end */
  IkdUnsealed    unsealed;      /* by the transaction that is open */
  gboolean       seals_known;   /* the file has seals */
};

/* The action that is open, if one is, is so no more. */
void          ikd_open_action_close     (IkdDatabase *db);

/* One step of the ladder. */
typedef struct
{
  int         version;
  const char *sql;
} IkdMigration;

/* The same as ikd_database_open(), but for an older file, which stays as old as it is; one that is
 * newer than @schema is only read. */
IkdDatabase  *ikd_database_connect      (const char *path, IkdDatabaseFlags flags, int schema,
                                         GError **error);
/* Closes what could not be opened wholly, and removes what was made of it. */
void          ikd_database_give_up      (IkdDatabase *self, IkdDatabaseFlags flags);
/* The same as ikd_database_open() with a ladder of the caller's. */
IkdDatabase  *ikd_database_open_with    (const char *path, IkdDatabaseFlags flags,
                                         const IkdMigration *ladder, guint n, GError **error);
/* The released ladder; static, of IKD_DATABASE_SCHEMA steps. */
const IkdMigration *ikd_migrations_get  (guint *n);
/* Brings the file to the end of the ladder, after a verified copy where it holds anything. */
gboolean      ikd_database_migrate      (IkdDatabase *self, const IkdMigration *ladder, guint n,
                                         GError **error);
/* A copy that nobody looked at yet. */
gboolean      ikd_database_copy_pages   (IkdDatabase *self, const char *path,
                                         GCancellable *cancellable, GError **error);
/* Sets @error to UNVERIFIED: the copy is damaged; always FALSE. SQLite's own words are of pages and
 * rows; what they mean for whoever reads is always the same. */
gboolean      ikd_copy_refuse           (const char *path, GError **error);
/* A copy of which only the pages are checked: before a migration, where a file has to go on as it
 * is. */
gboolean      ikd_database_copy         (IkdDatabase *self, const char *path,
                                         GCancellable *cancellable, GError **error);
/* For tests: treat every file as on a network file system; let no copy have more pages (0: as many
 * as the disk has). */
void          ikd_database_pretend_network (gboolean network);
void          ikd_database_pretend_room (guint pages);
/* NETWORK_FILE_SYSTEM where @path lies on one. */
gboolean      ikd_database_check_local  (const char *path, GError **error);

/* A statement from the cache, reset and unbound; transfer none, NULL with @error. */
sqlite3_stmt *ikd_database_prepare      (IkdDatabase *self, const char *sql, GError **error);
/* TRUE: there is a row (*row) or the statement is done (!*row). FALSE with @error. */
gboolean      ikd_database_step         (IkdDatabase *self, sqlite3_stmt *statement, gboolean *row,
                                         GError **error);
/* Runs a statement that gives no rows, and resets it. */
gboolean      ikd_database_run          (IkdDatabase *self, sqlite3_stmt *statement,
                                         GError **error);
gboolean      ikd_database_execute      (IkdDatabase *self, const char *sql, GError **error);
/* Reads one integer; @fallback where there is no row or NULL. */
gboolean      ikd_database_get_int      (IkdDatabase *self, const char *sql, gint64 fallback,
                                         gint64 *value, GError **error);
/* A job begins and ends; FALSE: memory ran short in between, so that what was read may be wrong. */
void          ikd_database_begin_job    (IkdDatabase *self);
gboolean      ikd_database_end_job      (IkdDatabase *self, GError **error);
/* Sets @error to what the connection says; always FALSE. */
gboolean      ikd_database_fail         (IkdDatabase *self, int code, GError **error);
/* Runs integrity_check and foreign_key_check; adds what they find to @problems. */
gboolean      ikd_database_check_pages  (IkdDatabase *self, GPtrArray *problems, GError **error);

/* Binds and reads, NULL for NULL. What is read is text, whatever the file holds. */
void          ikd_bind_text             (sqlite3_stmt *statement, int index, const char *text);
/* Likewise, of a text that stays until the statement is done: it is not copied. */
void          ikd_bind_lasting          (sqlite3_stmt *statement, int index, const char *text);
void          ikd_bind_int              (sqlite3_stmt *statement, int index, gboolean known,
                                         gint64 value);
char         *ikd_column_dup            (sqlite3_stmt *statement, int column);   /* nullable */

/* Texts that go into the hashes: length-prefixed, so that no two rows give the same bytes. */
void          ikd_hash_append_text      (GString *bytes, const char *text);
void          ikd_hash_append_int       (GString *bytes, gboolean known, gint64 value);
void          ikd_hash_text             (GChecksum *checksum, const char *text);
void          ikd_hash_int              (GChecksum *checksum, gboolean known, gint64 value);

/* Hash of an action: SHA-256 (previous ‖ action ‖ digest of figures ‖ digest of records). */
#define IKD_HASH_SIZE 32
void          ikd_action_hash           (const guint8 *previous, gint64 id, gint64 at,
                                         const char *kind, const char *operator_name,
                                         const char *label, const char *file_sha256,
                                         gint64 reverts, GChecksum *figures, GChecksum *records,
                                         guint8 *hash);
/* Adds a revision to a digest, from a row of ikd_figure_rev_hash_sql / ikd_record_rev_hash_sql. */
extern const char *const ikd_figure_rev_hash_sql;
void          ikd_figure_rev_hash       (GChecksum *checksum, sqlite3_stmt *row);
extern const char *const ikd_record_rev_hash_sql;
void          ikd_record_rev_hash       (GChecksum *checksum, sqlite3_stmt *row);
/* Adds the first @n columns of a row. */
void          ikd_hash_row              (GChecksum *checksum, sqlite3_stmt *row, int n);

/* Seals the regions and settings that the open transaction changed; all, where no seal is yet. */
gboolean      ikd_seal_write            (IkdDatabase *db, GError **error);
/* Adds to @problems what is not as it was sealed. */
gboolean      ikd_seal_check            (IkdDatabase *db, GPtrArray *problems, GError **error);

gboolean      ikd_record_table_revert   (IkdDatabase *db, gint64 reverted, gint64 action,
                                         guint *moved, GError **error);
/* The first schema with the tables of sums. */
#define IKD_SUM_SCHEMA 2
/* A figure of this key changes in the open action: the sums above are open from now on. */
gboolean      ikd_sum_table_touch       (IkdDatabase *db, const IkdFigureKey *key, GError **error);
/* A region gets one child more. */
gboolean      ikd_sum_table_touch_children (IkdDatabase *db, gint64 region, GError **error);
/* *@good: every sum that is kept is the one that the figures give. */
gboolean      ikd_sum_table_check       (IkdDatabase *db, gboolean *good, GError **error);

/* All figures that the batch took in are stored. @self: nullable */
gboolean      ikd_figure_batch_settle   (IkdFigureBatch *self, GError **error);
/* What is not stored yet is dropped. @self: nullable */
void          ikd_figure_batch_free     (IkdFigureBatch *self);

gboolean      ikd_figure_table_revert   (IkdDatabase *db, gint64 reverted, gint64 action,
                                         GPtrArray *moved, GError **error);

/* Whether two revisions of one cell show the work of the same action, whatever was taken back and
 * brought back between them. */
gboolean      ikd_figure_revs_stand_alike (IkdDatabase *db, gint64 a, gint64 b, gboolean *alike,
                                           GError **error);
gboolean      ikd_record_revs_stand_alike (IkdDatabase *db, gint64 a, gint64 b, gboolean *alike,
                                           GError **error);

/* Asserts the thread of the connection. */
#define IKD_ASSERT_THREAD(db) g_assert ((db) != NULL && (db)->thread == g_thread_self ())

G_END_DECLS
