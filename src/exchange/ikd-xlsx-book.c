/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The parts of an XLSX file that its sheets share: which sheets there are and where, the shared
 * strings, and how styles show numbers (ECMA-376 part 1, 18). Guarantees: a part is found by its
 * relationship, as any name may be its name. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-guard.h"
#include "ikd-limits.h"
#include "ikd-xlsx-book.h"

/* Styles refer to formats by these; a workbook has a few hundred. */
#define FORMATS_MOST 65536u

static void
free_sheet (gpointer data)
{
  IkdXlsxPart *sheet = data;

  g_free (sheet->title);
  g_free (sheet->part);
  g_free (sheet);
}

void
ikd_xlsx_book_free (IkdXlsxBook *self)
{
  g_ptr_array_unref (self->sheets);
  g_string_free (self->text, TRUE);
  g_array_unref (self->strings);
  g_array_unref (self->formats);
  g_free (self);
}

const char *
ikd_xlsx_book_get_string (const IkdXlsxBook *self, guint i)
{
  return i < self->strings->len ? self->text->str + g_array_index (self->strings, guint32, i)
                                : NULL;
}

/* --- relationships --- */

typedef struct
{
  char *type;                   /* the last word of its address: "worksheet", … */
  char *part;
} Relation;

static void
free_relation (gpointer data)
{
  Relation *relation = data;

  g_free (relation->type);
  g_free (relation->part);
  g_free (relation);
}

/* The name of the part that @target means, seen from @part; only ever compared with the names in
 * the zip. */
static char *
resolve (const char *part, const char *target)
{
  g_autofree char *joined = NULL;
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  const char *slash = strrchr (part, '/');

  if (*target == '/' || slash == NULL)
    joined = g_strdup (target);
  else
    joined = g_strdup_printf ("%.*s/%s", (int) (slash - part), part, target);

  g_auto (GStrv) all = g_strsplit (joined, "/", -1);

  for (guint i = 0; all[i] != NULL; i++)
    if (strcmp (all[i], "..") == 0 && words->len > 0)
      g_ptr_array_set_size (words, words->len - 1);
    else if (strcmp (all[i], "..") != 0 && strcmp (all[i], ".") != 0 && *all[i] != '\0')
      g_ptr_array_add (words, all[i]);
  g_ptr_array_add (words, NULL);
  return g_strjoinv ("/", (char **) words->pdata);
}

static void
read_relation (IkdXml *xml, const char *part, GHashTable *relations)
{
  g_autofree char *id = NULL;
  Relation *relation = g_new0 (Relation, 1);
  const char *prefix, *name, *value;
  gboolean external = FALSE;

  while (ikd_xml_attribute (xml, &prefix, &name, &value))
    if (strcmp (name, "Id") == 0 && id == NULL)
      id = g_strdup (value);
    else if (strcmp (name, "Type") == 0 && relation->type == NULL)
      relation->type = g_path_get_basename (value);
    else if (strcmp (name, "Target") == 0 && relation->part == NULL)
      relation->part = resolve (part, value);
    else if (strcmp (name, "TargetMode") == 0)
      external = strcmp (value, "External") == 0;

  if (id != NULL && relation->type != NULL && relation->part != NULL && !external)
    g_hash_table_replace (relations, g_steal_pointer (&id), relation);
  else
    free_relation (relation);
}

/* The relationships of @part ("": of the file) by their id; NULL with an error. */
static GHashTable *
read_relations (IkdXlsxBook *self, const char *part, GError **error)
{
  g_autoptr (GHashTable) relations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                            free_relation);
  const char *slash = strrchr (part, '/');
  g_autofree char *file
    = g_strdup_printf ("%.*s_rels/%s.rels", slash != NULL ? (int) (slash + 1 - part) : 0, part,
                       slash != NULL ? slash + 1 : part);
  g_autoptr (IkdXml) xml = ikd_xml_open (self->zip, file, self->cancellable, error);
  IkdXmlEvent event = IKD_XML_TEXT;

  if (xml == NULL)
    return NULL;
  while ((event = ikd_xml_next (xml)) < IKD_XML_DONE)
    if (event == IKD_XML_START && strcmp (ikd_xml_get_name (xml), "Relationship") == 0)
      read_relation (xml, part, relations);
  return ikd_xml_check (xml, error) ? g_steal_pointer (&relations) : NULL;
}

