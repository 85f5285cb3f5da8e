/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Reading XML out of a zip. Guarantees: nothing is fetched, no document type is read and so no
 * entity expanded (neither kind of workbook has one), the limits of libxml2 on depth and lengths
 * are in force; a cancelled reading ends within a few kilobytes. */

#include "ikd-xml.h"

#include <string.h>

#include "ikd-late-xml.h"

struct _IkdXml
{
  xmlTextReaderPtr reader;
  IkdZipPart      *part;
  char            *file;
  GCancellable    *cancellable; /* nullable */
  GError          *failure;
  gboolean         broken;
  gboolean         empty;       /* an END of the same element follows */
  gboolean         attributes;  /* the attributes of a START are being read */
  gboolean         skip;
};

static int
read_cb (void *context, char *buffer, int size)
{
  IkdXml *self = context;

  if (self->failure != NULL
      || g_cancellable_set_error_if_cancelled (self->cancellable, &self->failure))
    return -1;
  return ikd_zip_part_read (self->part, buffer, size, &self->failure);
}

/* What is wrong is said by ikd_xml_check(), and not on the terminal. */
static void
#if LIBXML_VERSION >= 21200
error_cb (void *context, const xmlError *error)
#else
error_cb (void *context, xmlErrorPtr error)
#endif
{
}

IkdXml *
ikd_xml_open (IkdZip *zip, const char *part, GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdXml) self = g_new0 (IkdXml, 1);

  self->file = g_strdup (ikd_zip_get_name (zip));
  self->part = ikd_zip_open (zip, part, error);
  if (self->part == NULL)
    return NULL;
  g_set_object (&self->cancellable, cancellable);
  self->reader = xmlReaderForIO (read_cb, NULL, self, NULL, NULL, XML_PARSE_NONET);
  xmlTextReaderSetStructuredErrorHandler (self->reader, error_cb, self);
  return g_steal_pointer (&self);
}

void
ikd_xml_close (IkdXml *self)
{
  g_clear_pointer (&self->reader, xmlFreeTextReader);
  g_clear_pointer (&self->part, ikd_zip_part_close);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->failure);
  g_free (self->file);
  g_free (self);
}

static IkdXmlEvent
fail (IkdXml *self)
{
  self->broken = self->failure == NULL;
  return IKD_XML_FAILED;
}

static void
leave_attributes (IkdXml *self)
{
  if (self->attributes)
    xmlTextReaderMoveToElement (self->reader);
  self->attributes = FALSE;
}

IkdXmlEvent
ikd_xml_next (IkdXml *self)
{
  int status = 1;

  leave_attributes (self);
  if (self->empty && !self->skip)
    {
      self->empty = FALSE;
      return IKD_XML_END;
    }
  self->empty = FALSE;
  while (status == 1)
    {
      status = self->skip ? xmlTextReaderNext (self->reader) : xmlTextReaderRead (self->reader);
      self->skip = FALSE;
      if (status != 1)
        break;
      switch (xmlTextReaderNodeType (self->reader))
        {
        case XML_READER_TYPE_ELEMENT:
          self->empty = xmlTextReaderIsEmptyElement (self->reader) == 1;
          return IKD_XML_START;
        case XML_READER_TYPE_END_ELEMENT:
          return IKD_XML_END;
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_WHITESPACE:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
          return IKD_XML_TEXT;
        case XML_READER_TYPE_DOCUMENT_TYPE:
        case XML_READER_TYPE_ENTITY_REFERENCE:
          return fail (self);
        default:
          break;
        }
    }
  /* The end is the end only where reading it did not fail. */
  return status == 0 && self->failure == NULL ? IKD_XML_DONE : fail (self);
}

gboolean
ikd_xml_check (IkdXml *self, GError **error)
{
  if (self->failure != NULL)
    g_propagate_error (error, g_steal_pointer (&self->failure));
  else if (self->broken)
    ikd_refuse_damaged (self->file, error);
  else
    return TRUE;
  return FALSE;
}

gboolean
ikd_xml_is_broken (IkdXml *self)
{
  return self->broken;
}

const char *
ikd_xml_get_name (IkdXml *self)
{
  return (const char *) xmlTextReaderConstLocalName (self->reader);
}

const char *
ikd_xml_get_text (IkdXml *self)
{
  const xmlChar *text = xmlTextReaderConstValue (self->reader);

  return text != NULL ? (const char *) text : "";
}

gboolean
ikd_xml_attribute (IkdXml *self, const char **prefix, const char **name, const char **value)
{
  self->attributes = TRUE;
  if (xmlTextReaderMoveToNextAttribute (self->reader) != 1)
    {
      leave_attributes (self);
      return FALSE;
    }
  *prefix = (const char *) xmlTextReaderConstPrefix (self->reader);
  *name = (const char *) xmlTextReaderConstLocalName (self->reader);
  *value = (const char *) xmlTextReaderConstValue (self->reader);
  if (*value == NULL)
    *value = "";
  return TRUE;
}

void
ikd_xml_skip (IkdXml *self)
{
  leave_attributes (self);
  self->skip = TRUE;
}

gboolean
ikd_xml_is_true (const char *value)
{
  return strcmp (value, "1") == 0 || strcmp (value, "true") == 0;
}

guint
ikd_xml_to_number (const char *value, guint most)
{
  guint64 number = 0;

  for (; g_ascii_isdigit (*value) && number <= most; value++)
    number = number * 10 + (*value - '0');
  return MIN (number, most);
}
