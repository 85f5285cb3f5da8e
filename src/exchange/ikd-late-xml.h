/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <libxml/parser.h>

#include "ikd-late.h"

G_BEGIN_DECLS

/* What is used of libxml2, which is loaded when one of them is first called. */
#define IKD_LATE_XML(each) \
  each (xmlCreatePushParserCtxt) \
  each (xmlCtxtUseOptions) \
  each (xmlFreeParserCtxt) \
  each (xmlParseChunk) \
  each (xmlStopParser)

typedef struct
{
  IKD_LATE_XML (IKD_LATE_MEMBER)
} IkdLateXml;

const IkdLateXml *ikd_late_xml (void);

#define xmlCreatePushParserCtxt ikd_late_xml ()->xmlCreatePushParserCtxt
#define xmlCtxtUseOptions ikd_late_xml ()->xmlCtxtUseOptions
#define xmlFreeParserCtxt ikd_late_xml ()->xmlFreeParserCtxt
#define xmlParseChunk ikd_late_xml ()->xmlParseChunk
#define xmlStopParser ikd_late_xml ()->xmlStopParser

G_END_DECLS