static const char *
find_type (GHashTable *relations, const char *type)
{
  GHashTableIter iter;
  gpointer value = NULL;

  g_hash_table_iter_init (&iter, relations);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (strcmp (((Relation *) value)->type, type) == 0)
      return ((Relation *) value)->part;
  return NULL;
}

/* --- the workbook --- */

static void
read_sheet (IkdXlsxBook *self, IkdXml *xml, GHashTable *relations)
{
  g_autofree char *title = NULL;
  const Relation *relation = NULL;
  const char *prefix, *name, *value;
  gboolean hidden = FALSE;

  while (ikd_xml_attribute (xml, &prefix, &name, &value))
    if (strcmp (name, "name") == 0 && title == NULL)
      title = g_strdup (value);
    else if (strcmp (name, "state") == 0)
      hidden = strcmp (value, "visible") != 0;
    else if (strcmp (name, "id") == 0 && prefix != NULL)
      relation = g_hash_table_lookup (relations, value);

  /* Charts and macros have sheets of their own, without cells. */
  if (title == NULL || relation == NULL || strcmp (relation->type, "worksheet") != 0)
    return;

  IkdXlsxPart *sheet = g_new0 (IkdXlsxPart, 1);

  sheet->title = g_steal_pointer (&title);
  sheet->part = g_strdup (relation->part);
  sheet->hidden = hidden;
  g_ptr_array_add (self->sheets, sheet);
}

static gboolean
read_workbook (IkdXlsxBook *self, const char *part, GHashTable *relations, GError **error)
{
  g_autoptr (IkdXml) xml = ikd_xml_open (self->zip, part, self->cancellable, error);
  const char *prefix, *name, *value;
  IkdXmlEvent event = IKD_XML_TEXT;

  if (xml == NULL)
    return FALSE;
  while ((event = ikd_xml_next (xml)) < IKD_XML_DONE)
    {
      if (event != IKD_XML_START)
        continue;
      if (strcmp (ikd_xml_get_name (xml), "sheet") == 0)
        read_sheet (self, xml, relations);
      else if (strcmp (ikd_xml_get_name (xml), "workbookPr") == 0)
        while (ikd_xml_attribute (xml, &prefix, &name, &value))
          if (strcmp (name, "date1904") == 0)
            self->from_1904 = ikd_xml_is_true (value);
    }
  return ikd_xml_check (xml, error);
}

/* --- styles --- */

/* A custom format, or the number of the format of a style. */
static guint
read_format (IkdXml *xml, GHashTable *codes)
{
  g_autofree char *code = NULL;
  const char *prefix, *name, *value;
  guint id = 0;

  while (ikd_xml_attribute (xml, &prefix, &name, &value))
    if (strcmp (name, "numFmtId") == 0)
      id = ikd_xml_to_number (value, FORMATS_MOST);
    else if (strcmp (name, "formatCode") == 0 && code == NULL)
      code = g_strdup (value);
  if (code != NULL)
    g_hash_table_replace (codes, GUINT_TO_POINTER (id), g_steal_pointer (&code));
  return id;
}

static gboolean
read_styles (IkdXlsxBook *self, const char *part, GError **error)
{
  g_autoptr (GHashTable) codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (IkdXml) xml = ikd_xml_open (self->zip, part, self->cancellable, error);
  IkdXmlEvent event = IKD_XML_TEXT;
  gboolean of_cells = FALSE;

  if (xml == NULL)
    return FALSE;
  while ((event = ikd_xml_next (xml)) < IKD_XML_DONE)
    {
      const char *name = event != IKD_XML_TEXT ? ikd_xml_get_name (xml) : "";

      if (strcmp (name, "cellXfs") == 0)
        of_cells = event == IKD_XML_START;
      else if (event == IKD_XML_START && strcmp (name, "numFmt") == 0)
        read_format (xml, codes);
      else if (event == IKD_XML_START && of_cells && strcmp (name, "xf") == 0
               && self->formats->len < FORMATS_MOST)
        {
          guint id = read_format (xml, codes);
          const char *code = g_hash_table_lookup (codes, GUINT_TO_POINTER (id));
          IkdNumberFormat format = code != NULL ? ikd_number_format_from_code (code)
                                                : ikd_number_format_from_id (id);

          g_array_append_val (self->formats, format);
        }
    }
  return ikd_xml_check (xml, error);
}

