/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-zip.h"

G_BEGIN_DECLS

typedef enum
{
  IKD_XML_START,
  IKD_XML_END,                  /* also after an element without content */
  IKD_XML_TEXT,
  IKD_XML_DONE,
  IKD_XML_FAILED,
} IkdXmlEvent;

/* One part of a zip, read as a stream of elements and text. Names are without their prefix. */
typedef struct _IkdXml IkdXml;

/* Errors: as ikd_zip_open() */
IkdXml     *ikd_xml_open      (IkdZip *zip, const char *part, GCancellable *cancellable,
                               GError **error);
void        ikd_xml_close     (IkdXml *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdXml, ikd_xml_close)

IkdXmlEvent ikd_xml_next      (IkdXml *self);
/* After DONE: TRUE. After FAILED: FALSE with FILE, or CANCELLED of GIO. */
gboolean    ikd_xml_check     (IkdXml *self, GError **error);
/* TRUE if the reader failed because the XML is not as it has to be. */
gboolean    ikd_xml_is_broken (IkdXml *self);
/* Of a START or END; static until the next event. */
const char *ikd_xml_get_name  (IkdXml *self);
const char *ikd_xml_get_text  (IkdXml *self);
/* The next attribute of a START; FALSE after the last one. Until the next call. */
gboolean    ikd_xml_attribute (IkdXml *self, const char **prefix, const char **name,
                               const char **value);
/* The START is left with all that is in it: the next event is behind its end. */
void        ikd_xml_skip      (IkdXml *self);

/* "1" and "true" */
gboolean    ikd_xml_is_true   (const char *value);
/* A number from 0 to @most; more is @most, what is no number 0. */
guint       ikd_xml_to_number (const char *value, guint most);

G_END_DECLS
