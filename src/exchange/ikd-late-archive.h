/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <archive.h>
#include <archive_entry.h>

#include "ikd-late.h"

G_BEGIN_DECLS

/* What is used of libarchive, which is loaded when one of them is first called. */
#define IKD_LATE_ARCHIVE(each) \
  each (archive_read_new) \
  each (archive_read_support_format_zip) \
  each (archive_read_support_format_zip_seekable) \
  each (archive_read_open_filename) \
  each (archive_read_open_memory) \
  each (archive_read_next_header) \
  each (archive_read_data) \
  each (archive_read_free) \
  each (archive_entry_pathname) \
  each (archive_entry_pathname_utf8) \
  each (archive_entry_is_encrypted)

typedef struct
{
  IKD_LATE_ARCHIVE (IKD_LATE_MEMBER)
} IkdLateArchive;

const IkdLateArchive *ikd_late_archive (void);

#define archive_read_new ikd_late_archive ()->archive_read_new
#define archive_read_support_format_zip ikd_late_archive ()->archive_read_support_format_zip
#define archive_read_support_format_zip_seekable \
  ikd_late_archive ()->archive_read_support_format_zip_seekable
#define archive_read_open_filename ikd_late_archive ()->archive_read_open_filename
#define archive_read_open_memory ikd_late_archive ()->archive_read_open_memory
#define archive_read_next_header ikd_late_archive ()->archive_read_next_header
#define archive_read_data ikd_late_archive ()->archive_read_data
#define archive_read_free ikd_late_archive ()->archive_read_free
#define archive_entry_pathname ikd_late_archive ()->archive_entry_pathname
#define archive_entry_pathname_utf8 ikd_late_archive ()->archive_entry_pathname_utf8
#define archive_entry_is_encrypted ikd_late_archive ()->archive_entry_is_encrypted

G_END_DECLS