/* --- shared strings --- */

static gboolean
refuse_texts (IkdXlsxBook *self, GError **error)
{
  g_autofree char *quoted = ikd_guard_quote (ikd_zip_get_name (self->zip));

  g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
               _("“%s” holds more text than can be read. Divide it, and read the parts."), quoted);
  return FALSE;
}

/* A string may be made of runs, each in a t; what stands in rPh is how it is pronounced. */
static gboolean
read_strings (IkdXlsxBook *self, const char *part, GError **error)
{
  g_autoptr (IkdXml) xml = ikd_xml_open (self->zip, part, self->cancellable, error);
  IkdXmlEvent event = IKD_XML_TEXT;
  gboolean in_text = FALSE;

  if (xml == NULL)
    return FALSE;
  while ((event = ikd_xml_next (xml)) < IKD_XML_DONE)
    {
      const char *name = event != IKD_XML_TEXT ? ikd_xml_get_name (xml) : "";

      if (event == IKD_XML_TEXT && in_text)
        g_string_append (self->text, ikd_xml_get_text (xml));
      else if (event == IKD_XML_START && strcmp (name, "rPh") == 0)
        ikd_xml_skip (xml);
      else if (strcmp (name, "t") == 0)
        in_text = event == IKD_XML_START;
      else if (event == IKD_XML_START && strcmp (name, "si") == 0)
        {
          guint32 begin = self->text->len;

          g_array_append_val (self->strings, begin);
        }
      else if (event == IKD_XML_END && strcmp (name, "si") == 0)
        g_string_append_c (self->text, '\0');
      if (self->text->len >= IKD_MOST_TEXT || self->strings->len >= IKD_MOST_CELLS)
        return refuse_texts (self, error);
    }
  return ikd_xml_check (xml, error);
}

/* --- all of it --- */

static gboolean
open_parts (IkdXlsxBook *self, GError **error)
{
  g_autoptr (GHashTable) of_file = read_relations (self, "", error);
  g_autoptr (GHashTable) of_book = NULL;
  const char *book = of_file != NULL ? find_type (of_file, "officeDocument") : NULL;
  const char *styles = NULL;
  const char *strings = NULL;

  if (of_file == NULL)
    return FALSE;
  if (book == NULL || !g_str_has_suffix (book, ".xml"))
    {
      ikd_refuse_no_table (ikd_zip_get_name (self->zip), error);
      return FALSE;
    }
  of_book = read_relations (self, book, error);
  if (of_book == NULL || !read_workbook (self, book, of_book, error))
    return FALSE;
  if (self->sheets->len == 0)
    {
      ikd_refuse_no_table (ikd_zip_get_name (self->zip), error);
      return FALSE;
    }
  styles = find_type (of_book, "styles");
  strings = find_type (of_book, "sharedStrings");
  return (styles == NULL || read_styles (self, styles, error))
         && (strings == NULL || read_strings (self, strings, error));
}

IkdXlsxBook *
ikd_xlsx_book_open (IkdZip *zip, GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdXlsxBook) self = g_new0 (IkdXlsxBook, 1);

  self->zip = zip;
  self->cancellable = cancellable;
  self->sheets = g_ptr_array_new_with_free_func (free_sheet);
  self->text = g_string_new (NULL);
  self->strings = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->formats = g_array_new (FALSE, FALSE, sizeof (IkdNumberFormat));
  return open_parts (self, error) ? g_steal_pointer (&self) : NULL;
}
