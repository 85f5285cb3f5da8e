/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <xlsxwriter.h>

#include "ikd-late.h"

G_BEGIN_DECLS

/* What is used of libxlsxwriter, which is loaded when one of them is first called. */
#define IKD_LATE_XLSXWRITER(each) \
  each (workbook_new_opt) \
  each (workbook_add_format) \
  each (workbook_add_worksheet) \
  each (workbook_set_properties) \
  each (workbook_close) \
  each (lxw_workbook_free) \
  each (lxw_strerror) \
  each (format_set_align) \
  each (format_set_bg_color) \
  each (format_set_bold) \
  each (format_set_border) \
  each (format_set_bottom) \
  each (format_set_font_color) \
  each (format_set_font_name) \
  each (format_set_font_size) \
  each (format_set_indent) \
  each (format_set_num_format) \
  each (format_set_num_format_index) \
  each (format_set_text_wrap) \
  each (worksheet_autofilter) \
  each (worksheet_fit_to_pages) \
  each (worksheet_freeze_panes) \
  each (worksheet_ignore_errors) \
  each (worksheet_insert_image_buffer_opt) \
  each (worksheet_merge_range) \
  each (worksheet_print_area) \
  each (worksheet_repeat_columns) \
  each (worksheet_repeat_rows) \
  each (worksheet_set_column) \
  each (worksheet_set_footer) \
  each (worksheet_set_header) \
  each (worksheet_set_landscape) \
  each (worksheet_set_paper) \
  each (worksheet_set_row) \
  each (worksheet_write_blank) \
  each (worksheet_write_number) \
  each (worksheet_write_string)

typedef struct
{
  IKD_LATE_XLSXWRITER (IKD_LATE_MEMBER)
} IkdLateXlsxwriter;

const IkdLateXlsxwriter *ikd_late_xlsxwriter (void);

#define workbook_new_opt ikd_late_xlsxwriter ()->workbook_new_opt
#define workbook_add_format ikd_late_xlsxwriter ()->workbook_add_format
#define workbook_add_worksheet ikd_late_xlsxwriter ()->workbook_add_worksheet
#define workbook_set_properties ikd_late_xlsxwriter ()->workbook_set_properties
#define workbook_close ikd_late_xlsxwriter ()->workbook_close
#define lxw_workbook_free ikd_late_xlsxwriter ()->lxw_workbook_free
#define lxw_strerror ikd_late_xlsxwriter ()->lxw_strerror
#define format_set_align ikd_late_xlsxwriter ()->format_set_align
#define format_set_bg_color ikd_late_xlsxwriter ()->format_set_bg_color
#define format_set_bold ikd_late_xlsxwriter ()->format_set_bold
#define format_set_border ikd_late_xlsxwriter ()->format_set_border
#define format_set_bottom ikd_late_xlsxwriter ()->format_set_bottom
#define format_set_font_color ikd_late_xlsxwriter ()->format_set_font_color
#define format_set_font_name ikd_late_xlsxwriter ()->format_set_font_name
#define format_set_font_size ikd_late_xlsxwriter ()->format_set_font_size
#define format_set_indent ikd_late_xlsxwriter ()->format_set_indent
#define format_set_num_format ikd_late_xlsxwriter ()->format_set_num_format
#define format_set_num_format_index ikd_late_xlsxwriter ()->format_set_num_format_index
#define format_set_text_wrap ikd_late_xlsxwriter ()->format_set_text_wrap
#define worksheet_autofilter ikd_late_xlsxwriter ()->worksheet_autofilter
#define worksheet_fit_to_pages ikd_late_xlsxwriter ()->worksheet_fit_to_pages
#define worksheet_freeze_panes ikd_late_xlsxwriter ()->worksheet_freeze_panes
#define worksheet_ignore_errors ikd_late_xlsxwriter ()->worksheet_ignore_errors
#define worksheet_insert_image_buffer_opt ikd_late_xlsxwriter ()->worksheet_insert_image_buffer_opt
#define worksheet_merge_range ikd_late_xlsxwriter ()->worksheet_merge_range
#define worksheet_print_area ikd_late_xlsxwriter ()->worksheet_print_area
#define worksheet_repeat_columns ikd_late_xlsxwriter ()->worksheet_repeat_columns
#define worksheet_repeat_rows ikd_late_xlsxwriter ()->worksheet_repeat_rows
#define worksheet_set_column ikd_late_xlsxwriter ()->worksheet_set_column
#define worksheet_set_footer ikd_late_xlsxwriter ()->worksheet_set_footer
#define worksheet_set_header ikd_late_xlsxwriter ()->worksheet_set_header
#define worksheet_set_landscape ikd_late_xlsxwriter ()->worksheet_set_landscape
#define worksheet_set_paper ikd_late_xlsxwriter ()->worksheet_set_paper
#define worksheet_set_row ikd_late_xlsxwriter ()->worksheet_set_row
#define worksheet_write_blank ikd_late_xlsxwriter ()->worksheet_write_blank
#define worksheet_write_number ikd_late_xlsxwriter ()->worksheet_write_number
#define worksheet_write_string ikd_late_xlsxwriter ()->worksheet_write_string

G_END_DECLS
