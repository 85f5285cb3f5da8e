/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <libxml/xmlreader.h>

#include "ikd-late.h"

G_BEGIN_DECLS

/* What is used of libxml2, which is loaded when one of them is first called. */
#define IKD_LATE_XML(each) \
  each (xmlReaderForIO) \
  each (xmlTextReaderSetStructuredErrorHandler) \
  each (xmlFreeTextReader) \
  each (xmlTextReaderRead) \
  each (xmlTextReaderNext) \
  each (xmlTextReaderNodeType) \
  each (xmlTextReaderIsEmptyElement) \
  each (xmlTextReaderMoveToElement) \
  each (xmlTextReaderMoveToNextAttribute) \
  each (xmlTextReaderConstLocalName) \
  each (xmlTextReaderConstPrefix) \
  each (xmlTextReaderConstValue)

typedef struct
{
  IKD_LATE_XML (IKD_LATE_MEMBER)
} IkdLateXml;

const IkdLateXml *ikd_late_xml (void);

#define xmlReaderForIO ikd_late_xml ()->xmlReaderForIO
#define xmlTextReaderSetStructuredErrorHandler \
  ikd_late_xml ()->xmlTextReaderSetStructuredErrorHandler
#define xmlFreeTextReader ikd_late_xml ()->xmlFreeTextReader
#define xmlTextReaderRead ikd_late_xml ()->xmlTextReaderRead
#define xmlTextReaderNext ikd_late_xml ()->xmlTextReaderNext
#define xmlTextReaderNodeType ikd_late_xml ()->xmlTextReaderNodeType
#define xmlTextReaderIsEmptyElement ikd_late_xml ()->xmlTextReaderIsEmptyElement
#define xmlTextReaderMoveToElement ikd_late_xml ()->xmlTextReaderMoveToElement
#define xmlTextReaderMoveToNextAttribute ikd_late_xml ()->xmlTextReaderMoveToNextAttribute
#define xmlTextReaderConstLocalName ikd_late_xml ()->xmlTextReaderConstLocalName
#define xmlTextReaderConstPrefix ikd_late_xml ()->xmlTextReaderConstPrefix
#define xmlTextReaderConstValue ikd_late_xml ()->xmlTextReaderConstValue

G_END_DECLS
