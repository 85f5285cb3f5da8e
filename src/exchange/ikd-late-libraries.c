/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: each library is loaded once, whichever threads call it first. What is not there is a
 * fault of the installation, and ends the program as the system's own loader would. */

#include <dlfcn.h>

#include "ikd-late-archive.h"
#include "ikd-late-xlsxwriter.h"
#include "ikd-late-xml.h"

static void
load (const char *library, const char *const *names, guint n, gpointer *functions)
{
  /* Never closed: the functions stay. */
  gpointer handle = dlopen (library, RTLD_NOW | RTLD_LOCAL);

  for (guint i = 0; i < n; i++)
    {
      functions[i] = handle != NULL ? dlsym (handle, names[i]) : NULL;
      if (functions[i] == NULL)
        g_error ("%s", dlerror ());
    }
}

#define LIBRARY(Type, function, soname, LIST) \
  const Type * \
  function (void) \
  { \
    static const char *const names[] = { LIST (IKD_LATE_NAME) }; \
    static gpointer functions[G_N_ELEMENTS (names)]; \
    static gsize loaded; \
\
    G_STATIC_ASSERT (sizeof (Type) == sizeof functions); \
    if (g_once_init_enter (&loaded)) \
      { \
        load (soname, names, G_N_ELEMENTS (names), functions); \
        g_once_init_leave (&loaded, 1); \
      } \
    return (const Type *) (gpointer) functions; \
  }

LIBRARY (IkdLateArchive, ikd_late_archive, LIBARCHIVE_SONAME, IKD_LATE_ARCHIVE)
LIBRARY (IkdLateXlsxwriter, ikd_late_xlsxwriter, LIBXLSXWRITER_SONAME, IKD_LATE_XLSXWRITER)
LIBRARY (IkdLateXml, ikd_late_xml, LIBXML2_SONAME, IKD_LATE_XML)
